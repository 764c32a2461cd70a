import { browser } from 'wxt/browser';
import { defaults } from './defaults.ts';
import type { Settings } from './settings.ts';
import { type Item, keysOf, readItem } from './stored-item.ts';
import { items, names } from './stored-items.ts';

const item = (name: keyof Settings) => items[name] as Item<unknown>;

/** All settings as they are stored, each by itself falling back to its default where it is missing or corrupt. */
export async function loadSettings(): Promise<Settings> {
  const [sync, local] = await Promise.all([read('sync'), read('local')]);
  const settings: Record<string, unknown> = {};
  for (const name of names) {
    const saved = item(name).area === 'sync' ? sync : local;
    settings[name] = readItem(name, item(name), saved) ?? structuredClone(defaults[name]);
  }
  return settings as unknown as Settings;
}

/**
 * Keeps the settings as they are stored, for who is asked for them often: gives what loads them, from storage only
 * where something was stored since.
 */
export function keepSettings(): () => Promise<Settings> {
  let kept: Promise<Settings> | undefined;
  browser.storage.onChanged.addListener(() => {
    kept = undefined;
  });
  return () => {
    const loaded = kept ?? loadSettings();
    kept = loaded;
    // What failed is asked for again.
    loaded.catch(() => {
      if (kept === loaded) kept = undefined;
    });
    return loaded;
  };
}

/** Calls back with all settings after any was changed, in this context or another, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let changes = 0;
  const listener = async (changed: Record<string, unknown>, area: string) => {
    if (
      !names.some(
        (name) => item(name).area === area && keysOf(name, item(name)).some((key) => key in changed),
      )
    )
      return;
    const change = ++changes;
    const settings = await loadSettings();
    // Of several changes in a row only the last is told, and none after the end.
    if (change === changes && !signal.aborted) onChange(settings);
  };
  browser.storage.onChanged.addListener(listener);
  const stop = () => {
    // A script that outlives its extension has nothing left to take its listener from.
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(listener);
  };
  signal.addEventListener('abort', stop, { once: true });
}

async function read(area: Item<unknown>['area']): Promise<Record<string, unknown>> {
  const keys = names.filter((name) => item(name).area === area).flatMap((name) => keysOf(name, item(name)));
  return browser.storage[area].get(keys);
}
