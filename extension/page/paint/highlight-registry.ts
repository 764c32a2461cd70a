/**
 * Waits (ms) between checks whether the page has cleared the registry, which it shares with us; the last one repeats.
 */
const lookAfterMs = [100, 200, 500];
/**
 * After a page has cleared the registry it is checked in every frame, until it was left alone for this many frames.
 */
const calmFrames = { atFirst: 60, atMost: 3_600 };
/** After this many frames in a row in which the page clears it (ten seconds), the page has its way. */
const mostFrames = 600;

interface Group {
  highlight: Highlight;
  /** The ranges that the highlight should hold; the page may remove some. */
  ranges: Set<StaticRange>;
}

/**
 * Keeps ranges in the registry of CSS Custom Highlights, under as many names as are used, and puts back what the page
 * takes out of it, before it is painted. Nothing is in it while the page is printed. `isOurs` false (the extension is
 * gone) or an aborted signal takes everything back.
 */
export function createHighlightRegistry(
  isOurs: () => boolean,
  priorityOf: (name: string) => number,
  signal: AbortSignal,
) {
  const groups = new Map<string, Group>();
  let isOpen = false;
  let isPrinting = false;
  let hasGivenUp = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const enter = (name: string, { highlight }: Group) => {
    if (isOpen && !isPrinting && !hasGivenUp) CSS.highlights.set(name, highlight);
  };
  const takeOut = (name: string, { highlight }: Group) => {
    // A newer copy of this script may have taken the name over.
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
  const takeAllOut = () => {
    for (const [name, group] of groups) takeOut(name, group);
  };
  /** True where something was missing. */
  const putBack = (): boolean => {
    let isMissing = false;
    if (isPrinting) return false;
    for (const [name, { highlight, ranges }] of groups) {
      if (CSS.highlights.get(name) !== highlight) {
        CSS.highlights.set(name, highlight);
        isMissing = true;
      }
      if (highlight.size === ranges.size) continue;
      for (const range of ranges) highlight.add(range);
      isMissing = true;
    }
    return isMissing;
  };
  const look = (times: number) => {
    timer = setTimeout(
      () => {
        if (!isOurs()) return close();
        if (!guard.isRunning && putBack()) guard.start();
        look(times + 1);
      },
      lookAfterMs[Math.min(times, lookAfterMs.length - 1)],
    );
  };
  const giveUp = () => {
    hasGivenUp = true;
    close();
  };
  const guard = createGuard(putBack, giveUp);
  const open = () => {
    if (isOpen || hasGivenUp || signal.aborted) return;
    isOpen = true;
    for (const [name, group] of groups) enter(name, group);
    look(0);
  };
  const close = () => {
    isOpen = false;
    clearTimeout(timer);
    guard.stop();
    takeAllOut();
  };
  const print = (isPrinted: boolean) => {
    if (isPrinting === isPrinted) return;
    isPrinting = isPrinted;
    if (isPrinted) takeAllOut();
    else for (const [name, group] of groups) enter(name, group);
  };

  // Even without a rule, text in a highlight is drawn differently from the text around it.
  addEventListener('beforeprint', () => print(true), { signal });
  addEventListener('afterprint', () => print(false), { signal });
  matchMedia('print').addEventListener('change', ({ matches }) => print(matches), { signal });
  signal.addEventListener('abort', close);

  return {
    open,
    /** Takes everything out of the registry, and keeps it for when it is opened again. */
    close,
    add(name: string, ranges: readonly StaticRange[]) {
      let group = groups.get(name);
      if (!group) {
        group = { highlight: new Highlight(), ranges: new Set() };
        group.highlight.priority = priorityOf(name);
        groups.set(name, group);
        enter(name, group);
      }
      for (const range of ranges) {
        group.ranges.add(range);
        group.highlight.add(range);
      }
    },
    delete(name: string, ranges: readonly StaticRange[]) {
      const group = groups.get(name);
      if (!group) return;
      for (const range of ranges) {
        group.ranges.delete(range);
        group.highlight.delete(range);
      }
      if (group.ranges.size > 0) return;
      takeOut(name, group);
      groups.delete(name);
    },
  };
}

/**
 * Puts the registry right in every frame for a while, before painting, so that nothing blinks: a page that has cleared
 * it once mostly does so again. The while gets longer each time, and `giveUp` is called if the page does not stop.
 */
function createGuard(putBack: () => boolean, giveUp: () => void) {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let enoughCalm = calmFrames.atFirst;
  /** Asked for once a frame's callbacks have run, so that ours comes behind those that pages ask for in each frame. */
  const next = (watch: () => void) => {
    timer = setTimeout(() => {
      frame = requestAnimationFrame(watch);
    });
  };
  const stop = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    timer = undefined;
  };
  const start = () => {
    let calm = 0;
    let lost = 0;
    const watch = () => {
      const isLost = putBack();
      calm = isLost ? 0 : calm + 1;
      lost = isLost ? lost + 1 : 0;
      stop();
      if (lost >= mostFrames) giveUp();
      else if (calm < enoughCalm) next(watch);
    };
    next(watch);
    enoughCalm = Math.min(calmFrames.atMost, 2 * enoughCalm);
  };
  return {
    start,
    stop,
    get isRunning() {
      return timer !== undefined;
    },
  };
}
