import { type Block, isElement } from '../dom/text-roles.ts';
import type { PlacedMention } from '../mentions/passage.ts';

/** Up to this many mentions are all painted: that costs less than finding out where they are. */
const fewEnough = 300;
/**
 * Distance from the screen within which mentions are painted, and from the edge of boxes that scroll. In Chromium,
 * where the page is one of those boxes, both add up.
 */
const margins = { rootMargin: '150%', scrollMargin: '600px' };
/** Milliseconds for which changes off screen are gathered, since each repaint costs a frame. */
const gatherMs = 200;

/** A block and the mentions that stand in it. */
interface Place {
  mentions: Set<PlacedMention>;
  isNear: boolean;
  /** The state that `turned` was last called with. */
  isPainted: boolean;
}

/**
 * Tells which of very many mentions are near the screen. Whenever a page has changed, be it a link's colour under the
 * pointer, Chromium places every highlight anew, and those far away cost as much as those that are seen. `turned` is
 * called with mentions that are to be painted now, or no more; never with those that are taken away.
 */
export function createNearScreen(
  turned: (mention: PlacedMention, isNear: boolean) => void,
  signal: AbortSignal,
) {
  const places = new Map<Block, Place>();
  /** Blocks that came near or went away since `turned` was last called. */
  const turning = new Set<Place>();
  let size = 0;
  let observer: IntersectionObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observe = () => {
    // Without `scrollMargin`, mentions in scrolling boxes would be painted only once they are seen.
    if (!('scrollMargin' in IntersectionObserver.prototype)) return;
    // The root is the document: in a frame, margins around the tab's screen do not count.
    observer = new IntersectionObserver(look, { root: document, ...margins });
    for (const block of places.keys()) if (isElement(block)) observer.observe(block as Element);
  };
  const look = (entries: IntersectionObserverEntry[]) => {
    let isSeen = false;
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const place = places.get(target);
      if (!place) continue;
      place.isNear = isIntersecting || isOverflowing(target, box);
      if (place.isNear === place.isPainted) turning.delete(place);
      else turning.add(place);
      isSeen ||= !place.isPainted && isIntersecting && isOnScreen(box);
    }
    if (isSeen) tell();
    else if (turning.size > 0) timer ??= setTimeout(tell, gatherMs);
  };
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const place of turning) {
      place.isPainted = place.isNear;
      for (const mention of place.mentions) turned(mention, place.isNear);
    }
    turning.clear();
  };
  const leave = (block: Block, place: Place) => {
    places.delete(block);
    turning.delete(place);
    if (isElement(block)) observer?.unobserve(block as Element);
  };
  signal.addEventListener('abort', () => {
    observer?.disconnect();
    clearTimeout(timer);
  });

  return {
    /** How many mentions there are, near or not. */
    get size() {
      return size;
    },
    /**
     * Starts tracking a mention. Returns true if it should be painted now; otherwise `turned` is called later.
     */
    add(mention: PlacedMention): boolean {
      const { block } = mention.passage;
      let place = places.get(block);
      if (!place) {
        const isNear = !observer || !isElement(block);
        place = { mentions: new Set(), isNear, isPainted: isNear };
        places.set(block, place);
        if (!isNear) observer?.observe(block as Element);
      } else if (!place.isNear) {
        // Observed anew, since this mention may stand elsewhere than the others of its block.
        observer?.unobserve(block as Element);
        observer?.observe(block as Element);
      }
      if (!place.mentions.has(mention)) size++;
      place.mentions.add(mention);
      if (!observer && size > fewEnough) observe();
      return place.isPainted;
    },
    remove(mention: PlacedMention) {
      const { block } = mention.passage;
      const place = places.get(block);
      if (!place?.mentions.delete(mention)) return;
      size--;
      if (place.mentions.size === 0) leave(block, place);
    },
    /** Follows a mention from another block; true where it is to be painted, as it was there. */
    move(mention: PlacedMention, from: Block): boolean {
      const { block } = mention.passage;
      const old = places.get(from);
      if (!old || block === from) return old?.isPainted ?? false;
      old.mentions.delete(mention);
      let place = places.get(block);
      if (!place) {
        place = { mentions: new Set(), isNear: old.isNear, isPainted: old.isPainted };
        places.set(block, place);
        if (isElement(block)) observer?.observe(block as Element);
      }
      place.mentions.add(mention);
      if (old.mentions.size === 0) leave(from, old);
      return place.isPainted;
    },
  };
}

function isOnScreen({ left, right, top, bottom }: DOMRectReadOnly): boolean {
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}

/** True where text of a block may stand so far outside of its box that it is on screen without it. */
function isOverflowing(block: Element, { width, height }: DOMRectReadOnly): boolean {
  // A skipped block (`content-visibility`) has no box; measuring its text would force its layout.
  if (width === 0 && height === 0 && !block.checkVisibility({ contentVisibilityAuto: true }))
    return getComputedStyle(block).display === 'contents';
  const { scrollHeight, scrollWidth } = block;
  return (
    (scrollHeight > innerHeight && scrollHeight > block.clientHeight + innerHeight) ||
    (scrollWidth > innerWidth && scrollWidth > block.clientWidth + innerWidth)
  );
}
