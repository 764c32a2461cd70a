import { functionWords } from '../../detect/words/word-lists.ts';
import type { Occurrence } from '../names/runs/candidates.ts';
import type { FoundKind } from '../names/words/word-kinds.ts';
import type { Line, Token } from '../text/tokens.ts';

/** Words of a line that may say who or what a name is: tokens `[from, to)`. */
export interface Phrase {
  line: Line;
  from: number;
  to: number;
  /** What its noun says the name is; undefined where the noun is not known. */
  kind: FoundKind | undefined;
  /** How telling this sort of phrase is; of equal ones the first in the article is taken. */
  weight: number;
  /** It speaks of several: what stands beside the name by "and" has it too. */
  isPlural?: boolean;
}

export const isWord = (token: Token | undefined, pattern: RegExp): boolean =>
  token !== undefined && pattern.test(token.low);

export const articles = /^(?:an?|the|one|another)$/;
export const owners = /^(?:its|his|her|their|our|my|your|whose)$/;
export const saying =
  /^(?:said|says|told|added|tells|wrote|writes|asked|according|explained|recalled|heard|ruled|found)$/;

/** Leads to somebody, and says nothing of who that is: "including musician X", "or the studio". */
export const leadsIn =
  /^(?:and|or|but|including|featuring|quoting|citing|starring|involving|concerning|regarding|following|joining|witness)$/;

/** The first word of the name whose last one stands at `at`: words with capitals side by side. Itself where it has none. */
export function startOfCapitals(tokens: readonly Token[], at: number): number {
  let first = at;
  while (
    first > 0 &&
    tokens[first]!.isCapital &&
    tokens[first - 1]!.isCapital &&
    !tokens[first - 1]!.isPossessive &&
    !functionWords.has(tokens[first - 1]!.low) &&
    /^\s$/.test(tokens[first]!.gap)
  )
    first--;
  return first;
}

/** Whether a gap ends a phrase: a mark, a bracket, a quotation. */
export const parts = (gap: string): boolean => !/^\s?$/.test(gap.replace(/[’']/g, ''));

/** The end of the phrase that begins at a word: where a mark stands behind one of its words. */
export function phraseEnd({ tokens }: Line, from: number, limit: number): number {
  let to = from + 1;
  while (
    to < tokens.length &&
    to - from < limit &&
    (!parts(tokens[to]!.gap) || isOfNumber(tokens, to) || isOfPlace(tokens, to))
  )
    to++;
  return to;
}

/** "A boy from Irving, Texas,": behind a comma stands where the place before it lies. */
const isOfPlace = (tokens: readonly Token[], at: number) =>
  tokens[at]!.gap === ', ' &&
  tokens[at - 1]!.isCapital &&
  tokens[at]!.isCapital &&
  isWord(tokens[at - 2], /^(?:in|from|near)$/) &&
  /^[,;.)]/.test(tokens[at + 1]?.gap ?? '.');

/** "6,200": the mark before a word is inside a number. */
const isOfNumber = (tokens: readonly Token[], at: number) =>
  /^[.,]$/.test(tokens[at]!.gap) && /\d$/.test(tokens[at - 1]!.text) && /^\d/.test(tokens[at]!.text);

/** The first word of a name with the titles that stand in front of it, as an index of its line. */
export type TitledName = Pick<Occurrence, 'line' | 'from' | 'to'>;
