import type { JSX } from 'preact';
import { useWords } from '../../ui/words.tsx';

/** What a reader can do on a page that names nothing of their stories. */
export function Nothing(): JSX.Element {
  const { t } = useWords();
  return (
    <p class="nothing">
      {t('popup.grow')}{' '}
      <a href="/library.html" target="_blank" rel="noopener">
        {t('bar.stories')}
      </a>
    </p>
  );
}
