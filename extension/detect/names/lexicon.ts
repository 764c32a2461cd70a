import { cities, regions } from '../../../data/place-names.ts';
import type { Kind } from '../../story/format/kind.ts';
import type { Name, ReadingAids } from '../../story/format/name.ts';
import type { Entity, Story } from '../../story/format/schema.ts';
import { lettersOf } from '../index/capitals.ts';
import { CUE, NAME, START, trail } from '../index/hash-walk.ts';
import { fold, STOP } from '../text/fold.ts';
import { inflected, procliticsOf } from './inflections.ts';

/** Company in more stories than so many would make a reading of one name long. */
const MOST_STORIES = 20;

/** One exact text that may stand for an entity; without an entity, a longer name that hides the ones inside it. */
export interface Spelling extends Omit<Name, 'lang'> {
  entity?: string;
  /** Of a longer name: whose names it hides. */
  of?: string;
  /** UTF-16 units at its start that are joined to the name but not part of it (Arabic و). */
  lead?: number;
  /** What follows it, where the name goes on behind a mark that ends all others: `, Going Out`. */
  tail?: string;
  /** It is what the entity is called, not another name of it. */
  isMain?: true;
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

/** All that can be looked for in a text, by the key of its letters. */
export interface Lexicon {
  spellings: Map<number, Spelling[]>;
  cueWords: Map<number, Cue[]>;
  subjects: Map<string, Subject>;
  /** What a page is searched for, with the flags of an index that say how each is written. */
  names: Map<string, number>;
  /** Longer names that only a reader looks for. */
  longer: Set<string>;
  cues: Set<string>;
  /** The same as an index: what `walk` asks. */
  flags: Map<number, number>;
}

/** Gathers the names of all stories, with CLDR's names of places, inflected forms and alternatives written out. */
export function lexiconOf(stories: Story[]): Lexicon {
  const lexicon: Lexicon = {
    spellings: new Map(),
    cueWords: new Map(),
    subjects: new Map(),
    names: new Map(),
    longer: new Set(),
    cues: new Set(),
    flags: new Map(),
  };
  for (const [story, entity] of stories.flatMap((story) =>
    story.entities.map((entity) => [story, entity] as const),
  )) {
    const { id, reading = {} } = entity;
    lexicon.subjects.set(id, subjectOf(story, entity, lexicon.subjects.get(id)));
    for (const spelling of spellingsOf(story, entity)) addSpelling(lexicon, spelling);
    for (const text of (reading.not ?? []).flatMap(alternatives))
      addSpelling(lexicon, { text, langs: ['en'], of: id });
    for (const text of (reading.cues ?? []).flatMap(alternatives))
      addCue(lexicon, { text, sign: '+', entity: id });
    const elsewhere = (reading.rivalRegions ?? []).flatMap((region) => regions[region] ?? []);
    for (const text of [
      ...(reading.rivals ?? []).flatMap(alternatives),
      ...elsewhere.map(([name]) => name),
    ]) {
      addCue(lexicon, { text, sign: '-', entity: id });
    }
  }
  return lexicon;
}

/** What a story adds to what is known of an entity; what a bundled story says of its reading, no kept one adds to. */
function subjectOf(story: Story, { kind, reading = {}, everyday }: Entity, known?: Subject): Subject {
  const isSilent = story.kept && known && known.kept.length === 0;
  const kept = [...(known?.kept ?? []), ...(story.kept ? [story.id] : [])].slice(0, MOST_STORIES);
  const titles = isSilent ? [] : (reading.titles ?? []).map((title) => title.toLowerCase());
  return {
    kind: known?.kind ?? kind,
    with: [...(known?.with ?? []), ...(reading.with ?? [])],
    titles: [...(known?.titles ?? []), ...titles],
    everyday: known?.everyday === true || everyday === true,
    kept,
  };
}

/** Every text that may stand for an entity, as one story has it, in all cases that rules can make. */
function* spellingsOf(
  story: Story,
  { id, kind, name: main, names, reading = {} }: Entity,
): Generator<Spelling> {
  for (const { lang, ...name } of [...names, ...(reading.also ?? []), ...placeNames(reading)]) {
    // A kept name is as the article has it: brackets in it are no alternatives, and any page may name it.
    const texts = story.kept ? [name.text] : alternatives(name.text);
    const langs = story.kept && lang !== 'en' ? [lang, 'en'] : [lang];
    const isMain = name.text === main ? { isMain: true as const } : {};
    for (const text of texts) {
      for (const form of [text, ...inflected(text, lang, kind)]) {
        const spelling: Spelling = { ...name, ...isMain, text: form, entity: id, langs };
        const cut = story.kept ? endOfHead(form) : form.length;
        yield cut === form.length
          ? spelling
          : { ...spelling, text: form.slice(0, cut), tail: form.slice(cut) };
        for (const lead of procliticsOf(lang)) yield { ...spelling, text: lead + form, lead: lead.length };
      }
    }
  }
}

/** Where the first mark stands behind a letter that ends every name for who walks a text; its length where none does. */
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

function addSpelling({ spellings, names, longer, flags }: Lexicon, spelling: Spelling): void {
  const key = addFlags(flags, spelling.text, NAME);
  if (key === undefined) return;
  const known = spellings.get(key) ?? [];
  const same = known.find(
    ({ text, entity, of, tail }) =>
      text === spelling.text && entity === spelling.entity && of === spelling.of && tail === spelling.tail,
  );
  if (same) same.langs = [...new Set([...same.langs, ...spelling.langs])];
  else spellings.set(key, [...known, spelling]);
  const { text, entity } = spelling;
  if (entity) names.set(text, (names.get(text) ?? NAME) | lettersOf(spelling));
  else longer.add(text);
}

function addCue({ cueWords, cues, flags }: Lexicon, cue: Cue): void {
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

/** Enters a text's hashes, and gives the last, which stands for the whole text. */
function addFlags(flags: Map<number, number>, text: string, flag: number): number | undefined {
  const keys = trail(text);
  for (const [at, key] of keys.entries()) {
    flags.set(key, (flags.get(key) ?? 0) | (at === keys.length - 1 ? flag : START));
  }
  return keys.at(-1);
}
