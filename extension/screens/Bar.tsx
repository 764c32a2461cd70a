import type { JSX } from 'preact';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/lucide-icons.ts';
import { useWords } from '../ui/words.tsx';

/** The extension's own pages that the bar leads to. */
const places = [
  { page: 'stories', address: '/library.html', icon: 'book-open' },
  { page: 'options', address: '/options.html', icon: 'settings-2' },
  { page: 'help', address: '/welcome.html', icon: 'lightbulb' },
] as const satisfies readonly { page: string; address: string; icon: IconName }[];

/** Which of these a page is; `other` for one that none of them leads to. */
export type BarPage = (typeof places)[number]['page'] | 'other';

/** What stands above each of the extension's own pages and leads to the others. */
export function Bar({ current }: { current: BarPage }): JSX.Element {
  const { t } = useWords();
  return (
    <nav class="own-bar" aria-label="Backstory">
      <a class="brand" href="/library.html">
        <img src="/icons/32.png" alt="" width="22" height="22" />
        Backstory
      </a>
      <ul>
        {places.map(({ page, address, icon }) => (
          <li key={page}>
            <a class="button" href={address} aria-current={page === current ? 'page' : undefined}>
              <Icon name={icon} />
              {t(`bar.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
