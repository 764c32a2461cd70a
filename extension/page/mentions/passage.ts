import type { Reason } from '../../detect/mention.ts';
import type { Reading } from '../../detect/reading.ts';
import type { Piece } from '../../detect/scan/pieces.ts';
import type { PageText } from '../dom/passages.ts';
import type { Surroundings } from '../dom/surroundings.ts';

/** A passage of the page in which something is to be read. */
export interface Passage extends PageText, Surroundings {
  /** True where it spells a name; else it spells only cues: words that decide about names. */
  names: boolean;
  pieces: (Piece & { reading?: Reading })[];
  /** The readings of all its pieces as one, once all are there. */
  whole?: Reading;
  /** All its candidates are decided, and nothing else on the page can change that. */
  isDecided?: boolean;
  /** Its mentions in order. */
  mentions: PlacedMention[];
}

/** A mention as it stands on the page, over the text nodes it is spelled in. */
export interface PlacedMention {
  readonly id: number;
  readonly entity: string;
  /** The name as the page spells it, white space folded. */
  readonly text: string;
  readonly reason: Reason;
  readonly passage: Passage;
  /** Offsets into the passage's text. */
  readonly start: number;
  readonly end: number;
  /** Its place in the tree. Static: a page's edits cost nothing for it, and it is made anew where they touch it. */
  readonly range: StaticRange;
}
