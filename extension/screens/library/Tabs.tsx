import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useWords } from '../../ui/words.tsx';
import { tabFor } from '../story/Tabs.tsx';

/** What of the library is listed. */
export const libraryTabs = ['stories', 'names'] as const;
export type LibraryTab = (typeof libraryTabs)[number];

interface TabsProps {
  current: LibraryTab;
  onChoose: (tab: LibraryTab) => void;
}

/** The id of the button of a tab, and of what it shows. */
export const tabId = (tab: LibraryTab): string => `tab-${tab}`;
export const shownBy = (tab: LibraryTab): string => `listed-${tab}`;

/** Stories or names: one stop for the Tab key, the arrow keys, Home and End go between them. */
export function Tabs({ current, onChoose }: TabsProps): JSX.Element {
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isRtl = row.current!.matches(':dir(rtl)');
    const next = tabFor(event.key, libraryTabs.indexOf(current), libraryTabs.length, isRtl);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(libraryTabs[next]!);
    row.current!.querySelectorAll<HTMLElement>('[role=tab]')[next]!.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('library.tabs')} ref={row} onKeyDown={onKeyDown}>
      {libraryTabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === current}
          aria-controls={tab === current ? shownBy(tab) : undefined}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {t(`library.tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}
