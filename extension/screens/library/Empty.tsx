import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

/** What to do while nothing is kept. */
export function Empty({ trySample }: { trySample: () => void }): JSX.Element {
  const { t } = useWords();
  return (
    <section class="empty" aria-labelledby="empty">
      <h2 id="empty">{t('library.empty')}</h2>
      <p class="how">{t('library.emptyHow')}</p>
      <Button bordered onClick={trySample}>
        {t('library.trySample')}
      </Button>
    </section>
  );
}
