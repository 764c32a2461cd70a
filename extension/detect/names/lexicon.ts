import { cities, regions } from '../../../data/place-names.ts';
import type { Kind } from '../../story/format/kind.ts';
import type { Name, ReadingAids } from '../../story/format/name.ts';
import type { Story } from '../../story/format/schema.ts';
import { lettersOf } from '../index/capitals.ts';
import { CUE, NAME, START, trail } from '../index/hash-walk.ts';
import { inflected, procliticsOf } from './inflections.ts';

/** One exact text that may stand for an entity; without an entity, a longer name that hides the ones inside it. */
export interface Spelling extends Omit<Name, 'lang'> {
  entity?: string;
  /** Of a longer name: whose names it hides. */
  of?: string;
  /** UTF-16 units at its start that are joined to the name but not part of it (Arabic و). */
  lead?: number;
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
  for (const { id, kind, names, reading = {}, everyday } of stories.flatMap((story) => story.entities)) {
    const subject = lexicon.subjects.get(id) ?? { kind, with: [], titles: [], everyday: false };
    subject.everyday ||= everyday === true;
    subject.with.push(...(reading.with ?? []));
    subject.titles.push(...(reading.titles ?? []).map((title) => title.toLowerCase()));
    lexicon.subjects.set(id, subject);
    for (const name of [...names, ...(reading.also ?? []), ...placeNames(reading)]) {
      for (const text of alternatives(name.text)) {
        for (const form of [text, ...inflected(text, name.lang, kind)]) {
          addSpelling(lexicon, { ...name, text: form, entity: id, langs: [name.lang] });
          for (const lead of procliticsOf(name.lang)) {
            addSpelling(lexicon, {
              ...name,
              text: lead + form,
              lead: lead.length,
              entity: id,
              langs: [name.lang],
            });
          }
        }
      }
    }
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
    ({ text, entity, of }) => text === spelling.text && entity === spelling.entity && of === spelling.of,
  );
  if (same) same.langs.push(...spelling.langs);
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
