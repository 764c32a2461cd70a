import { browser } from 'wxt/browser';
import { afterChange, type Change, isChangeOf, joined } from './change.ts';
import type { Settings } from './settings.ts';
import { type Item, readItem } from './stored-item.ts';
import { items, names } from './stored-items.ts';

/**
 * Where the changes made in private windows are kept: in memory, never on disk nor in sync, and only until the last
 * private window is closed. They are changes and not values, so that what is set elsewhere meanwhile holds as well.
 */
export const privateKey = 'private';

type PrivateChanges = Partial<Record<keyof Settings, Change>>;

/** The settings as they hold in private windows. */
export async function withPrivateChanges(settings: Settings): Promise<Settings> {
  const changes = await loadChanges();
  const all: Record<string, unknown> = { ...settings };
  for (const name of names) {
    const change = changes[name];
    if (!change) continue;
    const item = items[name] as Item<unknown>;
    all[name] =
      readItem(name, { ...item, migrations: [] }, { [name]: afterChange(settings[name], change) }) ??
      all[name];
  }
  return all as unknown as Settings;
}

/** Keeps one more change that was made in a private window. */
export async function keepPrivateChange(change: Change): Promise<void> {
  const changes = await loadChanges();
  const before = changes[change.name];
  await browser.storage.session.set({
    [privateKey]: { ...changes, [change.name]: before ? joined(before, change) : change },
  });
}

/** Forgets all that was set in private windows. */
export function forgetPrivateChanges(): Promise<void> {
  return browser.storage.session.remove(privateKey);
}

async function loadChanges(): Promise<PrivateChanges> {
  const { [privateKey]: stored } = await browser.storage.session.get(privateKey);
  const found = Object.entries((stored ?? {}) as object);
  return Object.fromEntries(found.filter(([name, change]) => isChangeOf(name, change)));
}
