import { cities, regions } from '../../../data/place-names.ts';
import type { Kind } from '../../story/format/kind.ts';
import type { Name, ReadingAids } from '../../story/format/name.ts';
import type { Entity, Story } from '../../story/format/schema.ts';
import { lettersOf } from '../index/capitals.ts';
import { CUE, type Flags, hashesAlong, NAME, START } from '../index/hash-walk.ts';
import { fold, STOP } from '../text/fold.ts';
import { inflected, procliticsOf } from './inflections.ts';

/** Maximum number of entities that share a spelling; a spelling of more says nothing about any of them. */
const MOST_SHARED = 50;

/** One exact text that may stand for an entity; without an entity, a longer name that hides the ones inside it. */
export interface Spelling extends Omit<Name, 'lang'> {
  entity?: string;
  /** For a longer name: the entity whose names it hides. */
  of?: string;
  /** UTF-16 units at its start that are joined to the name but not part of it (Arabic و). */
  lead?: number;
  /** What follows it, where the name goes on behind a mark that ends all others: `, Going Out`. */
  tail?: string;
  /** It is what the entity is called, not another name of it. */
  isMain?: true;
  /** A surname that follows from the name of somebody whom the story never calls so. */
  isDerived?: true;
  /** Languages it is written in; `en` stands for every language in Latin letters. */
  langs: string[];
}

/** A word that decides about an entity's names: for it (`+`) or for another bearer of the name (`-`). */
export interface Cue {
  text: string;
  sign: '+' | '-';
  entity: string;
}

/** What all stories together say of an entity's reading. */
export interface Subject {
  kind: Kind;
  with: string[];
  titles: string[];
  /** See `everyday.ts`. */
  everyday: boolean;
  /** Ids of the kept stories that it stands in. */
  kept: string[];
}

/** All that can be looked for in a text, asked by the hash of its letters. */
export interface Lexicon {
  /** What stands under a hash, with the flags that say how it may be written: what `walkHashes` asks. */
  flagsOf: Flags;
  spellings(hash: number): readonly Spelling[];
  cues(hash: number): readonly Cue[];
  subject(entity: string): Subject | undefined;
}

/** The same as what it is made of. */
export interface LexiconContents {
  spellings: Map<number, Spelling[]>;
  cueWords: Map<number, Cue[]>;
  subjects: Map<string, Subject>;
  /** What a page is searched for, with the flags of an index that say how each is written. */
  names: Map<string, number>;
  cues: Set<string>;
  flags: Map<number, number>;
}

/** The names of all stories; see `contentsOf`. */
export function lexiconOf(stories: readonly Story[]): Lexicon {
  const { spellings, cueWords, subjects, flags } = contentsOf(stories);
  return {
    flagsOf: (hash) => flags.get(hash) ?? 0,
    spellings: (hash) => spellings.get(hash) ?? [],
    cues: (hash) => cueWords.get(hash) ?? [],
    subject: (entity) => subjects.get(entity),
  };
}

/** Several lexicons as one; what an earlier one says of an entity's reading stands. */
export function joinLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const subjects = new Map<string, Subject | undefined>();
  const joined = (entity: string) =>
    lexicons.reduce<Subject | undefined>((known, lexicon) => {
      const subject = lexicon.subject(entity);
      return known && subject ? joinSubjects(known, subject) : (known ?? subject);
    }, undefined);
  return {
    flagsOf: (hash) => lexicons.reduce((flags, lexicon) => flags | lexicon.flagsOf(hash), 0),
    spellings: (hash) => lexicons.flatMap((lexicon) => lexicon.spellings(hash)),
    cues: (hash) => lexicons.flatMap((lexicon) => lexicon.cues(hash)),
    subject(entity) {
      if (!subjects.has(entity)) subjects.set(entity, joined(entity));
      return subjects.get(entity);
    },
  };
}

/** Joins two subjects. A kept story changes nothing about how an entity of a bundled story is read. */
function joinSubjects(known: Subject, more: Subject): Subject {
  const isSilent = known.kept.length === 0 && more.kept.length > 0;
  return {
    kind: known.kind,
    with: [...known.with, ...more.with],
    titles: isSilent ? known.titles : [...known.titles, ...more.titles],
    everyday: known.everyday || more.everyday,
    kept: [...known.kept, ...more.kept],
  };
}

/** Gathers the names of all stories, with CLDR's names of places, inflected forms and alternatives written out. */
export function contentsOf(stories: readonly Story[]): LexiconContents {
  const contents: LexiconContents = {
    spellings: new Map(),
    cueWords: new Map(),
    subjects: new Map(),
    names: new Map(),
    cues: new Set(),
    flags: new Map(),
  };
  const { subjects } = contents;
  for (const story of stories) {
    for (const entity of story.entities) {
      const { id, reading = {} } = entity;
      const known = subjects.get(id);
      const subject = subjectOf(story, entity);
      subjects.set(id, known ? joinSubjects(known, subject) : subject);
      for (const spelling of spellingsOf(story, entity)) addSpelling(contents, spelling);
      for (const text of (reading.not ?? []).flatMap(alternatives))
        addSpelling(contents, { text, langs: ['en'], of: id });
      // The cues of a kept story are exact words of its article; those of a bundled story are patterns.
      const cues = story.kept ? (reading.cues ?? []) : (reading.cues ?? []).flatMap(alternatives);
      for (const text of cues) addCue(contents, { text, sign: '+', entity: id });
      const elsewhere = (reading.rivalRegions ?? []).flatMap((region) => regions[region] ?? []);
      for (const text of [
        ...(reading.rivals ?? []).flatMap(alternatives),
        ...elsewhere.map(([name]) => name),
      ]) {
        addCue(contents, { text, sign: '-', entity: id });
      }
    }
  }
  return contents;
}

