import type { Article } from './article.ts';
import { composeDraft } from './compose.ts';
import type { ArticlePassage, Draft, DraftEntity, DraftEvent } from './draft.ts';
import { counted } from './edit.ts';
import { type Known, nothingKnown } from './known.ts';
import { blockText, formsOf } from './text/find-forms.ts';

/** A draft brought up to date with an article that was taken again, and what is new in it. */
export interface Update {
  draft: Draft;
  /** Ids of entities that the older draft did not have; they stand in `draft`, unticked until the reader ticks them. */
  newEntities: string[];
  /** Forms that the article has come to use for an entity; they stand among its names. */
  newNames: { id: string; name: string }[];
  /** Dated sentences that the older draft did not have. */
  newEvents: DraftEvent[];
  /** Ids of entities that the article names no more; they stay. */
  gone: string[];
  /** Paragraphs of the newer article that the older one did not have, as indexes. */
  newParagraphs: number[];
}

/**
 * Brings an edited draft up to date with the article as it is now. What the reader decided stays: ids, names, kinds, ticks,
 * lines, what was left out. Lines and dated sentences are looked for in the newer text; a line that is gone from it is
 * taken from the newer article where that has one, else it is null.
 */
export function bringUpToDate(edited: Draft, article: Article, known: Known = nothingKnown): Update {
  const before = composeDraft(edited.article, known);
  const now = composeDraft(article, known);
  const owner = ownersOf(edited);
  const offered = new Set(before.entities.flatMap(formsOf));
  const additions = new Map<string, string[]>();
  const lines = new Map<string, ArticlePassage | null>();
  const newEntities: DraftEntity[] = [];
  for (const entity of now.entities) {
    const forms = formsOf(entity);
    const id = forms.map((form) => owner.get(form)).find((one) => one !== undefined);
    if (id === undefined) {
      if (!forms.some((form) => offered.has(form))) newEntities.push({ ...entity, ticked: false });
      continue;
    }
    lines.set(id, lines.get(id) ?? entity.who);
    const fresh = entity.names.filter((form) => !owner.has(form) && !offered.has(form));
    additions.set(id, [...(additions.get(id) ?? []), ...fresh]);
  }
  const taken = new Set([...edited.entities, ...edited.dropped].map(({ id }) => id));
  const added = newEntities.map((entity) =>
    taken.has(entity.id) ? { ...entity, id: `${entity.id}-new` } : entity,
  );
  const find = passageFinder(now.article);
  const renewed = (entity: DraftEntity): DraftEntity => ({
    ...entity,
    names: [...entity.names, ...(additions.get(entity.id) ?? [])],
    who: entity.who && (find(entity.who) ?? lines.get(entity.id) ?? null),
  });
  const draft = counted({
    ...edited,
    article: { ...now.article, title: now.article.title },
    entities: [...edited.entities.map(renewed), ...added],
    dropped: edited.dropped.map(renewed),
    events: eventsOf(edited, before, now, find),
  });
  const had = new Set(before.events.map(keyOf));
  const paragraphs = new Set(edited.article.paragraphs);
  return {
    draft,
    newEntities: added.map(({ id }) => id),
    newNames: edited.entities.flatMap(({ id }) => (additions.get(id) ?? []).map((name) => ({ id, name }))),
    newEvents: now.events.filter((event) => !had.has(keyOf(event))),
    gone: draft.entities.filter(({ mentions }) => mentions === 0).map(({ id }) => id),
    newParagraphs: now.article.paragraphs.flatMap((text, at) => (paragraphs.has(text) ? [] : [at])),
  };
}

/** Whose each form is, of what is in a draft and of what was left out. */
function ownersOf({ entities, dropped }: Draft): Map<string, string> {
  const owner = new Map<string, string>();
  for (const entity of [...entities, ...dropped])
    for (const form of formsOf(entity)) if (!owner.has(form)) owner.set(form, entity.id);
  return owner;
}

const keyOf = ({ date, sentence }: DraftEvent) => `${date} ${sentence.text}`;

/** The dated sentences of the newer article, without those that the reader took out of the older draft. */
function eventsOf(
  edited: Draft,
  before: Draft,
  now: Draft,
  find: (passage: ArticlePassage) => ArticlePassage | undefined,
): DraftEvent[] {
  const kept = new Set(edited.events.map(keyOf));
  const takenOut = new Set(before.events.map(keyOf).filter((key) => !kept.has(key)));
  const events = now.events.filter((event) => !takenOut.has(keyOf(event)));
  const present = new Set(events.map(keyOf));
  for (const event of edited.events) {
    const sentence = find(event.sentence);
    if (sentence && !present.has(keyOf(event))) events.push({ ...event, sentence });
  }
  return events.sort(
    (a, b) => a.sentence.paragraph - b.sentence.paragraph || a.sentence.start - b.sentence.start,
  );
}

/** Finds a passage's words in an article: in the paragraph that had them, if it stands there still, else in any. */
function passageFinder(article: Article): (passage: ArticlePassage) => ArticlePassage | undefined {
  const starts: number[] = [];
  let whole = '';
  for (let paragraph = -1; paragraph < article.paragraphs.length; paragraph++) {
    starts.push(whole.length);
    whole += `${blockText(article, paragraph)}\n`;
  }
  return ({ paragraph, start, end, text }) => {
    if (blockText(article, paragraph).slice(start, end) === text) return { paragraph, start, end, text };
    const at = whole.indexOf(text);
    if (at < 0) return undefined;
    const block = starts.findLastIndex((from) => from <= at);
    const from = at - (starts[block] as number);
    return { paragraph: block - 1, start: from, end: from + text.length, text };
  };
}
