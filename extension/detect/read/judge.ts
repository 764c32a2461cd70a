import type { Kind } from '../../story/format/kind.ts';
import type { Rule } from '../mention.ts';
import type { Spelling, Subject } from '../names/lexicon.ts';
import type { Candidate, Evidence, Key } from '../reading.ts';
import { isNamesakeInSolid, isOtherInSolid, isPart } from './joined-scripts.ts';
import { isHead, isOfOthers, isTail, type Setting } from './longer-name.ts';
import type { Match } from './matches.ts';
import { needOf, ruleOf } from './need.ts';
import { beside } from './neighbours.ts';
import { hasOwnTitle, isNamesake, isOtherBearer } from './other-person.ts';
import { isPronoun } from './pronoun.ts';
import { type Sentence, styleAround } from './sentences.ts';

/** A spelled name and what its own sentence is known to hold. */
export interface Case {
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

/** Decides what a sentence by itself says of a name in it: adds a candidate, or evidence, or nothing. */
export function judge(
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
