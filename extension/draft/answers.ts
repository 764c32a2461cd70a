import { isLooseDate } from '../story/format/loose-date.ts';
import type { Draft, DraftEntity } from './draft.ts';

// Like the operations of `edit.ts`: each gives a new draft, or the same one where nothing changes.

/** Sets the day of the article, as the reader says it, or takes it away. What is no date changes nothing. */
export function setPublished(draft: Draft, published: string | undefined): Draft {
  const { published: before, isDateGuessed, ...article } = draft.article;
  if (published === undefined) return before === undefined ? draft : { ...draft, article };
  if (!isLooseDate(published) || (before === published && !isDateGuessed)) return draft;
  return { ...draft, article: { ...article, published } };
}

/** Has a name looked for wherever it stands, and not only near another name of its story. */
export function findEverywhere(draft: Draft, id: string): Draft {
  const known = draft.entities.find((entity) => entity.id === id);
  if (!known) return draft;
  if (known.everyday) return changed(draft, id, (entity) => ({ ...entity, everyday: false }));
  const { everywhere = [] } = draft;
  return everywhere.includes(id) ? draft : { ...draft, everywhere: [...everywhere, id] };
}

/** Says that an entity is the one that the library knows by `known`; nothing changes where the draft has that already. */
export function sayIsSame(draft: Draft, id: string, known: string): Draft {
  if (draft.entities.some((entity) => entity.id === known)) return draft;
  const same = changed(draft, id, (entity) => ({ ...entity, id: known }));
  const { everywhere } = draft;
  return everywhere?.includes(id)
    ? { ...same, everywhere: everywhere.map((one) => (one === id ? known : one)) }
    : same;
}

/** Says that an entity is none of those kept before under the same name. */
export function sayIsOther(draft: Draft, id: string): Draft {
  const { distinct = [] } = draft;
  return distinct.includes(id) ? draft : { ...draft, distinct: [...distinct, id] };
}

function changed(draft: Draft, id: string, edit: (entity: DraftEntity) => DraftEntity): Draft {
  const entities = draft.entities.map((entity) => (entity.id === id ? edit(entity) : entity));
  return entities.some((entity, at) => entity !== draft.entities[at]) ? { ...draft, entities } : draft;
}
