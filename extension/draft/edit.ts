import type { Kind } from '../story/format/kind.ts';
import type { ArticlePassage, Draft, DraftEntity } from './draft.ts';
import { ownId } from './own-id.ts';
import { cleanText } from './text/clean.ts';
import { blockText, findForms, formsOf } from './text/find-forms.ts';

// Each operation gives a new draft and leaves the one it was given as it was. Where nothing changes (an id that is not
// there, a name that is there already, an empty name) the same draft is given back, so that no step is kept of it.

/** Ticks entities, or unticks them: whether they are found on other pages once the story is kept. */
export function tick(draft: Draft, ids: readonly string[], ticked: boolean): Draft {
  const set = new Set(ids);
  return change(draft, (entity) =>
    set.has(entity.id) && entity.ticked !== ticked ? { ...entity, ticked } : entity,
  );
}

/** Gives an entity another main name; the old one stays among its other names. */
export function rename(draft: Draft, id: string, name: string): Draft {
  const to = cleanText(name);
  if (to === '') return draft;
  return changeOne(draft, id, (entity) =>
    to === entity.name
      ? entity
      : {
          ...entity,
          name: to,
          names: without([entity.name, ...entity.names], to),
          onlyHere: without(entity.onlyHere, to),
        },
  );
}

export function changeKind(draft: Draft, id: string, kind: Kind): Draft {
  return changeOne(draft, id, (entity) => (entity.kind === kind ? entity : { ...entity, kind }));
}

/** Adds another name that is looked for, or, with `onlyHere`, one that means the entity in this article only. */
export function addName(draft: Draft, id: string, name: string, onlyHere = false): Draft {
  const added = cleanText(name);
  const list = onlyHere ? 'onlyHere' : 'names';
  const other = onlyHere ? 'names' : 'onlyHere';
  return changeOne(draft, id, (entity) =>
    added === '' || added === entity.name || entity[list].includes(added)
      ? entity
      : { ...entity, [list]: [...entity[list], added], [other]: without(entity[other], added) },
  );
}

/** Takes another name away; the main name stays. */
export function removeName(draft: Draft, id: string, name: string): Draft {
  return changeOne(draft, id, (entity) =>
    entity.names.includes(name) || entity.onlyHere.includes(name)
      ? { ...entity, names: without(entity.names, name), onlyHere: without(entity.onlyHere, name) }
      : entity,
  );
}

/** Makes one entity of two: `into` keeps its id, name, kind and line, and takes every form of the other. */
export function merge(draft: Draft, into: string, from: string): Draft {
  const kept = draft.entities.find(({ id }) => id === into);
  const other = draft.entities.find(({ id }) => id === from);
  if (!kept || !other || kept === other) return draft;
  const names = without([...kept.names, other.name, ...other.names], kept.name);
  const merged: DraftEntity = {
    ...kept,
    names,
    onlyHere: [...kept.onlyHere, ...other.onlyHere].filter(
      (form, at, all) => form !== kept.name && !names.includes(form) && all.indexOf(form) === at,
    ),
    who: kept.who ?? other.who,
    ticked: kept.ticked || other.ticked,
    everyday: kept.everyday && other.everyday,
  };
  return counted({
    ...draft,
    entities: draft.entities.flatMap((entity) =>
      entity === kept ? [merged] : entity === other ? [] : [entity],
    ),
  });
}

/** Makes an entity of its own, right behind the old one, of one other name of an entity. */
export function split(draft: Draft, id: string, name: string): Draft {
  const entity = draft.entities.find((one) => one.id === id);
  if (!entity || name === entity.name || !formsOf(entity).includes(name)) return draft;
  const rest = {
    ...entity,
    names: without(entity.names, name),
    onlyHere: without(entity.onlyHere, name),
  };
  const own: DraftEntity = {
    id: newId(draft, name),
    kind: entity.kind,
    name,
    names: [],
    onlyHere: [],
    who: null,
    mentions: 0,
    ticked: entity.ticked,
    everyday: false,
  };
  return counted({
    ...draft,
    entities: draft.entities.flatMap((one) => (one === entity ? [rest, own] : [one])),
  });
}

/** Leaves an entity out: it is not kept, and not proposed again when the article is brought up to date. */
export function drop(draft: Draft, id: string): Draft {
  const entity = draft.entities.find((one) => one.id === id);
  if (!entity) return draft;
  return {
    ...draft,
    entities: draft.entities.filter((one) => one !== entity),
    dropped: [...draft.dropped, entity],
  };
}

