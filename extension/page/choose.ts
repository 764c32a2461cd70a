import type { Choice } from './annotate.ts';
import type { Standing } from './standing.ts';

/** The part of the settings that says which mentions a person wants to see. */
export interface Wishes {
  mentions: 'all' | 'first';
  hiddenKinds: readonly string[];
  silencedEntities: readonly string[];
  /** The names silenced on this page. */
  silencedNames: readonly string[];
}

/** Chooses among the mentions of a page, given in document order: what counts, and what of it is underlined. */
export function choose(
  mentions: Standing[],
  wishes: Wishes,
  kindOf: (entity: string) => string | undefined,
): Choice {
  const silenced = new Set(wishes.silencedNames.map(folded));
  const listed = mentions.filter(
    ({ entity, text }) =>
      !wishes.silencedEntities.includes(entity) &&
      !wishes.hiddenKinds.includes(kindOf(entity) ?? '') &&
      !silenced.has(folded(text)),
  );
  if (wishes.mentions === 'all') return { listed, painted: listed };
  const seen = new Set<string>();
  return { listed, painted: listed.filter(({ entity }) => !seen.has(entity) && seen.add(entity)) };
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
