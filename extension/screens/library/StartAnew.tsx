import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

export interface StartAnewProps {
  anew: {
    /** Number of stories that can still be read, and of those that cannot. */
    look: () => Promise<{ readable: number; lost: number }>;
    /** Saves those that can be read as a file. */
    onSave: () => void;
    /** Deletes everything that is stored. */
    onStart: () => void;
  };
}

/**
 * The way out where what is kept cannot be read however often one tries: says first what can be saved and what will be lost,
 * and deletes nothing before the reader has said yes to that.
 */
export function StartAnew({ anew }: StartAnewProps): JSX.Element {
  const { t } = useWords();
  const [found, setFound] = useState<{ readable: number; lost: number }>();
  if (!found) {
    return (
      <p class="anew">
        <Button onClick={() => void anew.look().then(setFound)}>{t('library.anew.offer')}</Button>
      </p>
    );
  }
  const { readable, lost } = found;
  return (
    <div class="anew question" role="alertdialog" aria-labelledby="start-anew">
      <p id="start-anew">
        {t('library.anew.question')} <strong>{t('library.anew.readable', readable)}</strong>{' '}
        {lost > 0 && t('library.anew.lost', lost)}
      </p>
      {readable > 0 && (
        <Button bordered onClick={anew.onSave}>
          {t('library.anew.save')}
        </Button>
      )}
      <Button bordered onClick={anew.onStart}>
        {t('library.anew.yes')}
      </Button>
      <Button onClick={() => setFound(undefined)}>{t('library.cancel')}</Button>
    </div>
  );
}
