import { type Entity, GIST_LENGTH, type Sentence, type Story } from '../../story/format/schema.ts';
import type { Draft, DraftEntity } from '../draft.ts';
import { wordsOf } from './article-words.ts';
import { type NameInSentence, namesInSentences } from './names-in-sentences.ts';
import { placedSentences, type SentenceAt, sentencesByPlace } from './placed-sentence.ts';
import { relationsOf } from './relations-of.ts';
import { spellingsOf } from './spellings.ts';

/** What a story is besides its draft. */
export interface Keeping {
  /** `own-` and what makes it unique; the story's id in the library too. */
  id: string;
  /** The reader's own title, where they changed it. */
  title?: string;
  /** When it was kept or taken, as an ISO date or time: what a story without a day of publication is dated by. */
  keptAt: string;
  /** See `Story.imported`. */
  imported?: Story['imported'];
}

/**
 * Makes a story of a draft, as every other story is: the ticked entities with how each of their names is looked for, the
 * article's sentences, and what it dates. All words are the article's.
 */
export function storyOf(draft: Draft, { id, title, keptAt, imported }: Keeping): Story {
  const { article } = draft;
  const sentences = placedSentences(draft);
  const body = sentences.map(
    ({ id, text, paragraph }, at): Sentence => ({
      id,
      text,
      ...(paragraph !== sentences[at - 1]?.paragraph && { startsParagraph: true }),
    }),
  );
  const published = article.published ?? keptAt.slice(0, 10);
  const sentenceAt = sentencesByPlace(sentences);
  const entities = entitiesOf(draft, sentenceAt);
  const bare: Story = {
    id,
    title: title || article.title || beginningOf(article.paragraphs[0] ?? '') || article.site,
    published,
    language: tagOf(article.lang),
    kept: true,
    ...(imported && { imported }),
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
        // Whether it may be a link is decided where it would be one.
        ...(/^https?:/.test(article.url) && { url: article.url }),
      },
    ],
  };
  const named = namesInSentences(bare, sentences, draft);
  const quotes = quotesBy(named);
  const everyday = new Set(entities.filter(({ everyday }) => everyday).map(({ id }) => id));
  return {
    ...bare,
    entities: entities.map((entity) => ({ ...entity, quotes: [...(quotes.get(entity.id) ?? [])] })),
    events: draft.events.flatMap(({ date, sentence }, at) => {
      const found = sentenceAt(sentence);
      if (!found) return [];
      return [
        {
          id: `event-${at + 1}`,
          date,
          text: sentence.text,
          entities: [...new Set(named.get(found.id)?.map(({ entity }) => entity))],
          from: [found.id],
        },
      ];
    }),
    relations: relationsOf(sentences, named, (id) => everyday.has(id)),
  };
}

/** The sentences that name each entity, in order. */
function quotesBy(named: ReadonlyMap<string, readonly NameInSentence[]>): Map<string, Set<string>> {
  const quotes = new Map<string, Set<string>>();
  for (const [sentence, names] of named) {
    for (const { entity } of names) {
      const known = quotes.get(entity) ?? new Set();
      quotes.set(entity, known.add(sentence));
    }
  }
  return quotes;
}

const tagOf = (lang: string) => {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
};

function entitiesOf({ article, entities, everywhere = [] }: Draft, sentenceAt: SentenceAt): Entity[] {
  const words = wordsOf(article);
  const ticked = entities.filter(({ ticked }) => ticked);
  return ticked.map((entity): Entity => {
    const { id, kind, name, everyday } = entity;
    const { names, also, titles, cues } = spellingsOf(
      { ...entity, isEverywhere: everywhere.includes(id) },
      words,
    );
    const gist = gistOf(entity, sentenceAt);
    return {
      id,
      kind,
      name,
      // One that nobody can look for waits for a full name that never comes.
      names: names.length > 0 ? names : [{ text: name, lang: words.lang, counts: 'with-full-name' }],
      reading: {
        ...(also.length > 0 && { also }),
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

function gistOf({ who }: DraftEntity, sentenceAt: SentenceAt): Entity['gist'] {
  const found = who && sentenceAt(who);
  if (!found) return undefined;
  return { text: shortened(who.text.trim()), from: [found.id] };
}

const untitledUnits = 60;

/** The title of a text without one: the words that it begins with. */
function beginningOf(text: string): string {
  return text.length <= untitledUnits ? text : `${text.slice(0, untitledUnits).replace(/\s+\S*$/u, '')} …`;
}

/** As many whole words as a card has room for. */
function shortened(text: string): string {
  if (text.length <= GIST_LENGTH) return text;
  const cut = text.slice(0, GIST_LENGTH - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), GIST_LENGTH / 2)).trimEnd()} …`;
}
