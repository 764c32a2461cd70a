import type { NameCandidate, Occurrence } from '../runs/candidates.ts';
import { foreignHead, foreignNoun, foreignWords } from '../words/foreign-words.ts';
import { companyForms, type FoundKind, versionWords } from '../words/word-kinds.ts';
import { isCountry, isFamilyName, isGivenName, isKnownPlace } from '../words/word-knowledge.ts';
import { gapAfter, gapBefore, wordsBefore } from './context.ts';
import { noScores, type Scores } from './scores.ts';

/** What speaks for each kind of a form in another language than English: its own words, and the nouns beside it. */
export function foreignScores(candidate: NameCandidate, lang: string): Scores {
  const scores = noScores();
  const { form, words, quotedKind } = candidate;
  const low = words.join(' ');
  const last = words.at(-1) ?? '';
  const raw = form.split(/\s+/);
  for (const [at, word] of words.entries()) {
    const kind = at === 0 || at === words.length - 1 ? foreignHead(word, lang) : undefined;
    if (kind) scores[kind] += 3;
  }
  if (words.length > 1) {
    if (isGivenName(words[0] as string)) scores.person += 2.5;
    if (isFamilyName(last)) scores.person += 1;
    if (
      words.length < 5 &&
      raw.every((word) => /^\p{Lu}\p{Ll}+(?:['’-]\p{Lu}?\p{Ll}+)*$|^\p{Ll}{1,3}$/u.test(word))
    )
      scores.person += 1.2;
    if (/&|\+/.test(form)) scores.organization += 3;
  } else scores.organization += 0.3;
  if (words.length > 1 && companyForms.has(last)) scores.organization += 5;
  if (/^\p{Lu}{2,6}$/u.test(form)) scores.organization += 2;
  if (/\d/.test(form)) scores.product += 2.5;
  if (words.length > 1 && versionWords.has(last)) scores.product += 1.5;
  if (isCountry(low)) scores.place += 8;
  else if (isKnownPlace(low)) scores.place += 4;
  if (quotedKind) scores[quotedKind] += quotedKind === 'work' ? 2 : 4;
  for (const occurrence of candidate.occurrences.slice(0, 40)) addBeside(scores, occurrence, lang);
  return scores;
}

function addBeside(scores: Scores, occurrence: Occurrence, lang: string): void {
  const words = foreignWords[lang];
  const [previous, second] = wordsBefore(occurrence, 2);
  if (previous) {
    const kind = foreignNoun(previous.low, lang);
    if (kind) scores[kind] += 3;
    if (words?.at.test(previous.low)) scores.place += 1.3;
    const beyond = second && foreignNoun(second.low, lang);
    if (!kind && beyond && /^(?:de|du|des|del|di|do|da|von|van)$/.test(previous.low))
      scores[beyond === 'person' ? 'organization' : beyond] += 0.8;
  }
  // "die Vorsitzende des Vereins, Marlies Obkircher": a noun in front of the comma, or behind one.
  if (/^,\s$/.test(gapBefore(occurrence)))
    add(scores, nounIn(occurrence, occurrence.from - 7, occurrence.from, lang));
  if (/^,\s$/.test(gapAfter(occurrence)))
    add(scores, nounIn(occurrence, occurrence.to, occurrence.to + 4, lang));
}

function add(scores: Scores, kind: FoundKind | undefined): void {
  if (kind) scores[kind] += kind === 'person' ? 2.5 : 2;
}

/** The first noun that says what something is among words of a line that no mark parts. */
function nounIn(
  { line, from: at }: Occurrence,
  from: number,
  to: number,
  lang: string,
): FoundKind | undefined {
  const range = line.tokens.slice(Math.max(0, from), to);
  const start = from < at ? range.findLastIndex((token, index) => index > 0 && !/^\s$/.test(token.gap)) : 0;
  for (const [index, token] of range.slice(Math.max(0, start)).entries()) {
    if (from >= at && index > 0 && !/^\s$/.test(token.gap)) return undefined;
    const kind = foreignNoun(token.low, lang);
    if (kind) return kind;
  }
  return undefined;
}
