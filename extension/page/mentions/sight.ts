import { elementAround } from '../dom/element-around.ts';
import { createSightLook } from '../dom/reachable-sight.ts';
import { shownBoxAround } from '../dom/shown-box.ts';
import { afterFrame } from '../schedule/after-frame.ts';
import { createThrottle } from '../schedule/throttle.ts';
import { createTimeSlice } from '../schedule/time-slices.ts';
import type { PlacedMention } from './passage.ts';
import { rangeOf } from './placed-mention.ts';

/** After something may have opened or closed, all mentions are looked at again, and not more often than this, in ms. */
const lookEveryMs = 250;
/** Up to this many mentions are checked anew on every call. */
const few = 300;
/** So many mentions are glanced at in one go. */
const glancedAtOnce = 60;

/** Looks at mentions in one moment in which the page does not change. */
const createLook = () => {
  const look = createSightLook();
  return (mention: PlacedMention): boolean => {
    const element = elementAround(mention.range.startContainer);
    return element !== null && look.isInSight(element, rangeOf(mention).getClientRects());
  };
};

/** True where the page shows a mention, or would after scrolling: not in a closed menu, not behind another tab. */
export const isSeenNow = (mention: PlacedMention): boolean => createLook()(mention);

interface Options {
  /** All mentions that may be asked for. */
  mentions: () => readonly PlacedMention[];
  /** Other mentions can be seen than before. */
  changed: () => void;
}

/** Keeps in mind which mentions can be seen, and finds out again when something may have changed. */
export function createSight({ mentions, changed }: Options, signal: AbortSignal) {
  const known = new WeakMap<PlacedMention, boolean>();
  /** Cached until the current task ends. */
  let look: ReturnType<typeof createLook> | undefined;
  const lookNow = (mention: PlacedMention): boolean => {
    if (!look) {
      look = createLook();
      queueMicrotask(() => (look = undefined));
    }
    const isSeen = look(mention);
    known.set(mention, isSeen);
    return isSeen;
  };

  const throttle = createThrottle(
    async () => {
      await afterFrame();
      const slice = createTimeSlice();
      let isOther = false;
      for (const mention of [...mentions()]) {
        if (signal.aborted) break;
        const before = known.get(mention);
        if (before === undefined) continue;
        if (lookNow(mention) !== before) isOther = true;
        if (slice.isOver) await slice.rest();
      }
      if (isOther && !signal.aborted) changed();
      return slice.worked;
    },
    signal,
    lookEveryMs,
  );

  const glimpses = new WeakMap<Element, string>();
  let glanced = 0;
  const glance = () => {
    const all = mentions();
    if (glanced >= all.length) glanced = 0;
    const some = all.slice(glanced, glanced + glancedAtOnce);
    glanced += glancedAtOnce;
    let isOther: boolean | undefined = false;
    for (const mention of some) {
      const element = elementAround(mention.range.startContainer);
      if (!element) continue;
      const now = glimpseOf(element);
      const before = glimpses.get(element);
      if (before !== now) glimpses.set(element, now);
      // Shown and hidden again between two glances, it was perhaps looked at while it was shown.
      const isSeen = known.get(mention);
      isOther ||= before === undefined ? isSeen === (now === '') : before !== now || (isSeen && now === '');
    }
    if (isOther) throttle.soon(false);
  };

  return {
    /**
     * Finds out cheaply, some mentions at a time, whether one was shown or hidden, or put elsewhere, by what no event tells of: a
     * rule that a script changed, an attribute of the page's own, an animation.
     */
    glance,
    /** True of a mention that could be seen when it was last looked at. */
    isSeen: (mention: PlacedMention): boolean => known.get(mention) ?? lookNow(mention),
    /** The mentions that can be seen; looked at anew where they are few. */
    seen(): PlacedMention[] {
      const all = mentions();
      return all.filter(all.length > few ? (mention) => known.get(mention) ?? lookNow(mention) : lookNow);
    },
    /** Something may have opened or closed. */
    outdate: () => throttle.soon(false),
  };
}

/** Whether an element is shown, and where in the page; empty where it is not. */
function glimpseOf(element: Element): string {
  const box = shownBoxAround(element);
  if (!box) return '';
  const { left, top } = box.getBoundingClientRect();
  // What fades in once it is scrolled to is of no opacity, and counts.
  return `${box.checkVisibility({ opacityProperty: true })} ${Math.round(left + scrollX)} ${Math.round(top + scrollY)}`;
}
