/** Every rule that can decide for a mention; `by` holds the words that decided, where words did. */
export const rules = [
  /** The spelling means nothing else. */
  'name',
  /** Part of a name (a surname, a model's short name); `by` is the full name on the page. */
  'full-name',
  /** The spelling means other things too; `by` is the word or name on the page that speaks for this one. */
  'context',
  /** The spelling means other things too, and nothing on the page speaks for them. */
  'no-rival',
  /** A word beside it says who is meant; `by` is that word. */
  'title',
] as const;

/** What decided that a candidate is a mention. */
export type Rule = (typeof rules)[number];

/** The text of one block of a page, and what is known about it without reading it. */
export interface PassageText {
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
  /** Other entities that it may mean as well, where the page does not decide between them; never empty. */
  others?: string[];
  reason: Reason;
  /** It rests on words of other sentences: as long as not all of the page is read, it may turn out to be none. */
  mayFall?: boolean;
}
