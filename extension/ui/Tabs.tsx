import './tabs.css';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface TabsProps<Tab extends string> {
  /** What the row is called. */
  label: string;
  /** Each tab with its words. */
  tabs: readonly (readonly [tab: Tab, words: string])[];
  current: Tab;
  onChoose: (tab: Tab) => void;
}

/** The id of the button of a tab, and of what it shows. */
export const tabId = (tab: string): string => `tab-${tab}`;
export const tabPanelId = (tab: string): string => `view-${tab}`;

/** A row of tabs: one stop for the Tab key, the arrow keys, Home and End go through them. */
export function Tabs<Tab extends string>({ label, tabs, current, onChoose }: TabsProps<Tab>): JSX.Element {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = tabs.findIndex(([tab]) => tab === current);
    const next = tabFor(event.key, at, tabs.length, row.current!.matches(':dir(rtl)'));
    if (next === undefined) return;
    event.preventDefault();
    onChoose(tabs[next]![0]);
    row.current!.querySelectorAll<HTMLElement>('[role=tab]')[next]!.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {tabs.map(([tab, words]) => (
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
          {words}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from tab `at` of `count`, round about; nothing for any other key. */
function tabFor(key: string, at: number, count: number, rightToLeft: boolean): number | undefined {
  const onward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === onward) return (at + 1) % count;
  if (key === back) return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
