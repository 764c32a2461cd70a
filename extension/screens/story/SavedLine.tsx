import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';

interface SavedLineProps {
  /** Number of names that are looked for from now on. */
  names: number;
  /** Takes the saving back. */
  onUndo: () => void;
  onBack: () => void;
}

/** Says above a story that it was saved just now. */
export function SavedLine({ names, onUndo, onBack }: SavedLineProps): JSX.Element {
  const { t } = useWords();
  return (
    <p class="saved" role="status">
      <Icon name="bookmark-check" />
      <span>{t('check.saved', names)}</span>
      <Button onClick={onUndo}>{t('check.undoShort')}</Button>
      <Button onClick={onBack}>{t('check.back')}</Button>
    </p>
  );
}
