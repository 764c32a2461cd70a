import { browser } from 'wxt/browser';
import { newestWithin } from './list-limit.ts';
import { forgetOpened } from './opened-counts.ts';
import type { Settings } from './settings.ts';
import { type Item, keysOf } from './stored-item.ts';
import { items, names } from './stored-items.ts';

/** A list has no room for more; nothing was saved. */
export class SettingFullError extends Error {
  override name = 'SettingFullError';
}

/** Saves one setting. Throws `TypeError` for a value that is none, `SettingFullError` for a list with no room. */
export async function saveSetting<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void> {
  const item = items[name] as Item<unknown>;
  if (!item.is(value)) throw new TypeError(`No value for ${name}: ${JSON.stringify(value)?.slice(0, 100)}`);
  const [key] = keysOf(name, item);
  await browser.storage[item.area].set({ [key]: sized(name, item, value) });
}

/** Forgets all that was set, of every version, and what was counted for it. */
export async function resetSettings(): Promise<void> {
  const stored = (area: Item<unknown>['area']) =>
    names
      .filter((name) => items[name].area === area)
      .flatMap((name) => keysOf(name, items[name] as Item<unknown>));
  await Promise.all([
    browser.storage.sync.remove(stored('sync')),
    browser.storage.local.remove(stored('local')),
    forgetOpened(),
  ]);
}

function sized(name: string, { limit }: Item<unknown>, value: unknown): unknown {
  if (!limit || !Array.isArray(value)) return value;
  const list = newestWithin(value, limit.bytes);
  if (list.length < value.length && limit.beyond === 'refuse') throw new SettingFullError(name);
  return list;
}
