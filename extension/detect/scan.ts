import type { NameIndex } from './index.ts';
import { NAME, walkAll } from './walk.ts';

/** Where spellings stand in a text, as UTF-16 offsets of their starts, ascending. */
export interface Hits {
  names: number[];
  /** Words that are worth reading on a page that has a name. */
  cues: number[];
}

/** Looks for the index's spellings; cheap enough for all text of every page, and says nothing of what they mean. */
export function scan(text: string, index: NameIndex): Hits {
  const hits: Hits = { names: [], cues: [] };
  walkAll(text, index.flagsOf, (start, _end, _key, flags) => {
    const list = flags & NAME ? hits.names : hits.cues;
    if (list.at(-1) !== start) list.push(start);
  });
  return hits;
}
