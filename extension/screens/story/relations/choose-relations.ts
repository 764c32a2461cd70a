import type { StatedRelation } from '../../../story/view/story-view.ts';

/**
 * The relations that a map has room for, in their own order: from the entity that has most of them on to its
 * neighbours and theirs, until there are `most`.
 */
export function chooseRelations(relations: readonly StatedRelation[], most: number): StatedRelation[] {
  if (relations.length <= most) return [...relations];
  const byEntity = new Map<string, StatedRelation[]>();
  for (const relation of relations) {
    for (const { id } of [relation.subject, relation.object])
      byEntity.set(id, [...(byEntity.get(id) ?? []), relation]);
  }
  const chosen = new Set<StatedRelation>();
  const met = new Set<string>();
  const connected = [...byEntity].sort(([, a], [, b]) => b.length - a.length).map(([id]) => id);
  for (const start of connected) {
    const queue = [start];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (met.has(id)) continue;
      met.add(id);
      for (const relation of byEntity.get(id)!) {
        if (chosen.size === most) return relations.filter((one) => chosen.has(one));
        chosen.add(relation);
        queue.push(relation.subject.id, relation.object.id);
      }
    }
  }
  return relations.filter((one) => chosen.has(one));
}
