import type { Cards, CardsOptions } from './contract.ts';

/**
 * Where the content script finds the card once its script has been put into the frame: on `globalThis`, which both
 * share in every browser (in Firefox `window` is not shared).
 */
export const cardScript = Symbol.for('backstory.card');

/** What the card's script offers there. Words, locale, document and home are the script's own. */
export interface CardScript {
  openCards(options: Omit<CardsOptions, 't' | 'locale' | 'document' | 'home'>): Cards;
}
