import { browser } from 'wxt/browser';
import type { FromFrame, Outlined } from './frame-report.ts';

/**
 * What the background finds in the text of frames that are told nothing of it: the names that a reader keeps, on pages
 * that may not know. It stands in memory, where only the extension's own programs can read it, until its tab is closed or
 * moves on.
 */
export interface FrameFinds {
  counts: Extract<FromFrame, { type: 'report' }>['counts'];
  outline: Outlined[];
}

/** Finds by the number of their frame. */
export type TabFinds = Record<string, FrameFinds>;

/** Where the finds of a tab stand in `storage.session`. */
export const findsKey = (tab: number): string => `finds ${tab}`;

/** The name of a frame as far as its text was told; no frame gives itself such a one. */
export const findsFrame = (frame: string): string => `told ${frame}`;

/** Whether what a report names was found in text that was told: nothing there can be walked to. */
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
