import type { CardMention } from './mention.ts';

/** What a card needs of the page under it. Coordinates are CSS pixels of the layout viewport. */
export interface CardPage {
  /**
   * The mention painted at a point of the layout viewport; null if other text stands there. With `inPassing` (the
   * pointer is fast) it takes 0.5 ms at most: overlaid elements may be skipped then, and undefined means that nothing
   * is known.
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
