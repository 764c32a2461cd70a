/** What a key of the browser's can ask of the page in front; the manifest gives each its key, changeable by the person. */
export const commands = ['next-mention', 'previous-mention', 'open-card'] as const;

export type Command = (typeof commands)[number];

/** What a frame tells of its mentions, for a walk through those of all frames of its tab. */
export interface FrameWalk {
  /** The ids of those that are shown, in document order. */
  mentions: number[];
  /** The index of the one where the walk stands. */
  at: number | undefined;
  /** When the walk came there, in milliseconds since 1970. */
  steppedAt: number;
  /** Where a walk begins in this frame, forwards and backwards. */
  first: number;
  last: number;
  /** Whether it begins with something that is seen. */
  isInView: boolean;
  /** How many of them stand before each of its frames, by the frame's number in its window. */
  before: Record<number, number>;
  isCardOpen: boolean;
}

/** What a frame is asked to do by the background, which has heard a key. */
export type WalkRequest =
  /**
   * Walks to a mention, which is the `index`th (from 0) `of` all mentions of the tab. Where the frame `isCutOff`, pages around
   * it stay where they are.
   */
  | { walk: 'go'; id: number; index: number; of: number; keys: string; isCutOff: boolean }
  /** Opens the card of a mention; without one closes the open card. */
  | { walk: 'open'; id?: number }
  /** Forgets where it was. */
  | { walk: 'clear' };
