import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useWords } from '../../ui/words.tsx';
import type { Tab } from './address.ts';

interface TabsProps {
  open: readonly Tab[];
  current: Tab;
  onChoose: (tab: Tab) => void;
}

/** The id of the button of a tab, and of what it shows. */
export const tabId = (tab: Tab): string => `tab-${tab}`;
export const tabPanelId = (tab: Tab): string => `view-${tab}`;

/** A row of tabs: one stop for the Tab key, the arrow keys, Home and End go through them. */
export function Tabs({ open, current, onChoose }: TabsProps): JSX.Element {
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabFor(event.key, open.indexOf(current), open.length, row.current!.matches(':dir(rtl)'));
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(open[next]!);
    row.current!.querySelectorAll<HTMLElement>('[role=tab]')[next]!.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('panel.tabs')} ref={row} onKeyDown={onKeyDown}>
      {open.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === current}
          aria-controls={tab === current ? tabPanelId(tab) : undefined}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {t(`panel.tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from tab `at` of `count`, round about; nothing for any other key. */
export function tabFor(key: string, at: number, count: number, rightToLeft: boolean): number | undefined {
  const onward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === onward) return (at + 1) % count;
  if (key === back) return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
