import type { Rule } from './reason.ts';

/** The text of one block of a page, and what is known about it without reading it. */
export interface Passage {
  text: string;
  /** BCP 47 tag of the nearest `lang`, where the page says one. */
  lang?: string;
}

/** Why a candidate was taken for a mention, as data; the interface words it. */
export interface Reason {
  /** What decided. */
  rule: Rule;
  /** The words elsewhere that decided it, verbatim ("Sam Altman"). */
  by?: string;
  /** Where those words stand, seen from the mention. */
  where?: 'same sentence' | 'earlier' | 'later';
}

/** A place in a passage that means an entity; offsets are UTF-16 code units into the passage's text, [start, end). */
export interface Mention {
  start: number;
  end: number;
  entity: string;
  reason: Reason;
  /** It rests on words of other sentences: as long as not all of the page is read, it may turn out to be none. */
  mayFall?: boolean;
}
