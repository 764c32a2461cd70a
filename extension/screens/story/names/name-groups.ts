import { type Kind, kinds } from '../../../story/format/kind.ts';
import type { EntityRef } from '../../../story/view/shown.ts';

/** Entities of one kind, in the story's order. */
export interface NameGroup {
  kind: Kind;
  entities: EntityRef[];
}

/** Ways to order names: by kind, by spelling, by how often the page being read mentions them. */
export const nameOrders = ['kind', 'name', 'page'] as const;
export type NameOrder = (typeof nameOrders)[number];

/** Groups entities by kind; kinds that have none are left out. */
export function groupByKind(entities: readonly EntityRef[]): NameGroup[] {
  return kinds.flatMap((kind) => {
    const group = entities.filter((entity) => entity.kind === kind);
    return group.length > 0 ? [{ kind, entities: group }] : [];
  });
}

/** Entities by spelling or by their number on the page, the most first; those with as many, in the story's order. */
export function ordered(
  entities: readonly EntityRef[],
  order: Exclude<NameOrder, 'kind'>,
  mentions: ReadonlyMap<string, number> = new Map(),
): EntityRef[] {
  if (order === 'page')
    return entities.toSorted((a, b) => (mentions.get(b.id) ?? 0) - (mentions.get(a.id) ?? 0));
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return entities.toSorted((a, b) => compare(a.name, b.name));
}

/** Whether one of an entity's names holds what was typed, whatever its case and accents. */
export function hasName(
  entity: { name: string; names: readonly { text: string }[] },
  wanted: string,
): boolean {
  const part = bare(wanted.trim());
  return [entity.name, ...entity.names.map(({ text }) => text)].some((name) => bare(name).includes(part));
}

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
