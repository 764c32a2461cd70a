import type { Kind } from '../story/format/kind.ts';

/** An entity that the library knows. */
export interface KnownEntity {
  id: string;
  kind: Kind;
}

/** What the library (bundled stories, and kept ones where the reader said so) knows of names. */
export interface Known {
  /** The one entity with a spelling; undefined where no story has it, or several entities do. */
  bySpelling(spelling: string): KnownEntity | undefined;
  /** The names of the library in a text, as reading finds them. Offsets in UTF-16 code units, `[start, end)`. */
  find(text: string, lang: string): readonly { start: number; end: number; entity: KnownEntity }[];
}

/** A library without stories. */
export const nothingKnown: Known = { bySpelling: () => undefined, find: () => [] };
