import type { Story } from '../story/schema.ts';
import { addressesIn, isIdentifier } from './addresses.ts';
import { beside } from './beside.ts';
import { type NameIndex, openIndex } from './index.ts';
import { languageOf } from './language.ts';
import { type Lexicon, lexiconOf, type Subject } from './lexicon.ts';
import { isHead, isTail, type Setting } from './longer-name.ts';
import { type Match, matchesIn } from './matches.ts';
import type { Passage } from './mention.ts';
import { pack } from './pack.ts';
import { isNamesake, isOtherBearer } from './person.ts';
import { isPronoun } from './pronoun.ts';
import type { Candidate, Evidence, Key, Need, Reading } from './reading.ts';
import { readSentence, type Sentence, sentenceBounds } from './sentences.ts';
import { isNamesakeInSolid, isOtherInSolid, isPart } from './solid.ts';
import { hasInitials } from './spelling.ts';

/** Reads passages; what it keeps is only a bounded memory of passages already read. */
export interface Reader {
  /** One reading per passage, in their order. Any text is safe. */
  read(passages: Passage[]): Reading[];
}

/** How many passages a reader remembers. */
const REMEMBERED = 2000;

/** Creates a reader for the names of these stories. */
export function createReader(stories: Story[]): Reader {
  const lexicon = lexiconOf(stories);
  const index = openIndex(pack([...lexicon.names, ...lexicon.longer], lexicon.cues));
  const memory = new Map<string, Reading>();
  const readOne = (passage: Passage): Reading => {
    const key = `${passage.lang ?? ''}\n${passage.text}`;
    const known = memory.get(key);
    if (known) memory.delete(key);
    const reading = known ?? readPassage(passage, lexicon, index);
    memory.set(key, reading);
    if (memory.size > REMEMBERED) memory.delete(memory.keys().next().value as string);
    return reading;
  };
  return { read: (passages) => passages.map(readOne) };
}

function readPassage({ text, lang: tag }: Passage, lexicon: Lexicon, index: NameIndex): Reading {
  const lang = languageOf(text, tag);
  const { names, cues } = matchesIn(text, lang, lexicon, index);
  if (names.length === 0 && cues.length === 0) return { candidates: [], evidence: [] };
  const bounds = sentenceBounds(text, lang);
  const addresses = addressesIn(text);
  const edges = new Set(names.flatMap(({ start, end, spelling }) => (spelling.entity ? [start, end] : [])));
  const isLow = !/\p{Lu}/u.test(text);
  const evidence: Evidence[] = [];
  const candidates: Candidate[] = [];
  const sentenceAt = (at: number) => bounds.findLast(([start]) => start <= at) ?? [0, text.length];
  const read = new Map<number, Sentence>();
  for (const { start, end, cue } of cues) {
    if (names.some((name) => name.spelling.entity === cue.entity && name.start < end && start < name.end))
      continue;
    const by = text.slice(start, end);
    evidence.push({ key: `${cue.sign}${cue.entity}`, at: start, sentence: sentenceAt(start)[0], by });
  }
  for (const match of names) {
    const { start, end, spelling } = match;
    if (!spelling.entity) {
      if (spelling.of)
        evidence.push({
          key: `~${spelling.of}`,
          at: start,
          sentence: sentenceAt(start)[0],
          by: text.slice(start, end),
        });
      continue;
    }
    if (addresses.some(([from, to]) => from < end && start < to) || isIdentifier(text, start, end)) continue;
    const bound = sentenceAt(start);
    const sentence = read.get(bound[0]) ?? readSentence(text, widened(bound, end, bounds), lang);
    read.set(bound[0], sentence);
    const subject = lexicon.subjects.get(spelling.entity) as Subject;
    judge(
      { text, lang, match, sentence, subject, isLow, isName: (at) => edges.has(at) },
      candidates,
      evidence,
    );
  }
  return { candidates, evidence: evidence.sort((a, b) => a.at - b.at) };
}

/** A name that a sentence boundary cuts is read in both sentences. */
function widened([start, end]: [number, number], to: number, bounds: [number, number][]): [number, number] {
  return [start, Math.max(end, bounds.find((bound) => bound[1] >= to)?.[1] ?? end)];
}

interface Case {
  text: string;
  lang: string;
  match: Match;
  sentence: Sentence;
  subject: Subject;
  isLow: boolean;
  isName: (offset: number) => boolean;
}

function judge(
  { text, lang, match, sentence, subject, isLow, isName }: Case,
  candidates: Candidate[],
  evidence: Evidence[],
) {
  const { start, end, spelling } = match;
  const entity = spelling.entity as string;
  const { kind, titles } = subject;
  const written = text.slice(start, end);
  const place = { text, start, end, lang, kind, surname: spelling.surname === true, titles, isName };
  const around = beside(text, sentence, start, end);
  const afterText = around.after ? text.slice(around.after.end, around.after.end + 4) : '';
  const setting: Setting = {
    beside: around,
    words: sentence.words,
    style: sentence.style,
    lang,
    kind,
    isName,
    afterText,
  };
  const witness = (sign: Key[0]) =>
    evidence.push({ key: `${sign as '='}${entity}`, at: start, sentence: sentence.start, by: written });

  if (!endsWell(text, end, lang) || isPart(place)) return;
  let counts = spelling.counts;
  if (spelling.letters === 'initials' && !hasInitials(written)) {
    if (!isLow) return;
    counts = 'with-context';
  }
  if (spelling.letters === 'exact' && isPronoun(written, setting)) return;
  if (spelling.surname) {
    if (isOtherBearer(setting, titles) || isOtherInSolid(place)) {
      witness('~');
      return;
    }
  } else {
    if (kind === 'person' && (isNamesake(setting, text, titles) || isNamesakeInSolid(place))) {
      witness('!');
      return;
    }
    if (isHead(setting) || (kind !== 'person' && isTail(setting))) return;
  }
  if (spelling.word?.includes(lang)) counts = 'with-context';
  const need = needOf(entity, kind, counts, subject);
  if (!need?.for.length || counts === undefined || counts === 'unless-rival') witness('=');
  const rule = !need || counts === undefined ? 'name' : counts === 'with-full-name' ? 'full-name' : 'context';
  candidates.push({ start, end, sentence: sentence.start, entity, rule, ...(need ? { need } : {}) });
}

function needOf(
  entity: string,
  kind: string,
  counts: Match['spelling']['counts'],
  subject: Subject,
): Need | undefined {
  const context: Key[] = [`+${entity}`, ...subject.with.map((id): Key => `=${id}`)];
  if (counts === undefined) {
    return kind === 'person'
      ? { for: context, against: [`!${entity}`], otherwise: true, margin: 1 }
      : undefined;
  }
  if (counts === 'unless-rival')
    return { for: context, against: [`-${entity}`, `!${entity}`], otherwise: true, margin: 1 };
  if (counts === 'with-context') {
    return {
      for: [...context, `=${entity}`],
      against: [`-${entity}`, `!${entity}`],
      otherwise: false,
      margin: 1,
    };
  }
  const full: Key[] =
    kind === 'person' ? [`=${entity}`] : [`=${entity}`, ...subject.with.map((id): Key => `=${id}`)];
  return { for: full, against: [`-${entity}`, `~${entity}`, `!${entity}`], otherwise: false, margin: 2 };
}

const germanic = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no', 'nn', 'en']);

/** Whether a spelling ends where a word ends, or before the genitive or plural -s of a Germanic language. */
function endsWell(text: string, end: number, lang: string): boolean {
  return !/^s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)) || germanic.has(lang);
}
