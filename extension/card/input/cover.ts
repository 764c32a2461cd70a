import { type Box, overlaps } from '../position/geometry.ts';

/** How often (ms) the browser looks whether a card is covered; it allows no shorter time. */
const LOOK_EVERY = 100;

/** Options of the second version of IntersectionObserver, which Chromium has and Firefox does not. */
interface VisibilityOptions extends IntersectionObserverInit {
  trackVisibility: true;
  delay: number;
}

/** Knows which cards a page has laid something over. */
export interface Cover {
  /** Watches these cards from now on; those that are gone are forgotten with their elements. */
  watch(cards: readonly HTMLElement[]): void;
  /**
   * Whether the browser says that a card is not seen whole and unchanged. False where the browser cannot tell, and where
   * another card of ours may be what covers it.
   */
  isCovered(card: HTMLElement): boolean;
}

/**
 * Watches whether what a reader presses in a card is what they see. A page can open something opaque in the top layer
 * above the card that lets presses through, and invite a press there.
 */
export function watchCover(window: Window & typeof globalThis, signal: AbortSignal): Cover {
  const watched = new Set<HTMLElement>();
  const covered = new WeakSet<Element>();
  const options: VisibilityOptions = { trackVisibility: true, delay: LOOK_EVERY };
  const observer = new window.IntersectionObserver((entries) => {
    for (const entry of entries) {
      const isVisible = (entry as IntersectionObserverEntry & { isVisible?: boolean }).isVisible ?? true;
      if (isVisible) covered.delete(entry.target);
      else covered.add(entry.target);
    }
  }, options);
  signal.addEventListener('abort', () => observer.disconnect());
  const boxOf = (card: HTMLElement): Box => card.getBoundingClientRect();
  return {
    watch(cards) {
      for (const card of watched) {
        if (cards.includes(card)) continue;
        watched.delete(card);
        observer.unobserve(card);
      }
      for (const card of cards) {
        if (watched.has(card)) continue;
        watched.add(card);
        observer.observe(card);
      }
    },
    isCovered: (card) =>
      covered.has(card) &&
      ![...watched].some((other) => other !== card && overlaps(boxOf(other), boxOf(card))),
  };
}
