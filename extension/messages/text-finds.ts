import { browser } from 'wxt/browser';
import type { FromFrame, Outlined } from './frame-report.ts';

/**
 * What the background has found in the text of a frame that may not know of it: names that the reader keeps. Session
 * storage holds it, which only the extension's own programs can read, until the tab is closed or shows another page.
 */
export interface FrameFinds {
  counts: Extract<FromFrame, { type: 'report' }>['counts'];
  outline: Outlined[];
}

/** Finds by the number of their frame. */
export type TabFinds = Record<string, FrameFinds>;

/** Where the finds of a tab stand in `storage.session`. */
export const findsKey = (tab: number): string => `finds ${tab}`;

/** The name under which the finds in a frame's text are reported. No frame gives itself such a name. */
export const findsFrame = (frame: string): string => `told ${frame}`;

/** Whether a report is one of finds in text that a frame told, to which nobody can be walked. */
export const isOfFinds = ({ frame }: { frame: string }): boolean => frame.startsWith('told ');

/** Calls back with what was found in a tab, now and after each change, until the signal aborts. */
export function watchFinds(tab: number, onFinds: (finds: TabFinds) => void, signal: AbortSignal): void {
  const key = findsKey(tab);
  let isHeard = false;
  const hear = (changed: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'session' ? changed[key] : undefined;
    if (!change) return;
    isHeard = true;
    onFinds((change.newValue ?? {}) as TabFinds);
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(hear));
  void browser.storage.session.get(key).then(({ [key]: stored }) => {
    if (!isHeard && !signal.aborted) onFinds((stored ?? {}) as TabFinds);
  });
}
