import { browser } from 'wxt/browser';
import { afterChange, type Change, reverse } from './change.ts';
import { newestWithin } from './list-limit.ts';
import { loadSettings, type Where } from './load.ts';
import { openedKey } from './opened-counts.ts';
import { keepPrivateChange, privateKey } from './private-changes.ts';
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
  const checked = check(name, value);
  const [key] = keysOf(name, item);
  await browser.storage[item.area].set({ [key]: checked });
}

/** The value to store. A list that is too long loses its oldest items if its setting allows that. */
function check(name: keyof Settings, value: unknown): unknown {
  const item = items[name] as Item<unknown>;
  if (!item.is(value)) throw new TypeError(`No value for ${name}: ${JSON.stringify(value)?.slice(0, 100)}`);
  return sized(name, item, value);
}

/** The lock that all programs of the extension share while they change what is stored. */
const lock = 'settings';

/** Runs changes of storage one after the other, across all pages of the extension and its background. */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lock, change);
}

/**
 * Changes a setting from what it is then. In a private window the change holds until the last one is closed, and nothing
 * is stored. Gives the change that takes it back; undefined where there was nothing to change.
 * @throws as {@link saveSetting} does
 */
export function changeSetting(
  next: (settings: Settings) => Change | undefined,
  { isPrivate = false }: Where = {},
): Promise<Change | undefined> {
  return inTurn(async () => {
    const settings = await loadSettings({ isPrivate });
    const change = next(settings);
    if (!change) return undefined;
    const value = afterChange(settings[change.name], change) as never;
    if (isPrivate) {
      check(change.name, value);
      await keepPrivateChange(change);
    } else await saveSetting(change.name, value);
    return reverse(change, settings);
  });
}

/** Forgets all that was set, of every version, and what was counted for it; gives what brings all of it back. */
export async function resetSettings(): Promise<() => Promise<void>> {
  const stored = (area: Item<unknown>['area']) =>
    names
      .filter((name) => items[name].area === area)
      .flatMap((name) => keysOf(name, items[name] as Item<unknown>));
  const forgotten = [
    { area: browser.storage.sync, keys: stored('sync') },
    { area: browser.storage.local, keys: [...stored('local'), openedKey] },
    { area: browser.storage.session, keys: [privateKey] },
  ];
  return inTurn(async () => {
    const kept = await Promise.all(forgotten.map(({ area, keys }) => area.get(keys)));
    await Promise.all(forgotten.map(({ area, keys }) => area.remove(keys)));
    return () =>
      inTurn(async () => {
        await Promise.all(forgotten.map(({ area }, at) => area.set(kept[at]!)));
      });
  });
}

function sized(name: string, { limit }: Item<unknown>, value: unknown): unknown {
  if (!limit || !Array.isArray(value)) return value;
  const list = newestWithin(value, limit.bytes);
  if (list.length < value.length && limit.beyond === 'refuse') throw new SettingFullError(name);
  return list;
}
