import './check.css';
import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

interface DiscardedProps {
  title: string;
  onUndo: () => void;
  onBack: () => void;
}

/** After a draft was discarded: the way to have it again. */
export function Discarded({ title, onUndo, onBack }: DiscardedProps): JSX.Element {
  const { t } = useWords();
  return (
    <main class="check problem-page">
      <h1 dir="auto">{title || t('check.untitled')}</h1>
      <p role="status">{t('check.discarded')}</p>
      <span class="acts">
        <Button bordered onClick={onUndo}>
          {t('check.undoShort')}
        </Button>
        <Button onClick={onBack}>{t('check.back')}</Button>
      </span>
    </main>
  );
}
