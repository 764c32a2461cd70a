import type { NameCandidate, Occurrence } from './runs/candidates.ts';
import { kindHeads } from './words/word-kinds.ts';

/** Words between two names that say that both mean the same. The shorter way to say it comes last. */
const same =
  /^(?:,\s|\s\(|\s(?:is|was|also|are|were|be|been)\s(?=\p{Ll})|\s(?=known|also known|formerly|a\.k\.a|aka|alias))(?:(?:which|who) (?:is|was) )?(?:(?:better|also|formerly|previously|until \w+|originally|commonly|widely|popularly|locally|then|now|once|professionally|simply) )*(?:known|called|named|nicknamed|dubbed|abbreviated|branded|renamed|rebranded|sold|marketed|trading|formerly|previously|born|née|alias|aka|a\.k\.a\.|short for|or)(?: (?:to|by|among) (?:[\p{Ll}’']+ ){1,3})?(?: ?(?:as|to|under the name))?(?: the)?\s["“‘']?$/iu;
const sameLater =
  /\b(?:known by (?:its|their) (?:\p{L}+ )?(?:initials|acronym|abbreviation)|whose (?:full|real|legal|birth|given|official|proper|original|maiden|stage) name (?:is|was)|whose passport says|real name|full name|to be (?:sold|marketed|known|called|renamed) (?:as )?|which (?:stands|is short) for|that[’']?s(?: the)?)\s(?:the\s)?["“‘']?$/iu;

/** Which form stands for which: an abbreviation in brackets behind what it stands for, and what the text says so. */
export function statedAliases(candidates: readonly NameCandidate[]): Map<NameCandidate, NameCandidate> {
  const pairs = new Map<NameCandidate, NameCandidate>();
  const places = candidates
    .flatMap((candidate) => candidate.occurrences.map((occurrence) => ({ candidate, occurrence })))
    .sort(
      (a, b) => a.occurrence.line.index - b.occurrence.line.index || a.occurrence.from - b.occurrence.from,
    );
  for (const [at, place] of places.entries()) {
    const next = places[at + 1];
    if (!next || next.occurrence.line !== place.occurrence.line || next.candidate === place.candidate)
      continue;
    const between = textBetween(place.occurrence, next.occurrence);
    if (between === undefined) continue;
    const relation = relationOf(place, next, between);
    if (relation) pairs.set(relation.short, relation.long);
  }
  // No form stands for one that stands for it.
  for (const [short, long] of pairs) if (pairs.get(long) === short) pairs.delete(long);
  return pairs;
}

interface Place {
  candidate: NameCandidate;
  occurrence: Occurrence;
}

function relationOf(
  left: Place,
  right: Place,
  between: string,
): { short: NameCandidate; long: NameCandidate } | undefined {
  const behind = right.occurrence.line.tokens[right.occurrence.to]?.gap ?? right.occurrence.line.rest;
  const pair = (a: NameCandidate, b: NameCandidate) =>
    isAcronym(a.form) && !isAcronym(b.form) ? { short: a, long: b } : { short: b, long: a };
  if (/^\s\((?:the\s|“|")?$/.test(between) && /^["”]?\)/.test(behind)) {
    const [a, b] = [left.candidate, right.candidate];
    if (isAcronym(b.form) && (fits(b.form, a.words) || standsForBody(b.form, a.words)))
      return { short: b, long: a };
    if (isAcronym(a.form) && fits(a.form, b.words)) return { short: a, long: b };
    return undefined;
  }
  // "Brozovic was named Player of the Match": it is given, and no other name.
  if (/\bnamed\s["“‘']?$/.test(between) && / of /.test(right.candidate.form)) return undefined;
  // The Maritime Industry Authority, or Marina,
  if (/^, or (?:the )?$/.test(between) && /^,/.test(behind) && isDrawnFrom(right.candidate, left.candidate))
    return { short: right.candidate, long: left.candidate };
  if (same.test(between) && !(/\bor\s$/.test(between) && !isAcronym(right.candidate.form)))
    return pair(left.candidate, right.candidate);
  if (sameLater.test(between) && between.length < 60) {
    // "Anchor, whose full name is Anchor Energy Systems BV": the fuller form is the name.
    const [a, b] = [left.candidate, right.candidate];
    if (isAcronym(a.form) && /that/.test(between))
      return sharesLetters(a.form, b.words) ? { short: a, long: b } : undefined;
    return b.words.length > a.words.length ? { short: a, long: b } : { short: b, long: a };
  }
  // UiT, the University of Tromsø.
  if (
    /^,\sthe\s$/.test(between) &&
    isMixed(left.candidate.form) &&
    right.candidate.words.length > 1 &&
    fits(left.candidate.form, right.candidate.words)
  )
    return { short: left.candidate, long: right.candidate };
  return undefined;
}

/** Whether a short name is made of letters of a long one, in their order, from its first. */
function isDrawnFrom({ form }: NameCandidate, { words }: NameCandidate): boolean {
  const letters = words.join('');
  let at = 0;
  for (const letter of letters) if (letter === form.toLowerCase()[at]) at++;
  return words.length > 1 && form.length < 10 && form[0]?.toLowerCase() === letters[0] && at === form.length;
}

const isAcronym = (form: string) =>
  /^(?:\p{Lu}[\p{Lu}\p{Ll}&.\d]{0,8})$/u.test(form) && (form.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
const isMixed = (form: string) => /^\p{L}{2,6}$/u.test(form) && (form.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

/** Whether the capitals of an abbreviation begin words of a name, in their order. */
function fits(acronym: string, words: readonly string[]): boolean {
  const letters = [...acronym.replace(/[^\p{Lu}]/gu, '').toLowerCase()];
  let at = 0;
  for (const letter of letters) {
    while (at < words.length && !parts(words[at] as string).includes(letter)) at++;
    if (at >= words.length) return letters[0] === words[0]?.[0] && letters.length > 2;
    at++;
  }
  return true;
}

/** Whether letters in brackets behind a body are its own in another language: Nationalist Party (PN). */
function standsForBody(acronym: string, words: readonly string[]): boolean {
  if (
    !/^\p{Lu}{2,7}$/u.test(acronym) ||
    words.length < 2 ||
    !words.some((word) => kindHeads.organization.has(word))
  )
    return false;
  const initials = words.map((word) => word[0]);
  const letters = [...acronym.toLowerCase()];
  return letters.filter((letter) => initials.includes(letter)).length >= letters.length * 0.6;
}

const parts = (word: string) =>
  word
    .split('-')
    .map((part) => part[0] ?? '')
    .join('');

const sharesLetters = (acronym: string, words: readonly string[]) => {
  const initials = words.map((word) => word[0]).join('');
  return [...acronym.toLowerCase()].every((letter) => initials.includes(letter));
};

function textBetween(left: Occurrence, right: Occurrence): string | undefined {
  if (right.from < left.to || right.from - left.to > 12) return undefined;
  const tokens = right.line.tokens.slice(left.to, right.from + 1);
  return tokens.map((token, at) => token.gap + (at < tokens.length - 1 ? token.text : '')).join('');
}
