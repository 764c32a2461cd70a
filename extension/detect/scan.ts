import type { NameIndex } from './index.ts';
import { walkAll } from './walk.ts';

/** Where spellings stand in a text, as UTF-16 offsets of their starts, ascending. */
export interface Hits {
  names: number[];
  /** Words that are worth reading on a page that has a name. */
  cues: number[];
}

/**
 * Looks for spellings of names, and of cues where their index is given; cheap enough for all text of every page,
 * and says nothing of what they mean.
 */
export function scan(text: string, names: NameIndex, cues?: NameIndex): Hits {
  return { names: startsIn(text, names), cues: cues ? startsIn(text, cues) : [] };
}

function startsIn(text: string, { flagsOf }: NameIndex): number[] {
  const starts: number[] = [];
  walkAll(text, flagsOf, (start) => {
    if (starts.at(-1) !== start) starts.push(start);
  });
  return starts;
}
