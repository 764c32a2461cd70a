import type { Story } from '../../story/format/schema.ts';
import { hasNoCapital } from '../index/capitals.ts';
import type { PassageText } from '../mention.ts';
import { type Lexicon, lexiconOf, type Subject } from '../names/lexicon.ts';
import type { Candidate, Evidence, Reading } from '../reading.ts';
import { addressesIn, isIdentifier } from '../text/addresses.ts';
import { languageOf } from '../text/language.ts';
import { plainText } from '../text/plain-letters.ts';
import { judge } from './judge.ts';
import { type Match, matchesIn } from './matches.ts';
import type { TaggedSentence } from './sentence.ts';
import { readSentence, sentenceBounds } from './sentences.ts';
import { type PassageAround, settingOf } from './setting.ts';

/** Reads passages; what it keeps is only a bounded memory of passages already read. */
export interface Reader {
  /** One reading per passage, in their order. Any text is safe. */
  read(passages: PassageText[]): Reading[];
}

/** How many passages a reader remembers. */
const REMEMBERED = 2000;

/** Creates a reader for the names of these stories. */
export const createReader = (stories: readonly Story[]): Reader => createReaderOf(lexiconOf(stories));

/** Creates a reader for the names of a lexicon. */
export function createReaderOf(lexicon: Lexicon): Reader {
  const memory = new Map<string, Reading>();
  const readOne = (passage: PassageText): Reading => {
    const key = `${passage.lang ?? ''}\n${passage.text}`;
    const known = memory.get(key);
    if (known) memory.delete(key);
    const reading = known ?? readAsPlain(passage, lexicon);
    memory.set(key, reading);
    if (memory.size > REMEMBERED) memory.delete(memory.keys().next().value as string);
    return reading;
  };
  return { read: (passages) => passages.map(readOne) };
}

/** Reads a passage in plain letters and moves the offsets back to the passage as it is. */
function readAsPlain(passage: PassageText, lexicon: Lexicon): Reading {
  const { text, offsetOf } = plainText(passage.text);
  if (text === passage.text) return readPassage(passage, lexicon);
  const { candidates, evidence } = readPassage({ ...passage, text }, lexicon);
  return {
    candidates: candidates.map((one) => ({
      ...one,
      start: offsetOf(one.start),
      end: offsetOf(one.end),
      sentence: offsetOf(one.sentence),
    })),
    evidence: evidence.map((one) => ({ ...one, at: offsetOf(one.at), sentence: offsetOf(one.sentence) })),
  };
}

function readPassage({ text, lang: tag }: PassageText, lexicon: Lexicon): Reading {
  const lang = languageOf(text, tag);
  const { names, cues } = matchesIn(text, lang, lexicon);
  if (names.length === 0 && cues.length === 0) return { candidates: [], evidence: [] };
  const bounds = sentenceBounds(text, lang);
  const addresses = addressesIn(text);
  const named = names.filter(({ spelling }) => spelling.entity);
  // A surname does not begin another name: Signal Hill is neither Signal nor Hill.
  const isWhole = ({ spelling }: Match) =>
    !spelling.surname || lexicon.subject(spelling.entity ?? '')?.kept.length === 0;
  const heads = new Set(named.filter(isWhole).map(({ start }) => start));
  const kindOf = ({ spelling }: Match) => lexicon.subject(spelling.entity ?? '')?.kind;
  const tails = new Map(named.map((match) => [match.end, kindOf(match)]));
  const passage: PassageAround = {
    text,
    lang,
    isLow: hasNoCapital(text),
    starts: (at) => heads.has(at),
    ends: (at) => tails.get(at),
  };
  const evidence: Evidence[] = [];
  const candidates: Candidate[] = [];
  const sentenceAt = (at: number) => bounds[lastFrom(bounds, at)] ?? [0, text.length];
  const read = new Map<number, TaggedSentence>();
  const isNamedIn = coverOf(text, names, ({ spelling }) => spelling.entity);
  const isCued = coverOf(text, cues, ({ cue }) => (cue.sign === '+' ? cue.entity : undefined));
  for (const { start, end, cue } of cues) {
    if (isNamedIn(cue.entity, start, end)) continue;
    const by = text.slice(start, end);
    evidence.push({ key: `${cue.sign}${cue.entity}`, at: start, sentence: sentenceAt(start)[0], by });
  }
  for (const match of names) {
    const { start, end, spelling } = match;
    if (!spelling.entity) {
      if (lexicon.subject(spelling.of ?? '')?.kind === 'person')
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
    const subject = lexicon.subject(spelling.entity) as Subject;
    const isCue = (at: number) => isCued(spelling.entity!, at, at + 1);
    const judged = judge(match, subject, settingOf(passage, match, subject, sentence, isCue));
    if (judged.candidate) candidates.push(judged.candidate);
    evidence.push(...judged.evidence);
  }
  return { candidates, evidence: evidence.sort((a, b) => a.at - b.at) };
}

/** Tells whether something of an entity covers any unit of a stretch; the stretches of one are many in a hostile text. */
function coverOf<Part extends { start: number; end: number }>(
  { length }: string,
  parts: readonly Part[],
  entityOf: (part: Part) => string | undefined,
): (entity: string, start: number, end: number) => boolean {
  const marks = new Map<string, Uint8Array>();
  for (const part of parts) {
    const entity = entityOf(part);
    if (entity === undefined) continue;
    const own = marks.get(entity) ?? new Uint8Array(length);
    marks.set(entity, own.fill(1, part.start, part.end));
  }
  return (entity, start, end) => marks.get(entity)?.subarray(start, end).includes(1) ?? false;
}

type Bounds = [start: number, end: number][];

/** The index of the last sentence that starts at or before an offset; -1 if there is none. */
function lastFrom(bounds: Bounds, offset: number): number {
  let [from, to] = [0, bounds.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (bounds[middle]![0] <= offset) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** A name that a sentence boundary cuts is read in both sentences. */
function widened([start, end]: [number, number], to: number, bounds: Bounds): [number, number] {
  if (end >= to) return [start, end];
  return [start, Math.max(end, bounds.find((bound) => bound[1] >= to)?.[1] ?? end)];
}
