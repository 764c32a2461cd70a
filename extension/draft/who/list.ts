import { kindOfNoun } from '../names/runs/quoted.ts';
import { kindHeads } from '../names/words/word-kinds.ts';
import type { Line, Token } from '../text/tokens.ts';
import { describes } from './before.ts';
import { isWord, type Phrase, type TitledName } from './phrase.ts';

/** Maximum distance, in words, of a name in a list from what says what all of them are. */
const reach = 40;

/** Words that join the names of a list, or belong to what stands beside one: Jann Wenner of Rolling Stone. */
const inside = /^(?:and|or|as|well|of|from|the|de|la|van|von|der|del|bin|al)$/;

/**
 * What is said of all names of a list in front of it: "photographers such as Ansel Adams and Chuck Close", "the gods Zeus,
 * Hera and Athena", "groups included".
 */
export function phrasesOfList({ line, from, to }: TitledName): Phrase[] {
  const { tokens } = line;
  // Lee Cheuk-yan of the Labour Party, DAB's Ben Chan: whose somebody in the list is, is not in it.
  const owner = isWord(tokens[from - 1], /^the$/) ? tokens[from - 2] : tokens[from - 1];
  if (isWord(owner, /^(?:of|from|for|at)$/)) return [];
  if (tokens[to - 1]?.isPossessive && tokens[to]?.isCapital) return [];
  return saidOfAll(line, from).filter(({ kind }) => kind !== 'person' || !isBody(tokens[to - 1] as Token));
}

/** The Democratic Party is none of the councillors in whose list it stands. */
const isBody = ({ low, text }: Token) => kindHeads.organization.has(low) || /^\p{Lu}{2,6}$/u.test(text);

function saidOfAll(line: Line, from: number): Phrase[] {
  const { tokens } = line;
  let at = from - 1;
  while (at >= 0 && from - at < reach && isInList(tokens, at)) at--;
  if (at < 0 || from - at >= reach) return [];
  const gap = (tokens[at + 1] as Token).gap;
  if (!/^[,:]?\s["“‘]?$/.test(gap)) return [];
  const isLed =
    (isWord(tokens[at], /^as$/) && isWord(tokens[at - 1], /^such$/)) ||
    isWord(tokens[at], /^(?:including|like|were|are|include|includes|included)$/);
  if (isWord(tokens[at + 1], /^(?:of|from)$/)) return [];
  if (isLed)
    return behind(
      line,
      isWord(tokens[at], /^as$/) ? at - 1 : at,
      isWord(tokens[at], /^(?:as|including|like)$/),
      2.9,
    );
  const isOfTwo = from - at > 2;
  return gap !== ', ' && isOfTwo && isPlural(tokens[at] as Token) ? phrase(line, at, at + 1, 2.9) : [];
}

function isInList(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at] as Token, tokens[at + 1] as Token];
  if (!/^["”’']?,?\s["“‘']?$/.test(next.gap)) return false;
  if (isWord(token, /^as$/)) return isWord(tokens[at - 1], /^well$/);
  return token.isCapital || inside.test(token.low);
}

const isPlural = (token: Token) =>
  !token.isCapital && !token.isPossessive && /[^s]s$/.test(token.low) && kindOfNoun(token.low) !== undefined;

/** The phrase of the nearest plural noun in front of "such as", "including" or "were". */
function behind(line: Line, end: number, isSuch: boolean, weight: number): Phrase[] {
  for (let at = end - 1; at >= Math.max(0, end - 9); at--) {
    const token = line.tokens[at] as Token;
    // "Other candidates elected were X": what happened to them is no part of it.
    if (isPlural(token)) return phrase(line, at, isSuch ? end : at + 1, weight);
    if (/[.;:?!]/.test(token.gap)) return [];
  }
  return [];
}

/** The phrase whose noun stands at a word, up to `end`, with the words in front that describe it. */
function phrase(line: Line, noun: number, end: number, weight: number): Phrase[] {
  const { tokens } = line;
  let from = noun;
  while (
    from > 0 &&
    noun - from < 6 &&
    /^\s$/.test((tokens[from] as Token).gap) &&
    describes(tokens, from - 1)
  )
    from--;
  const kind = kindOfNoun((tokens[noun] as Token).low);
  return kind ? [{ line, from, to: end, kind, weight, isPlural: true }] : [];
}
