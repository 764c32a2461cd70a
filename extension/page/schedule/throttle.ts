/** The rest after work, as a multiple of how long the work took: for urgent work, and for other. */
const restOf = { urgent: 12, other: 60 };

/**
 * Does work that costs more the longer a page is: at once where it can, never twice at a time, and so seldom that it
 * takes but a small share of the page's thread. Urgent is what somebody waits for: `work` is told, and resolves with how
 * long it worked, in milliseconds, without its rests; `least` is how long it rests at least before it is done again.
 */
export function createThrottle(work: (isUrgent: boolean) => Promise<number>, signal: AbortSignal, least = 0) {
  let ended = Number.NEGATIVE_INFINITY;
  let took = 0;
  let isRunning = false;
  /** Whether it is to be done again, and whether that is urgent. */
  let isAsked = false;
  let isUrgent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const soon = (urgent: boolean) => {
    isAsked = true;
    isUrgent ||= urgent;
    void run();
  };
  const wakeAt = (time: number) => {
    // Called often: a timer that fires in time is left alone.
    if (wakesAt <= time) return;
    clearTimeout(timer);
    wakesAt = time;
    timer = setTimeout(() => {
      wakesAt = Number.POSITIVE_INFINITY;
      void run();
    }, time - performance.now());
  };
  const run = async () => {
    if (signal.aborted || !isAsked || isRunning) return;
    const due = ended + Math.max(least, took * restOf[isUrgent ? 'urgent' : 'other']);
    if (due > performance.now()) return wakeAt(due);
    const urgent = isUrgent;
    isAsked = false;
    isUrgent = false;
    isRunning = true;
    try {
      took = await work(urgent);
    } finally {
      ended = performance.now();
      isRunning = false;
    }
    await run();
  };
  return { soon };
}