const subjectOf = (story: Story, { kind, reading = {}, everyday }: Entity): Subject => ({
  kind,
  with: reading.with ?? [],
  titles: (reading.titles ?? []).map((title) => title.toLowerCase()),
  everyday: everyday === true,
  kept: story.kept ? [story.id] : [],
});

/** Every text that may stand for an entity, as one story has it, in all cases that rules can make. */
function* spellingsOf(
  story: Story,
  { id, kind, name: main, names, reading = {} }: Entity,
): Generator<Spelling> {
  const known = new Set(names.map(({ text }) => text));
  for (const { lang, ...name } of [
    ...names,
    ...mixed(names),
    ...(reading.also ?? []),
    ...placeNames(reading),
  ]) {
    // A kept name is taken literally: brackets in it are no alternatives.
    const texts = story.kept ? [name.text] : alternatives(name.text);
    const langs = story.kept && lang !== 'en' ? [lang, 'en'] : [lang];
    const isMain = name.text === main ? { isMain: true as const } : {};
    for (const text of texts) {
      for (const form of [text, ...inflected(text, lang, kind)]) {
        const isDerived = name.surname && !known.has(name.text) ? { isDerived: true as const } : {};
        const spelling: Spelling = { ...name, ...isMain, ...isDerived, text: form, entity: id, langs };
        const cut = story.kept ? endOfHead(form) : form.length;
        yield cut === form.length
          ? spelling
          : { ...spelling, text: form.slice(0, cut), tail: form.slice(cut) };
        for (const lead of procliticsOf(lang)) yield { ...spelling, text: lead + form, lead: lead.length };
      }
    }
  }
}

/** Names with their first part in Latin letters and the rest in Hangul, as Korean text has them: Samsung전자 for 삼성전자. */
function mixed(names: readonly Name[]): Name[] {
  const korean = names.filter(({ text, lang }) => lang === 'ko' && /^[\uac00-\ud7a3]+$/.test(text));
  const latin = names.filter(({ text, surname }) => !surname && /^[A-Z][A-Za-z]+$/.test(text));
  const rests = korean.flatMap((whole) =>
    korean
      .filter(({ text }) => whole.text !== text && whole.text.startsWith(text))
      .map(({ text }) => ({ ...whole, text: whole.text.slice(text.length) })),
  );
  return latin.flatMap((first) => rests.map((rest) => ({ ...rest, text: first.text + rest.text })));
}

/** Offset of the first mark after a letter that ends a name in a walk; the text's length if there is none. */
function endOfHead(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = fold(text.charCodeAt(at));
    if (unit > STOP) letters++;
    else if (unit === STOP && letters > 0) return text.slice(0, at).trimEnd().length;
  }
  return text.length;
}

function placeNames({ region, zone }: ReadingAids): Name[] {
  const found = [...((region && regions[region]) || []), ...((zone && cities[zone]) || [])];
  return found.flatMap(([text, langs]) =>
    langs
      .split(' ')
      .map((lang): Name => ({ text, lang, letters: /^\p{Lu}+$/u.test(text) ? 'exact' : 'initials' })),
  );
}

/** Writes out `(a|b)`: every text that a pattern stands for, with no space doubled or left at an end. */
export function alternatives(pattern: string): string[] {
  const group = /\(([^()]*)\)/.exec(pattern);
  if (!group) return [pattern.replace(/ +/g, ' ').trim()];
  const [head, tail] = [pattern.slice(0, group.index), pattern.slice(group.index + group[0].length)];
  return (group[1] ?? '').split('|').flatMap((choice) => alternatives(head + choice + tail));
}

function addSpelling({ spellings, names, flags }: LexiconContents, spelling: Spelling): void {
  const key = addFlags(flags, spelling.text, NAME);
  if (key === undefined) return;
  const known = spellings.get(key) ?? [];
  const same = known.find(
    ({ text, entity, of, tail }) =>
      text === spelling.text && entity === spelling.entity && of === spelling.of && tail === spelling.tail,
  );
  if (!same && known.length >= MOST_SHARED) return;
  if (same) same.langs = [...new Set([...same.langs, ...spelling.langs])];
  else spellings.set(key, [...known, spelling]);
  const { text, entity } = spelling;
  if (entity) names.set(text, (names.get(text) ?? NAME) | lettersOf(spelling));
}

function addCue({ cueWords, cues, flags }: LexiconContents, cue: Cue): void {
  const key = addFlags(flags, cue.text, CUE);
  if (key === undefined) return;
  const known = cueWords.get(key) ?? [];
  if (
    !known.some(({ text, sign, entity }) => text === cue.text && sign === cue.sign && entity === cue.entity)
  ) {
    cueWords.set(key, [...known, cue]);
  }
  cues.add(cue.text);
}

/** Adds the hashes of a text to the flags and returns the last one, which stands for the whole text. */
function addFlags(flags: Map<number, number>, text: string, flag: number): number | undefined {
  const keys = hashesAlong(text);
  for (const [at, key] of keys.entries()) {
    flags.set(key, (flags.get(key) ?? 0) | (at === keys.length - 1 ? flag : START));
  }
  return keys.at(-1);
}
