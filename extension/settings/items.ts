import { array, boolean, maxValue, minValue, number, object, picklist, pipe, string } from 'valibot';
import type { Item } from './item.ts';
import type { Settings } from './settings.ts';

/** What `storage.sync` holds per item is 8,192 bytes, key included; the rest is left for the key and for escapes. */
const syncBytes = 7_900;

const sync = <T>(schema: Item<T>['schema']): Item<T> => ({ area: 'sync', schema, migrations: [] });

/**
 * How each setting is stored, one item each, so that two devices that set different things both win.
 *
 * Silenced names stay on this machine: each carries the address of a page that was read, which is nobody's
 * business but the reader's and must not travel with the browser's sync.
 */
export const items: { readonly [K in keyof Settings]: Item<Settings[K]> } = {
  enabled: sync(boolean()),
  siteMode: sync(picklist(['block', 'allow'])),
  sites: { ...sync(array(string())), limit: { bytes: syncBytes, beyond: 'refuse' } },
  underlineStyle: sync(picklist(['dotted', 'dashed', 'solid', 'wavy', 'wash', 'hover'])),
  underlineColour: sync(picklist(['tint', 'ink', 'green', 'violet', 'red'])),
  openBy: sync(picklist(['hover', 'click', 'command'])),
  modifier: sync(picklist(['none', 'alt', 'ctrl', 'shift'])),
  delay: sync(pipe(number(), minValue(0), maxValue(1000))),
  mentions: sync(picklist(['all', 'first'])),
  hiddenKinds: sync(array(string())),
  theme: sync(picklist(['system', 'light', 'dark'])),
  silencedEntities: { ...sync(array(string())), limit: { bytes: syncBytes, beyond: 'drop oldest' } },
  silencedNames: {
    area: 'local',
    schema: array(object({ page: string(), name: string() })),
    migrations: [],
    limit: { bytes: 200_000, beyond: 'drop oldest' },
  },
};

/** The names of all settings. */
export const names = Object.keys(items) as (keyof Settings)[];
