import type { Kind } from '../story/kind.ts';
import type { Story } from '../story/schema.ts';
import { addressesIn, isIdentifier } from './addresses.ts';
import { beside } from './beside.ts';
import { languageOf } from './language.ts';
import { type Lexicon, lexiconOf, type Spelling, type Subject } from './lexicon.ts';
import { isHead, isOfOthers, isTail, type Setting } from './longer-name.ts';
import { type Match, matchesIn } from './matches.ts';
import type { Passage } from './mention.ts';
import { hasOwnTitle, isNamesake, isOtherBearer } from './person.ts';
import { isPronoun } from './pronoun.ts';
import type { Candidate, Evidence, Key, Need, Reading } from './reading.ts';
import type { Rule } from './reason.ts';
import { readSentence, type Sentence, sentenceBounds, styleAround } from './sentences.ts';
import { isNamesakeInSolid, isOtherInSolid, isPart } from './solid.ts';

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
  const memory = new Map<string, Reading>();
  const readOne = (passage: Passage): Reading => {
    const key = `${passage.lang ?? ''}\n${passage.text}`;
    const known = memory.get(key);
    if (known) memory.delete(key);
    const reading = known ?? readPassage(passage, lexicon);
    memory.set(key, reading);
    if (memory.size > REMEMBERED) memory.delete(memory.keys().next().value as string);
    return reading;
  };
  return { read: (passages) => passages.map(readOne) };
}

function readPassage({ text, lang: tag }: Passage, lexicon: Lexicon): Reading {
  const lang = languageOf(text, tag);
  const { names, cues } = matchesIn(text, lang, lexicon);
  if (names.length === 0 && cues.length === 0) return { candidates: [], evidence: [] };
  const bounds = sentenceBounds(text, lang);
  const addresses = addressesIn(text);
  const named = names.filter(({ spelling }) => spelling.entity);
  const heads = new Set(named.map(({ start }) => start));
  const kindOf = ({ spelling }: Match) => lexicon.subjects.get(spelling.entity ?? '')?.kind;
  const tails = new Map(named.map((match) => [match.end, kindOf(match)]));
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
      if (lexicon.subjects.get(spelling.of ?? '')?.kind === 'person')
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
      {
        text,
        lang,
        match,
        sentence,
        subject,
        isLow,
        starts: (at) => heads.has(at),
        ends: (at) => tails.get(at),
        isCue: (at) =>
          cues.some(
            ({ start, end, cue }) =>
              cue.entity === spelling.entity && cue.sign === '+' && start <= at && at < end,
          ),
      },
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
  starts: (offset: number) => boolean;
  ends: (offset: number) => Kind | undefined;
  /** Whether a word that speaks for the entity covers an offset. */
  isCue: (offset: number) => boolean;
}

function judge(
  { text, lang, match, sentence, subject, isLow, starts, ends, isCue }: Case,
  candidates: Candidate[],
  evidence: Evidence[],
) {
  const { start, end, spelling } = match;
  const entity = spelling.entity as string;
  const { kind, titles } = subject;
  const written = text.slice(start, end);
  const place = { text, start, end, lang, kind, surname: spelling.surname === true, titles, starts, ends };
  const around = beside(text, sentence, start, end);
  const afterText = around.after ? text.slice(around.after.end, around.after.end + 4) : '';
  const setting: Setting = {
    beside: around,
    words: sentence.words,
    style: styleAround(text, sentence, start, end),
    lang,
    kind,
    starts,
    ends,
    afterText,
  };
  const witness = (sign: Key[0]) =>
    evidence.push({ key: `${sign as '='}${entity}`, at: start, sentence: sentence.start, by: written });

  if (!endsWell(text, end, lang, kind) || isPart(place)) return;
  let counts = spelling.counts;
  if (spelling.letters === 'initials' && !match.initials) {
    if (!isLow) return;
    counts = 'with-context';
  }
  if (spelling.letters === 'exact' && isPronoun(written, setting)) return;
  if (isOfOthers(setting, isCue)) {
    witness('-');
    return;
  }
  const isTitled = spelling.surname === true && hasOwnTitle(setting, titles);
  if (isPhrase(spelling) && counts === 'with-context' && !isNamed(setting)) return;
  if (spelling.surname) {
    if (isOtherInSolid(place) || isOtherBearer(setting, isTitled ? [] : titles)) {
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
  const need = needOf(entity, kind, counts, subject, isTitled);
  if (!need?.for.length || counts === undefined || counts === 'unless-rival') witness('=');
  const rule = isTitled ? 'title' : (ruleOf[counts ?? 'always'] as Rule);
  candidates.push({ start, end, sentence: sentence.start, entity, rule, ...(need ? { need } : {}) });
}

function needOf(
  entity: string,
  kind: string,
  counts: Match['spelling']['counts'],
  subject: Subject,
  isTitled: boolean,
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
  if (isTitled) return { for: full, against: [`!${entity}`], otherwise: false, margin: 1 };
  const near = kind === 'person' ? subject.with.map((id): Key => `=${id}`) : [];
  const against: Key[] = [`-${entity}`, `~${entity}`, `!${entity}`];
  return { for: full, against, near, otherwise: false, margin: 2 };
}

const ruleOf: Record<string, Rule> = {
  always: 'name',
  'unless-rival': 'context',
  'with-context': 'context',
  'with-full-name': 'full-name',
};

/** Two ordinary words that a company writes with capitals: Open AI. */
const isPhrase = ({ text, letters }: Spelling) =>
  letters === 'initials' && /^(?:[A-Z][a-z]{2,} )[A-Z]/.test(text);

/** At a sentence's start, where the first word has a capital anyway, only a possessive or a verb shows a name. */
function isNamed({ beside: { at, gapBefore, after, gapAfter }, style, kind }: Setting): boolean {
  if (kind !== 'organization' || style === 'caps') return true;
  if (style === 'title' && /^[:.,;]/.test(gapAfter)) return false;
  if ((at >= 0 && style === 'plain' && !/[:“"]/.test(gapBefore)) || /^['’]s?$/.test(gapAfter.trim()))
    return true;
  if (!after || !/^\s/.test(gapAfter)) return true;
  return (
    after.tags.has('Verb') &&
    !after.tags.has('Copula') &&
    !after.tags.has('Modal') &&
    !after.tags.has('Gerund')
  );
}

const germanic = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no', 'nn', 'en']);

/** Whether a spelling ends where a word ends, or before the genitive or plural -s of a Germanic language. */
function endsWell(text: string, end: number, lang: string, kind: Kind): boolean {
  if (!/^s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3))) return true;
  return germanic.has(lang) && !(lang === 'en' && kind === 'place');
}
