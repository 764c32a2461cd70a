import type { Settings } from './settings.ts';

type Silenced = Settings['silencedNames'][number];

/** Number of letters of an address that tell pages apart. Longer addresses could fill the list's storage. */
const maxPageUnits = 2_000;

/** The page that silenced names belong to: origin and path. */
export function silencedPage(url: string): string {
  return url.replace(/[?#].*$/su, '').slice(0, maxPageUnits);
}

/** The setting in which an entity is silenced. Only ids of the reader's own entities begin with this prefix. */
export const silencedIn = (entity: string): 'silencedEntities' | 'silencedOwn' =>
  entity.startsWith('own-') ? 'silencedOwn' : 'silencedEntities';

/** The list with a name silenced on its page, as the newest; the given list stays as it is. */
export function addSilencedName(list: readonly Silenced[], entry: Silenced): Silenced[] {
  return [...removeSilencedName(list, entry), entry];
}

/** The list without that name on that page. */
export function removeSilencedName(list: readonly Silenced[], { page, name }: Silenced): Silenced[] {
  return list.filter((other) => other.page !== page || other.name !== name);
}

/** A list of entities with one more, as the newest. */
export function addEntity(list: readonly string[], entity: string): string[] {
  return [...list.filter((other) => other !== entity), entity];
}
