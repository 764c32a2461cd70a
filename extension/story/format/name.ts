import * as v from 'valibot';
import { alternativesOf, bounds } from './bounds.ts';
import { faultOfName, faultOfText } from './plain-text.ts';

/** A word that reading looks for, or a pattern of alternatives. */
const text = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(bounds.patternUnits, `longer than ${bounds.patternUnits} letters`),
  v.check(
    (word) => faultOfText(word) === undefined,
    ({ input }) => faultOfText(input)!,
  ),
  v.check(
    (word) => alternativesOf(word) <= bounds.alternatives,
    `more than ${bounds.alternatives} alternatives`,
  ),
);
/** A spelling of a name. */
const nameText = v.pipe(
  text,
  v.check(
    (word) => faultOfName(word) === undefined,
    ({ input }) => faultOfName(input)!,
  ),
);
const texts = v.exactOptional(v.pipe(v.array(text), v.nonEmpty()));

/**
 * How much a spelling says by itself. Left out: it means the entity wherever it stands. `unless-rival`: it does,
 * except near words of `rivals`. `with-context`: only near `cues`, or the entities of `with`. `with-full-name`: only
 * where a name that counts by itself or `unless-rival` stands on the page (a surname, a model's short name).
 * `with-company`: only in an article that names something else of the same kept story for certain. `by-capital`: where
 * its capital says that it is a name, inside a sentence of running text; elsewhere `with-company`.
 */
const counts = v.exactOptional(
  v.picklist(['unless-rival', 'with-context', 'with-full-name', 'with-company', 'by-capital']),
);

/** `initials`: each word is capitalized. `exact`: every letter is as written. Left out: any letters will do. */
const letters = v.exactOptional(v.picklist(['initials', 'exact']));

const spelling = {
  text: nameText,
  lang: text,
  counts,
  letters,
  /** Languages in which the word is also an ordinary word: there it counts `with-context`, or `with-company`, only. */
  word: texts,
  /** A surname: the words beside it can make it another person's. */
  surname: v.exactOptional(v.literal(true)),
  /** Never with an article before it: "the anchor" is no company that calls itself Anchor. */
  bare: v.exactOptional(v.literal(true)),
  /** One of several with numbers behind it: followed by another number it is another one (Drift 2, Drift 3). */
  series: v.exactOptional(v.literal(true)),
};

/** One spelling of an entity in one language. */
export const NameSchema = v.strictObject(spelling);

/**
 * What reading needs, beside the names, to tell an entity from its look-alikes. Every text may hold alternatives:
 * `(Basic|Framework) Act`, `(the |)` where a part may be missing.
 */
export const ReadingAidsSchema = v.strictObject({
  /** Further spellings that no card shows: transliterations, other languages, long titles. */
  also: v.exactOptional(v.array(NameSchema)),
  /** ISO 3166 region whose names in all languages of CLDR are spellings too. */
  region: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** IANA time zone whose exemplar city in all languages of CLDR is a spelling too. */
  zone: v.exactOptional(v.pipe(v.string(), v.includes('/'))),
  /** Longer names that hold one of the names and mean something else ("Kakao Friends"). */
  not: texts,
  /** Words that speak for the entity where a name needs context. */
  cues: texts,
  /** Words that speak for another bearer of the name ("Lions", "Taiwan"). */
  rivals: texts,
  /** ISO 3166 regions whose names, in all languages of CLDR, are rivals. */
  rivalRegions: texts,
  /** Ids of entities that are context where they are named. */
  with: texts,
  /** What stands before or after this person's name as a title ("Chairman"); another title makes another person. */
  titles: texts,
});

/** One spelling of an entity in one language, with what reading needs to tell it from its look-alikes. */
export type Name = v.InferOutput<typeof NameSchema>;
/** What reading needs, beside the names, to tell an entity from its look-alikes. */
export type ReadingAids = v.InferOutput<typeof ReadingAidsSchema>;
