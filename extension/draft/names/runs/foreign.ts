import { functionWords } from '../../../detect/words/word-lists.ts';
import type { Token } from '../../text/tokens.ts';
import { foreignHead, foreignNoun, foreignWords } from '../words/foreign-words.ts';
import { noNames } from '../words/word-kinds.ts';
import { isGivenName, isKnownPlace } from '../words/word-knowledge.ts';
import { type CapitalEvidence, isFirst } from './evidence.ts';
import { type Run, tokensOfRun } from './runs.ts';

/** The names in a run of capitals of another language than English: without articles, titles and what begins a sentence. */
export function foreignNames(run: Run, evidence: CapitalEvidence, lang: string): Run[] {
  const words = foreignWords[lang];
  const { line } = run;
  let { from } = run;
  const { to } = run;
  const at = (index: number) => line.tokens[index] as Token;
  const isSmall = (low: string) => functionWords.has(low) || (words?.functions.has(low) ?? false);
  // An article begins a name only inside a sentence: Les Amis du Vent.
  while (
    from < to &&
    (isSmall(at(from).low) || !at(from).isCapital) &&
    (isFirst(line, from) || !at(from).isCapital || !isArticle(at(from).low))
  )
    from++;
  while (to - from > 1 && isDescription(at(from), at(from + 1), lang)) from++;
  while (from < to && !at(from).isCapital) from++;
  if (from >= to) return [];
  const kept = { line, from: withHead({ line, from, to }, lang), to };
  return isForeignName(kept, evidence, lang) ? [kept] : [];
}

/** "le musée du Vent", "la loi Musées": a head in small letters is of the name, where the language writes it so. */
function withHead({ line, from }: Run, lang: string): number {
  if (!/^(?:fr|it|pt|es)$/.test(lang)) return from;
  let at = from - 1;
  const isSpaced = (index: number) => /^\s?$/.test(line.tokens[index + 1]?.gap ?? ' ,');
  let small = 0;
  while (
    at > 0 &&
    small < 2 &&
    isSpaced(at) &&
    /^(?:de|du|des|del|della|di|do|da|la|l|d|les|los)$/.test((line.tokens[at] as Token).low)
  ) {
    at--;
    small++;
  }
  const head = line.tokens[at];
  if (!head || head.isCapital || !isSpaced(at)) return from;
  const kind = foreignHead(head.low, lang);
  const isHead =
    (kind === 'organization' || kind === 'law' || kind === 'event') &&
    foreignNoun(head.low, lang) === undefined;
  return isHead ? at : from;
}

const isArticle = (low: string) =>
  /^(?:les?|la|l|el|los|las|il|lo|gli|i|os?|as?|die|der|das|de|het)$/.test(low);

/** Whether a word in front of a name says what it is and is no part of it. */
function isDescription(token: Token, next: Token, lang: string): boolean {
  const kind = foreignNoun(token.low, lang);
  if (!kind || !next.isCapital || token.isPossessive) return false;
  return (
    kind === 'person' ||
    (foreignHead(token.low, lang) === undefined && lang === 'de') ||
    (lang === 'de' && foreignNoun(token.low, lang) !== undefined)
  );
}

function isForeignName(run: Run, evidence: CapitalEvidence, lang: string): boolean {
  const tokens = tokensOfRun(run);
  const [first] = tokens;
  if (!first) return false;
  const words = foreignWords[lang];
  if (tokens.every(({ low }) => noNames.has(low) || functionWords.has(low) || words?.functions.has(low)))
    return false;
  if (/^(?:million|milliard|millionen|milliarden|prozent|euro|euros|dollar|uhr|grad)/.test(first.low))
    return false;
  if (tokens.length > 1) return !words?.nounsHaveCapitals || isGermanName(run, tokens, lang);
  return isSingle(run, first, evidence, lang);
}

/** Two German nouns side by side: not "Ende Mai", "Mitte Januar", "Anfang Woche", and not what is only counted. */
function isGermanName(_run: Run, tokens: readonly Token[], lang: string): boolean {
  const last = tokens.at(-1) as Token;
  if (
    foreignNoun(last.low, lang) === 'person' &&
    tokens.length === 2 &&
    foreignNoun((tokens[0] as Token).low, lang)
  )
    return false;
  return !/^(?:euro|dollar|prozent|menschen|jahre|jahren|meter|kilometer|tonnen|stunden|uhr)$/.test(last.low);
}

function isSingle({ line, from }: Run, token: Token, evidence: CapitalEvidence, lang: string): boolean {
  const { text, low } = token;
  const words = foreignWords[lang];
  if (noNames.has(low) || /^\p{L}\.?$/u.test(text) || /^[IVXLC]+$/.test(text)) return false;
  if (/\p{Ll}\p{Lu}|\p{N}/u.test(text) || /^\p{Lu}{2,6}$/u.test(text))
    return !/^(?:gmbh|ag|kg|ev)$/.test(low);
  const before = line.tokens[from - 1];
  if (before && words?.honorifics.has(before.low)) return true;
  if (!words?.nounsHaveCapitals) {
    if ((foreignHead(low, lang) && !low.includes('-')) || foreignNoun(low, lang)) return false;
    if (isFirst(line, from)) return evidence.alone(token) > 0 && evidence.small(low) === 0;
    return evidence.small(low) <= evidence.capital(token);
  }
  if (foreignHead(low, lang) || foreignNoun(low, lang)) return false;
  if (isKnownPlace(low) || (isGivenName(low) && evidence.small(low) === 0 && evidence.alone(token) > 1))
    return true;
  return evidence.bare(token) > 1 && evidence.led(token) === 0;
}
