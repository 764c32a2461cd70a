/** How many times as long as it took is waited before the same work is done again: while more is to come, and at the end. */
const restOf = { underway: 20, complete: 4 };

/**
 * Does work that costs more the longer a page is: at once where it can, and so seldom that it takes but a small share
 * of the page's thread. `isComplete` says that nothing more is known to come, so that the work is not put off for long.
 */
export function createPace(
  work: () => void,
  isComplete: () => boolean,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
) {
  let ended = Number.NEGATIVE_INFINITY;
  let took = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const soon = () => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    const wait = ended + took * (isComplete() ? restOf.complete : restOf.underway) - now();
    if (wait > 0) {
      timer = setTimeout(soon, wait);
      return;
    }
    const began = now();
    work();
    ended = now();
    took = ended - began;
  };
  return { soon };
}
