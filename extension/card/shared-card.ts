import type { Cards, CardsOptions } from './cards.ts';

/**
 * Where the content script finds the card once its script has been put into the frame: on `globalThis`, which both
 * share in every browser (in Firefox `window` is not shared).
 */
export const sharedCard = Symbol.for('backstory.card');

/** What stands there. Words and locale are the card script's own, so that the content script needs none. */
export interface SharedCard {
  openCards(options: Omit<CardsOptions, 't' | 'locale'>): Cards;
}
