import { isBoolean, isListOf, isNumberIn, isObjectOf, isOneOf, isString } from './guards.ts';
import {
  amounts,
  badges,
  everydayChoices,
  keptUnderlineChoices,
  modifiers,
  type Settings,
  siteModes,
  themes,
  underlineColours,
  underlineStyles,
  waysToOpen,
} from './settings.ts';
import type { Item, Items } from './stored-item.ts';

/** What `storage.sync` holds per item is 8,192 bytes, key included; the rest is left for the key and for escapes. */
const syncBytes = 7_900;

const sync = <T>(is: Item<T>['is']): Item<T> => ({ area: 'sync', is, migrations: [] });

/**
 * The stored items: one for each setting, so that two devices that set different things both win.
 *
 * Silenced and known names and those that are never suggested stay on this device, and so do the names of the reader's
 * own stories and the sites that may see them: what was read is the reader's own business and must not travel with the
 * browser's sync.
 */
export const items: Items<Settings> = {
  enabled: sync(isBoolean),
  siteMode: sync(isOneOf(...siteModes)),
  sites: { ...sync(isListOf(isString)), limit: { bytes: syncBytes, beyond: 'refuse' } },
  underlineStyle: sync(isOneOf(...underlineStyles)),
  underlineColour: sync(isOneOf(...underlineColours)),
  openBy: sync(isOneOf(...waysToOpen)),
  modifier: sync(isOneOf(...modifiers)),
  delay: sync(isNumberIn(0, 1000)),
  mentions: sync(isOneOf(...amounts)),
  everyday: sync(isOneOf(...everydayChoices)),
  margins: sync(isBoolean),
  badge: sync(isOneOf(...badges)),
  hiddenKinds: sync(isListOf(isString)),
  fadeKnown: sync(isBoolean),
  theme: sync(isOneOf(...themes)),
  silencedEntities: { ...sync(isListOf(isString)), limit: { bytes: syncBytes, beyond: 'drop oldest' } },
  silencedOwn: {
    area: 'local',
    is: isListOf(isString),
    migrations: [],
    limit: { bytes: 200_000, beyond: 'drop oldest' },
  },
  silencedNames: {
    area: 'local',
    is: isListOf(isObjectOf({ page: isString, name: isString })),
    migrations: [],
    limit: { bytes: 200_000, beyond: 'drop oldest' },
  },
  notMeant: {
    area: 'local',
    is: isListOf(isObjectOf({ page: isString, entity: isString, name: isString })),
    migrations: [],
    limit: { bytes: 200_000, beyond: 'drop oldest' },
  },
  knownEntities: {
    area: 'local',
    is: isListOf(isString),
    migrations: [],
    limit: { bytes: 200_000, beyond: 'drop oldest' },
  },
  neverSuggested: {
    area: 'local',
    is: isListOf(isString),
    migrations: [],
    limit: { bytes: 200_000, beyond: 'drop oldest' },
  },
  keptUnderlines: { area: 'local', is: isOneOf(...keptUnderlineChoices), migrations: [] },
  keptSites: {
    area: 'local',
    is: isListOf(isString),
    migrations: [],
    limit: { bytes: 200_000, beyond: 'refuse' },
  },
  storiesOff: { ...sync(isListOf(isString)), limit: { bytes: syncBytes, beyond: 'refuse' } },
};

/** The names of all settings. */
export const names = Object.keys(items) as (keyof Settings)[];
