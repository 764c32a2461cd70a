import { browser } from 'wxt/browser';
import { type Guard, isBoolean, isListOf, isOneOf, isString } from './guards.ts';
import type { Settings } from './settings.ts';

/** What says whether a page is read at all: all that every page looks at. */
export type Switches = Pick<Settings, 'enabled' | 'siteMode' | 'sites'>;

export const switchDefaults: Readonly<Switches> = { enabled: true, siteMode: 'block', sites: [] };

/** What each may be. They stand in `storage.sync`, and have never been stored in another shape. */
export const switchGuards: { readonly [K in keyof Switches]: Guard<Switches[K]> } = {
  enabled: isBoolean,
  siteMode: isOneOf('block', 'allow'),
  sites: isListOf(isString),
};

/**
 * The switches as they are stored, each by itself falling back to its default where it is missing or corrupt. By itself
 * and not with the other settings: every page does it, and most need none of those.
 */
export async function loadSwitches(): Promise<Switches> {
  const saved: Record<string, unknown> = await browser.storage.sync.get(Object.keys(switchGuards));
  const or = <K extends keyof Switches>(name: K): Switches[K] =>
    switchGuards[name](saved[name]) ? (saved[name] as Switches[K]) : switchDefaults[name];
  return { enabled: or('enabled'), siteMode: or('siteMode'), sites: or('sites') };
}

/** Calls back with the switches after one may have changed, in this context or another, until the signal aborts. */
export function watchSwitches(onChange: (switches: Switches) => void, signal: AbortSignal): void {
  const listener = async (_: unknown, area: string) => {
    if (area !== 'sync') return;
    const switches = await loadSwitches();
    if (!signal.aborted) onChange(switches);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    // A script that outlives its extension has nothing left to take its listener from.
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(listener);
  });
}
