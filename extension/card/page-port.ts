import type { CardMention } from './mention.ts';

/** What a card needs of the page under it. Coordinates are CSS pixels of the layout viewport. */
export interface CardPage {
  /**
   * The mention painted at a point; null where other text stands there. Where the pointer is but `inPassing` it takes
   * 0.5 ms at most: then what something is laid over may be left out, and null be undefined.
   */
  at(x: number, y: number, inPassing?: boolean): CardMention | null | undefined;
  /** One rectangle per line of the mention; empty once it is gone or not rendered. */
  rects(mention: CardMention): DOMRect[];
  /** The element its text starts in: for direction, writing mode, language and the link it may stand in. */
  element(mention: CardMention): Element | undefined;
  /** The text that it starts in. */
  node(mention: CardMention): Node;
  /** Paints one mention as the open one, or none. */
  markOpen(mention: CardMention | undefined): void;
  /** All standing mentions in document order. */
  list(): CardMention[];
  /** Calls back after mentions came or went. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
