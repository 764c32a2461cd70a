import * as v from 'valibot';
import { kinds } from './kind.ts';
import { isLooseDate } from './loose-date.ts';
import { NameSchema, ReadingAidsSchema } from './name.ts';
import { faultOfText } from './plain-text.ts';
import { hostOfHttps, isWebHost } from './web-host.ts';

export type { Name } from './name.ts';

const words = v.pipe(
  v.string(),
  v.check((text) => text.trim() === text && text !== '', 'empty, or with space at an end'),
  v.check(isPlain, ({ input }) => faultOfText(input)!),
);
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, ({ received }) => `${received} is no id (kebab-case)`),
  v.check((text) => !(text in Object.prototype), 'no id: every object has a key of that name'),
);
const sentenceId = v.pipe(
  v.string(),
  v.regex(/^[HS][1-9]\d*$/, ({ received }) => `${received} is no sentence id (H1, S1)`),
);
const originId = v.union([id, sentenceId], ({ received }) => `${received} is no id of a sentence or source`);
const language = v.pipe(
  v.string(),
  v.check(isLanguageTag, ({ received }) => `${received} is no language tag`),
);
const address = v.pipe(
  v.string(),
  v.url('no whole https address'),
  v.startsWith('https://', 'no whole https address'),
  v.check((text) => isWebHost(hostOfHttps(text) ?? ''), 'no address of a site on the web'),
);
const looseDate = v.pipe(
  v.string(),
  v.check(isLooseDate, ({ received }) => `${received} is no date (YYYY, YYYY-MM or YYYY-MM-DD)`),
);
const atLeastOne = <const S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item), v.nonEmpty('needs at least one'));

function isPlain(text: string): boolean {
  return faultOfText(text) === undefined;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

const SentenceSchema = v.strictObject({
  id: sentenceId,
  text: words,
  /** Set on the first sentence of each paragraph, where the story's paragraphs are known. */
  startsParagraph: v.exactOptional(v.literal(true)),
});

const StatementSchema = v.strictObject({ text: words, from: atLeastOne(originId) });

/** The longest gist in UTF-16 code units: what a card shows as one line of who or what. */
export const GIST_LENGTH = 90;

const EntitySchema = v.strictObject({
  id,
  kind: v.picklist(kinds),
  name: words,
  names: atLeastOne(NameSchema),
  reading: v.exactOptional(ReadingAidsSchema),
  /** Left out only where a kept story has no words that say who or what it is. */
  gist: v.exactOptional(
    v.strictObject({
      text: v.pipe(words, v.maxLength(GIST_LENGTH, `longer than ${GIST_LENGTH} characters`)),
      from: atLeastOne(originId),
    }),
  ),
  facts: v.array(StatementSchema),
  quotes: v.array(sentenceId),
  background: v.exactOptional(v.literal(true)),
  /** Said everywhere (countries, capitals, common words): by itself it is no sign of the story. See `everyday.ts`. */
  everyday: v.exactOptional(v.literal(true)),
  wikidata: v.exactOptional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'no Wikidata id (Q42)'))),
});

const EventSchema = v.strictObject({
  id,
  date: looseDate,
  text: words,
  entities: v.array(id),
  from: atLeastOne(originId),
});

const RelationSchema = v.strictObject({
  subject: id,
  label: words,
  inverse: words,
  object: id,
  from: atLeastOne(originId),
});

const NoteSchema = v.strictObject({
  id,
  title: words,
  about: atLeastOne(id),
  says: v.strictObject({ text: words, from: atLeastOne(sentenceId) }),
  finding: v.strictObject({ text: words, from: atLeastOne(id) }),
  events: v.array(id),
  dates: v.exactOptional(v.strictObject({ story: looseDate, sources: looseDate, event: id })),
});

const SourceSchema = v.strictObject({
  id,
  title: words,
  publisher: v.exactOptional(words),
  date: v.exactOptional(looseDate),
  url: v.exactOptional(address),
});

/** The shape of a story file; what its ids refer to is checked by `checkReferences`. */
export const StorySchema = v.strictObject({
  id,
  title: words,
  published: looseDate,
  language,
  /** The reader kept it: all its words are the article's, also those that say who somebody is. */
  kept: v.exactOptional(v.literal(true)),
  /** A kept story that was taken in from a file: the file's name, and the time as `Date.prototype.toISOString` writes it. */
  imported: v.exactOptional(v.strictObject({ file: words, at: v.pipe(v.string(), v.isoTimestamp()) })),
  highlights: v.array(SentenceSchema),
  body: atLeastOne(SentenceSchema),
  entities: v.array(EntitySchema),
  events: v.array(EventSchema),
  relations: v.array(RelationSchema),
  notes: v.array(NoteSchema),
  sources: v.array(SourceSchema),
});

/** A news story as data, as it stands in `data/stories/`. */
export type Story = v.InferOutput<typeof StorySchema>;
/** A sentence of the story, in the story's own words. */
export type Sentence = v.InferOutput<typeof SentenceSchema>;
/** Words of ours, with the sentences or sources they rest on. */
export type Statement = v.InferOutput<typeof StatementSchema>;
/** What a card is about, as one story has it. */
export type Entity = v.InferOutput<typeof EntitySchema>;
/** Something that happened on a date, as precise as its source. */
export type StoryEvent = v.InferOutput<typeof EventSchema>;
/** What one entity is to another, worded from both sides. */
export type Relation = v.InferOutput<typeof RelationSchema>;
/** Where the story and its sources disagree, or where the story leaves a question open. */
export type Note = v.InferOutput<typeof NoteSchema>;
/** A publication that statements rest on. */
export type Source = v.InferOutput<typeof SourceSchema>;
