import { type Kind, kinds } from '../../../story/format/kind.ts';
import type { EntityRef } from '../../../story/view/shown.ts';

/** Entities of one kind, in the story's order. */
export interface NameGroup {
  kind: Kind;
  entities: EntityRef[];
}

/** Groups entities by kind; kinds that have none are left out. */
export function groupByKind(entities: readonly EntityRef[]): NameGroup[] {
  return kinds.flatMap((kind) => {
    const group = entities.filter((entity) => entity.kind === kind);
    return group.length > 0 ? [{ kind, entities: group }] : [];
  });
}
