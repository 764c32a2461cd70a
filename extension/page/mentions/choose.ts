import type { PlacedMention } from './passage.ts';

/** What of a page's mentions counts and is listed, and what of that is underlined; both in document order. */
export interface Choice {
  listed: PlacedMention[];
  painted: PlacedMention[];
}

/** The part of the settings that says which mentions a person wants to see. */
export interface Wishes {
  /** Every mention, or in each article only an entity's first. */
  mentions: 'all' | 'first';
  hiddenKinds: readonly string[];
  silencedEntities: readonly string[];
  /** Entities that are listed but not underlined. */
  knownEntities: readonly string[];
  /** The names silenced on this page. */
  silencedNames: readonly string[];
}

/** Chooses among the mentions of a page, given in document order: what counts, and what of it is underlined. */
export function choose(
  mentions: PlacedMention[],
  wishes: Wishes,
  kindOf: (entity: string) => string | undefined,
): Choice {
  const silenced = new Set(wishes.silencedNames.map(folded));
  const listed = mentions.filter(
    ({ entity, text }) =>
      !wishes.silencedEntities.includes(entity) &&
      !wishes.hiddenKinds.includes(kindOf(entity) ?? '') &&
      !(silenced.size > 0 && silenced.has(folded(text))),
  );
  const seen = new Set<string>();
  const painted = listed.filter(({ entity, passage }) => {
    if (wishes.knownEntities.includes(entity)) return false;
    if (wishes.mentions === 'all') return true;
    const first = `${passage.outermost} ${entity}`;
    return !seen.has(first) && seen.add(first);
  });
  return { listed, painted };
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
