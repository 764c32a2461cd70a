import { kinds } from '../../../story/format/kind.ts';
import type { EntityRef } from '../../../story/view/shown.ts';
import type { StatedRelation } from '../../../story/view/story-view.ts';

/** An entity beside the one in the middle, and what the one in the middle is to it. */
export interface Neighbour {
  entity: EntityRef;
  ties: Tie[];
}

/** One relation, worded from the middle outward. */
export interface Tie {
  words: string;
  /** False where the words are the same from either side, "met", or quote both names, whose order then says it. */
  isDirected: boolean;
}

/** The neighbours of an entity, by kind and then in the story's order; each once, however many relations there are. */
export function neighboursOf(relations: readonly StatedRelation[], middle: string): Neighbour[] {
  const neighbours = new Map<string, Neighbour>();
  for (const { subject, object, label, inverse } of relations) {
    if (subject.id !== middle && object.id !== middle) continue;
    const [other, words] = subject.id === middle ? [object, label] : [subject, inverse];
    const neighbour = neighbours.get(other.id) ?? { entity: other, ties: [] };
    neighbour.ties.push({ words, isDirected: label !== inverse && !/^“.*”$/.test(words) });
    neighbours.set(other.id, neighbour);
  }
  return [...neighbours.values()].sort((a, b) => kinds.indexOf(a.entity.kind) - kinds.indexOf(b.entity.kind));
}

/** Each entity that has a relation, in the order in which the relations name them. */
export function connected(relations: readonly StatedRelation[]): Map<string, EntityRef> {
  return new Map(
    relations.flatMap(({ subject, object }) => [
      [subject.id, subject] as const,
      [object.id, object] as const,
    ]),
  );
}

/** The entity that has most relations; the first of several. Undefined where there are none. */
export function mostConnected(relations: readonly StatedRelation[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { subject, object } of relations) {
    for (const { id } of [subject, object]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  let most: string | undefined;
  for (const [id, count] of counts) if (most === undefined || count > counts.get(most)!) most = id;
  return most;
}
