import type { Quote } from '../../story/view/shown.ts';

/** A run of a sentence; `marked` where it is a name of the entity. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Words (UTF-16 units) that may stand before the first marked name, when there is little room. */
const LEAD = 45;

/** A clause that begins nearer to the name than this says nothing of what came before it. */
const CLAUSE = 12;

/** Cuts a sentence at its marks, which are taken in order; one that overlaps an earlier one is left out. */
export function piecesOf({ text, marks }: Quote): ExcerptPart[] {
  const pieces: ExcerptPart[] = [];
  let at = 0;
  for (const [start, end] of marks.toSorted(([a], [b]) => a - b)) {
    if (start < at || end <= start) continue;
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, end), marked: true },
    );
    at = end;
  }
  pieces.push({ text: text.slice(at), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The sentence from a little before its first mark, with an ellipsis where words are left out. */
export function excerptOf(quote: Quote, lang: string): ExcerptPart[] {
  const pieces = piecesOf(quote);
  const [lead, name] = pieces;
  if (!lead || !name || lead.marked || lead.text.length <= LEAD) return pieces;
  const starts = startsIn(lead.text, lang).filter(({ at }) => at >= lead.text.length - LEAD);
  const start = starts.find(({ at, clause }) => clause && at <= lead.text.length - CLAUSE) ?? starts[0];
  if (!start) return pieces;
  return [{ text: `… ${lead.text.slice(start.at)}`, marked: false }, ...pieces.slice(1)];
}

/**
 * Where words begin, and whether a clause does. None within a date or a number: "on February 4, 2025" is not cut before
 * the 4 nor before the year, and "20 January" not before the month.
 */
function startsIn(text: string, lang: string): { at: number; clause: boolean }[] {
  const starts: { at: number; clause: boolean }[] = [];
  let before: { end: number; number: boolean } | undefined;
  for (const { segment, index, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(
    text,
  )) {
    if (!isWordLike) continue;
    const number = /\p{N}/u.test(segment);
    const between = before ? text.slice(before.end, index) : '';
    const clause = /[,;:،、，；：—–]/.test(between);
    // Only a space parts words, but where a script has none: "DeepSeek-R1" is one.
    const apart = clause || /\s/.test(between) || (between === '' && isSolid(segment));
    if (before && apart && !number && (clause || !before.number)) starts.push({ at: index, clause });
    before = { end: index + segment.length, number };
  }
  return starts;
}

/** A script without spaces between words. */
function isSolid(word: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(word);
}
