import type { Reason } from '../../detect/mention.ts';
import type { Reading } from '../../detect/reading.ts';
import type { Piece } from '../../detect/scan/pieces.ts';
import type { PageText } from '../dom/passages.ts';
import type { Surroundings } from '../dom/surroundings.ts';
import type { Block } from '../dom/text-roles.ts';

/** A part of a passage that is read by itself. */
export interface PassagePiece extends Piece {
  reading?: Reading;
  /** When it was sent to be read, in milliseconds as `performance.now` counts them. */
  askedAt?: number;
  /** The piece that the page changed into this one, and when that or one before it was last sent. */
  before?: PassagePiece | undefined;
  askedBefore?: number | undefined;
}

/** A passage of the page in which something is to be read. */
export interface Passage extends PageText, Surroundings {
  /** True where it spells a name; else it spells only cues: words that decide about names. */
  names: boolean;
  pieces: PassagePiece[];
  /** The readings of all its pieces as one, once all are there. */
  whole?: Reading;
  /** All its candidates are decided, and nothing else on the page can change that. */
  isDecided?: boolean;
  /** Its mentions in order. */
  mentions: PlacedMention[];
}

/**
 * A mention at its place on the page, over the text nodes it is spelled in. It stays one object, with one id, for as long as
 * its name stands at the same place of the same text: where the page puts nodes anew, it is moved (see `moveMention`).
 */
export interface PlacedMention {
  readonly id: number;
  /** All entities that it may mean, the one that the page speaks for most first. Never empty. */
  senses: readonly string[];
  /** The first of its senses that the reader has not ruled out; see `takeMeaning`. */
  entity: string;
  /** The other senses, without those that the reader has ruled out wherever they are spelled. */
  others: readonly string[];
  /** True if the reader chose `entity` among the senses; else the page does not decide between them. */
  isChosen: boolean;
  /** The name as the page spells it, white space folded. */
  readonly text: string;
  readonly reason: Reason;
  passage: Passage;
  /** Offsets into the passage's text. */
  start: number;
  end: number;
  /** Its place in the tree. Static: a page's edits cost nothing for it, and it is made anew where they touch it. */
  range: StaticRange;
}

/** Where a mention was before it was moved. */
export interface MentionPlace {
  range: StaticRange;
  block: Block;
}
