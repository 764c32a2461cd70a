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
export const saying = /^(?:said|says|told|added|tells|wrote|writes|asked|according|explained|recalled)$/;

/** Whether a gap ends a phrase: a mark, a bracket, a quotation. */
export const parts = (gap: string): boolean => !/^\s?$/.test(gap.replace(/[’']/g, ''));

/** The end of the phrase that begins at a word: where a mark stands behind one of its words. */
export function phraseEnd({ tokens }: Line, from: number, limit: number): number {
  let to = from + 1;
  while (to < tokens.length && to - from < limit && !parts((tokens[to] as Token).gap)) to++;
  return to;
}

/** The first word of a name with the titles that stand in front of it, as an index of its line. */
export type TitledName = Pick<Occurrence, 'line' | 'from' | 'to'>;
