import type { Quote } from '../story/view.ts';

/** A run of a sentence; `marked` where it is a name of the entity. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words (UTF-16 units) that may stand before the first marked name, when there is little room. */
const LEAD = 70;

/** Cuts a sentence at its marks, which are taken in order; one that overlaps an earlier one is left out. */
export function piecesOf({ text, marks }: Quote): Piece[] {
  const pieces: Piece[] = [];
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
export function excerptOf(quote: Quote): Piece[] {
  const pieces = piecesOf(quote);
  const [lead, name] = pieces;
  if (!lead || !name || lead.marked || lead.text.length <= LEAD) return pieces;
  const cut = lead.text.indexOf(' ', lead.text.length - LEAD);
  if (cut === -1) return pieces;
  return [{ text: `… ${lead.text.slice(cut + 1)}`, marked: false }, ...pieces.slice(1)];
}
