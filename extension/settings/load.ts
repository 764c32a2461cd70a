import { browser } from 'wxt/browser';
import { defaults } from './defaults.ts';
import { privateKey, withPrivateChanges } from './private-changes.ts';
import type { Settings } from './settings.ts';
import { type Item, keysOf, readItem } from './stored-item.ts';
import { items, names } from './stored-items.ts';

const item = (name: keyof Settings) => items[name] as Item<unknown>;

/** Where the settings apply: in a private window, changes made in private windows are added. */
export interface Where {
  isPrivate?: boolean;
}

/** All settings as they are stored, each by itself falling back to its default where it is missing or corrupt. */
export async function loadSettings({ isPrivate = false }: Where = {}): Promise<Settings> {
  const stored = await loadStored();
  return isPrivate ? withPrivateChanges(stored) : stored;
}

async function loadStored(): Promise<Settings> {
  const [sync, local] = await Promise.all([read('sync'), read('local')]);
  const settings: Record<string, unknown> = {};
  for (const name of names) {
    const saved = item(name).area === 'sync' ? sync : local;
    settings[name] = readItem(name, item(name), saved) ?? structuredClone(defaults[name]);
  }
  return settings as unknown as Settings;
}

/** Caches the stored settings. Returns what loads them, from storage only if something was stored since. */
export function keepSettings(): (where?: Where) => Promise<Settings> {
  const kept = new Map<boolean, Promise<Settings>>();
  browser.storage.onChanged.addListener(() => kept.clear());
  return ({ isPrivate = false } = {}) => {
    const loaded = kept.get(isPrivate) ?? loadSettings({ isPrivate });
    kept.set(isPrivate, loaded);
    // A failed load is not kept, so that the next call tries again.
    loaded.catch(() => {
      if (kept.get(isPrivate) === loaded) kept.delete(isPrivate);
    });
    return loaded;
  };
}

/** Whether a change of storage, as `storage.onChanged` reports it, is one of settings. */
export function isSettingsChange(changed: Record<string, unknown>, area: string): boolean {
  if (area === 'session') return privateKey in changed;
  return names.some(
    (name) => item(name).area === area && keysOf(name, item(name)).some((key) => key in changed),
  );
}

/** Calls back with all settings after any was changed, in this context or another, until the signal aborts. */
export function watchSettings(
  onChange: (settings: Settings) => void,
  signal: AbortSignal,
  where: Where = {},
): void {
  if (signal.aborted) return;
  let changes = 0;
  const listener = async (changed: Record<string, unknown>, area: string) => {
    if (!isSettingsChange(changed, area)) return;
    const change = ++changes;
    const settings = await loadSettings(where);
    // Calls back only for the last of several changes, and never after the signal has aborted.
    if (change === changes && !signal.aborted) onChange(settings);
  };
  browser.storage.onChanged.addListener(listener);
  const stop = () => {
    // A script that outlives its extension has no `browser` to remove the listener from.
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(listener);
  };
  signal.addEventListener('abort', stop, { once: true });
}

async function read(area: Item<unknown>['area']): Promise<Record<string, unknown>> {
  const keys = names.filter((name) => item(name).area === area).flatMap((name) => keysOf(name, item(name)));
  return browser.storage[area].get(keys);
}
