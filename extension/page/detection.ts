import type { Mention, PassageText } from '../detect/mention.ts';
import type { Reading } from '../detect/reading.ts';
import type { Piece } from '../detect/scan/pieces.ts';
import type { Hits } from '../detect/scan/scan.ts';

/** What the page asks of detection; the wiring gives it, so that this room knows only the shapes. */
export interface Detection {
  /** Where a text spells names and cues: enough to tell which parts of it are to be read. */
  scan(text: string): Hits;
  /** Where a text spells names, be they meant or not, as UTF-16 offsets `[start, end)`; some overlap. */
  spellings(text: string): [start: number, end: number][];
  /** The pieces of a text that are to be read. */
  pieces(text: string, hits: Hits): Piece[];
  /** Readings of passages, in order; perhaps not of the last ones. */
  read(passages: PassageText[]): Promise<Reading[]>;
  /** One reading of the pieces of one text, with offsets into the text. */
  join(pieces: Piece[], readings: Reading[]): Reading;
  /** Gives the mentions of each of a page's passages, which are in document order; offsets into the passage. */
  decide(passages: { reading: Reading; article: number }[]): (passage: number) => Mention[];
}