/** Takes an entity back that was left out, to its place by mentions. */
export function restore(draft: Draft, id: string): Draft {
  const entity = draft.dropped.find((one) => one.id === id);
  if (!entity) return draft;
  const at = draft.entities.findIndex(({ mentions }) => mentions < entity.mentions);
  const place = at < 0 ? draft.entities.length : at;
  return {
    ...draft,
    entities: [...draft.entities.slice(0, place), entity, ...draft.entities.slice(place)],
    dropped: draft.dropped.filter((one) => one !== entity),
  };
}

/**
 * Adds an entity whose name is a span of the article, ticked, in front of the others. Of a span that is a form of an
 * entity already, that entity is ticked instead; one that was left out comes back.
 * @throws RangeError where the span is not in the article or holds no letter and no digit
 */
export function addFromSpan(
  draft: Draft,
  span: Pick<ArticlePassage, 'paragraph' | 'start' | 'end'>,
  kind: Kind = 'other',
): Draft {
  const name = trimmedName(passageOf(draft, span).text);
  if (!/[\p{L}\p{N}]/u.test(name)) throw new RangeError('the span holds no name');
  const known = draft.entities.find((entity) => formsOf(entity).includes(name));
  if (known) return tick(draft, [known.id], true);
  const left = draft.dropped.find((entity) => formsOf(entity).includes(name));
  if (left) return tick(restore(draft, left.id), [left.id], true);
  const added: DraftEntity = {
    id: newId(draft, name),
    kind,
    name,
    names: [],
    onlyHere: [],
    who: null,
    mentions: 0,
    ticked: true,
    everyday: false,
  };
  return counted({ ...draft, entities: [added, ...draft.entities] });
}

/**
 * Sets the words of the article that say who an entity is, or takes them away.
 * @throws RangeError where the span is not in the article or is empty
 */
export function setWho(
  draft: Draft,
  id: string,
  span: Pick<ArticlePassage, 'paragraph' | 'start' | 'end'> | null,
): Draft {
  const who = span && passageOf(draft, span);
  return changeOne(draft, id, (entity) => ({ ...entity, who }));
}

/** Takes a dated sentence out, by its place in the list. */
export function dropEvent(draft: Draft, at: number): Draft {
  if (!draft.events[at]) return draft;
  return { ...draft, events: draft.events.filter((_, index) => index !== at) };
}

/**
 * The words of a span, as a passage.
 * @throws RangeError where the span is not in the article or is empty
 */
export function passageOf(
  { article }: Draft,
  { paragraph, start, end }: Pick<ArticlePassage, 'paragraph' | 'start' | 'end'>,
): ArticlePassage {
  const block = blockText(article, paragraph);
  if (!(start >= 0 && start < end && end <= block.length))
    throw new RangeError(`no words at ${start}–${end} of paragraph ${paragraph}`);
  return { paragraph, start, end, text: block.slice(start, end) };
}

/** Without space, marks and a possessive at its ends, as a reader means a selection. */
function trimmedName(text: string): string {
  return cleanText(text)
    .replace(
      /^[\s"'“”‘’«»„「」『』《》()[\]<>.,;:!?…·–—-]+|[\s"'“”‘’«»„「」『』《》()[\]<>,;:!?…·–—-]+$/gu,
      '',
    )
    .replace(/['’]s$/, '')
    .replace(/(?<!\b\p{L}|\b(?:Jr|Sr|Co|Inc|Ltd|St))\.$/u, '');
}

function newId({ article, entities, dropped }: Draft, name: string): string {
  const taken = new Set([...entities, ...dropped].map(({ id }) => id));
  return ownId(article.url, name, (id) => taken.has(id));
}

function change(draft: Draft, edit: (entity: DraftEntity) => DraftEntity): Draft {
  const entities = draft.entities.map(edit);
  return entities.some((entity, at) => entity !== draft.entities[at]) ? { ...draft, entities } : draft;
}

function changeOne(draft: Draft, id: string, edit: (entity: DraftEntity) => DraftEntity): Draft {
  const entity = draft.entities.find((one) => one.id === id);
  const edited = entity && edit(entity);
  if (!edited || edited === entity) return draft;
  return counted({ ...draft, entities: draft.entities.map((one) => (one === entity ? edited : one)) });
}

/** With the number of mentions of each entity as its forms stand now. */
export function counted(draft: Draft): Draft {
  const counts = new Map<string, number>();
  for (const { entity } of findForms(draft.article, draft.entities))
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return change(draft, (entity) => {
    const mentions = counts.get(entity.id) ?? 0;
    return entity.mentions === mentions ? entity : { ...entity, mentions };
  });
}

const without = (names: readonly string[], name: string): string[] =>
  names.filter((one, at) => one !== name && names.indexOf(one) === at);
