import { type Block, isElement } from '../dom/text-roles.ts';
import type { PlacedMention } from '../mentions/passage.ts';

/** So many mentions are painted wherever they stand: fewer cost less than looking where they do. */
const fewEnough = 300;
/**
 * So far from the screen mentions are painted, and from the edge of what scrolls within the page; Chromium, for which the
 * page is one of the things that scroll, adds the second to the first.
 */
const margins = { rootMargin: '150%', scrollMargin: '600px' };
/** What nobody sees yet waits so long for more to be painted or not with it, in milliseconds: each time costs a frame. */
const gathers = 200;

/** A block and the mentions that stand in it. */
interface Place {
  mentions: Set<PlacedMention>;
  isNear: boolean;
  /** As it was told last. */
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
  /** Those that came near or went since what is painted was told. */
  const turning = new Set<Place>();
  let size = 0;
  let observer: IntersectionObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observe = () => {
    // Without it, what scrolls within the page would be painted only once it is seen.
    if (!('scrollMargin' in IntersectionObserver.prototype)) return;
    // Of the document, since in a frame margins around the tab's screen do not count.
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
    else if (turning.size > 0) timer ??= setTimeout(tell, gathers);
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
    /** Takes a mention in; true where it is to be painted at once, else `turned` tells. */
    add(mention: PlacedMention): boolean {
      const { block } = mention.passage;
      let place = places.get(block);
      if (!place) {
        const isNear = !observer || !isElement(block);
        place = { mentions: new Set(), isNear, isPainted: isNear };
        places.set(block, place);
        if (!isNear) observer?.observe(block as Element);
      } else if (!place.isNear) {
        // It may stand elsewhere than the others of its block.
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
  // What is left out of layout has no box: asked how large its text is, the browser would have to lay it out.
  if (width === 0 && height === 0 && !block.checkVisibility({ contentVisibilityAuto: true }))
    return getComputedStyle(block).display === 'contents';
  const { scrollHeight, scrollWidth } = block;
  return (
    (scrollHeight > innerHeight && scrollHeight > block.clientHeight + innerHeight) ||
    (scrollWidth > innerWidth && scrollWidth > block.clientWidth + innerWidth)
  );
}
