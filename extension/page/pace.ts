/** How many times as long as it took is waited before the same work is done again: urgent work, and other. */
const restOf = { urgent: 12, other: 60 };

/**
 * Does work that costs more the longer a page is: at once where it can, and so seldom that it takes but a small share
 * of the page's thread. Urgent is what somebody waits for.
 */
export function createPace(
  work: () => void,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
) {
  let ended = Number.NEGATIVE_INFINITY;
  let took = 0;
  let isUrgent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const soon = (urgent: boolean) => {
    clearTimeout(timer);
    if (signal.aborted) return;
    isUrgent ||= urgent;
    const wait = ended + took * restOf[isUrgent ? 'urgent' : 'other'] - now();
    if (wait > 0) {
      timer = setTimeout(soon, wait, urgent);
      return;
    }
    isUrgent = false;
    const began = now();
    work();
    ended = now();
    took = ended - began;
  };
  return { soon };
}
