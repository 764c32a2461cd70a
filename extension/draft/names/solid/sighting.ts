import type { FoundKind } from '../words/word-kinds.ts';

/** A place where something looks like a name, in a script that has no capitals. Offsets in UTF-16 units of the text. */
export interface Sighting {
  form: string;
  kind: FoundKind | undefined;
  start: number;
  end: number;
  /** Whether one such place is enough; else the form has to recur. */
  isSure: boolean;
  /** What the words beside it say it is, `[start, end)`. */
  who?: { start: number; end: number };
  /** A surname or another short form that is no name of its own. */
  isShort?: boolean;
}

/** Finds what looks like a name in the text of one paragraph. */
export type Spotter = (text: string) => Sighting[];

export const pattern = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** The form that a pattern's first group found, where the group begins the match. */
export function firstGroup({
  1: form = '',
  index,
}: RegExpExecArray): Pick<Sighting, 'form' | 'start' | 'end'> {
  return { form, start: index, end: index + form.length };
}
