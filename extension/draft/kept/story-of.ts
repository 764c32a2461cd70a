import { createReader } from '../../detect/read/reader.ts';
import { sentenceBounds } from '../../detect/read/sentences.ts';
import { resolve } from '../../detect/resolve.ts';
import { languageOf } from '../../detect/text/language.ts';
import { type Entity, GIST_LENGTH, type Sentence, type Story } from '../../story/format/schema.ts';
import type { Draft, DraftEntity, Passage } from '../draft.ts';
import { wordsOf } from './article-words.ts';
import { spellingsOf } from './spellings.ts';

/** What a story is besides its draft. */
export interface Keeping {
  /** `own-` and what makes it unique; the story's id in the library too. */
  id: string;
  /** The reader's own title, where they changed it. */
  title?: string;
  /** When it was kept or taken, as an ISO date or time: what a story without a day of publication is dated by. */
  keptAt: string;
}

/**
 * Makes a story of a draft, as every other story is: the ticked entities with how each of their names is looked for, the
 * article's sentences, and what it dates. All words are the article's.
 */
export function storyOf(draft: Draft, { id, title, keptAt }: Keeping): Story {
  const { article } = draft;
  const sentences = sentencesOf(draft);
  const body = sentences.map(({ id, text }): Sentence => ({ id, text }));
  const published = article.published ?? keptAt.slice(0, 10);
  const entities = entitiesOf(draft, sentences);
  const bare: Story = {
    id,
    title: title ?? article.title,
    published,
    language: tagOf(article.lang),
    kept: true,
    highlights: [],
    body,
    entities,
    events: [],
    relations: [],
    notes: [],
    sources: [
      {
        id: 'page',
        title: article.title,
        ...(article.site && { publisher: article.site }),
        ...(article.published && { date: article.published }),
        ...(article.url.startsWith('https://') && { url: article.url }),
      },
    ],
  };
  const named = namedIn(bare, sentences, draft);
  return {
    ...bare,
    entities: entities.map((entity) => ({ ...entity, quotes: quotesOf(entity.id, named) })),
    events: draft.events.flatMap(({ date, sentence }, at) => {
      const found = sentenceAt(sentences, sentence);
      if (!found) return [];
      return [
        {
          id: `event-${at + 1}`,
          date,
          text: sentence.text,
          entities: [...(named.get(found.id) ?? [])],
          from: [found.id],
        },
      ];
    }),
  };
}

/** A sentence of the article, and where it stands in it; see `Passage`. */
interface PlacedSentence extends Passage, Sentence {}

function sentencesOf({ article: { title, paragraphs, lang } }: Draft): PlacedSentence[] {
  const found: PlacedSentence[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    for (const [from, to] of sentenceBounds(text, languageOf(text, lang))) {
      const part = text.slice(from, to);
      const start = from + part.length - part.trimStart().length;
      const end = start + part.trim().length;
      if (end > start)
        found.push({ id: `S${found.length + 1}`, paragraph, start, end, text: text.slice(start, end) });
    }
  }
  // A story is never without a sentence; of an article without a paragraph its title is one.
  if (found.length === 0) found.push({ id: 'S1', paragraph: -1, start: 0, end: title.length, text: title });
  return found;
}

function sentenceAt(sentences: readonly PlacedSentence[], { paragraph, start }: Passage) {
  return sentences.find((sentence) => sentence.paragraph === paragraph && start < sentence.end);
}

const tagOf = (lang: string) => {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
};

function entitiesOf({ article, entities }: Draft, sentences: readonly PlacedSentence[]): Entity[] {
  const words = wordsOf(article);
  const ticked = entities.filter(({ ticked }) => ticked);
  const said = new Map<string, number>();
  for (const { name, names } of ticked)
    for (const text of new Set([name, ...names])) said.set(text, (said.get(text) ?? 0) + 1);
  return ticked.map((entity): Entity => {
    const { id, kind, name, everyday } = entity;
    const { names, also, titles, cues } = spellingsOf(entity, words);
    // Of two people of one surname, it is the one's whom the article calls so.
    const own = also.filter(({ text, surname }) => !surname || !said.has(text));
    const gist = gistOf(entity, sentences);
    return {
      id,
      kind,
      name,
      names: names.length > 0 ? names : [{ text: name, lang: words.lang, counts: 'with-context' }],
      reading: {
        ...(own.length > 0 && { also: own }),
        ...(titles.length > 0 && { titles }),
        ...(cues.length > 0 && { cues }),
      },
      ...(gist && { gist }),
      facts: [],
      quotes: [],
      ...(everyday && { everyday }),
    };
  });
}

function gistOf({ who }: DraftEntity, sentences: readonly PlacedSentence[]): Entity['gist'] {
  const found = who && sentenceAt(sentences, who);
  if (!found) return undefined;
  return { text: shortened(who.text.trim()), from: [found.id] };
}

/** As many whole words as a card has room for. */
function shortened(text: string): string {
  if (text.length <= GIST_LENGTH) return text;
  const cut = text.slice(0, GIST_LENGTH - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), GIST_LENGTH / 2)).trimEnd()} …`;
}

/** Which entities each sentence names, as the article is read like any page; forms that mean them only here count too. */
function namedIn(
  story: Story,
  sentences: readonly PlacedSentence[],
  { article, entities }: Draft,
): Map<string, Set<string>> {
  const onlyHere = new Map(entities.map(({ id, onlyHere }) => [id, onlyHere]));
  const here = {
    ...story,
    entities: story.entities.map((entity) => ({
      ...entity,
      names: [
        ...entity.names,
        ...(onlyHere.get(entity.id) ?? []).map((text) => ({
          text,
          lang: 'en',
          letters: 'initials' as const,
          counts: 'with-full-name' as const,
        })),
      ],
    })),
  };
  const { paragraphs, lang } = article;
  const readings = createReader([here]).read(paragraphs.map((text) => ({ text, lang })));
  const mentions = resolve(readings.map((reading) => ({ reading, article: 0 })));
  const named = new Map(sentences.map(({ id }) => [id, new Set<string>()]));
  for (const { id, paragraph, start, end } of sentences)
    for (const { entity, start: at } of mentions[paragraph] ?? [])
      if (at >= start && at < end) named.get(id)?.add(entity);
  return named;
}

const quotesOf = (entity: string, named: ReadonlyMap<string, ReadonlySet<string>>) =>
  [...named].filter(([, entities]) => entities.has(entity)).map(([sentence]) => sentence);
