/** Number of time slices within which what is on screen is decided and painted. */
export const slicesForScreen = 5;
/** Length of a slice of work on the page's thread, in milliseconds: well under a frame, so that input never waits. */
const sliceMs = 5;
/** Maximum number of short steps without a look at the clock, which takes as long as some of them. */
const maxUnlooked = 4;
/** Steps are short where they take less than this together, in milliseconds: as little as browsers tell apart. */
const shortMs = 0.1;

interface Scheduler {
  postTask?(task: () => void): Promise<void>;
  yield?(): Promise<void>;
}

/**
 * Lets the page work: resolves in a later task, behind input and painting where the browser can tell. What is `awaited`
 * by the reader goes on before other tasks, of ours and of the page's scripts.
 */
function pause(awaited: boolean): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (awaited && scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => (scheduler?.postTask ? scheduler.postTask(resolve) : setTimeout(resolve)));
}

/**
 * Measures a slice: once `isOver`, the worker awaits `rest()`, which starts the next one. A reader waits for the first
 * `awaited` ones.
 */
export function createTimeSlice(awaited = 0) {
  let started = performance.now();
  let before = 0;
  /**
   * Number of steps between two looks at the clock, how many are left of them, and the last time it showed.
   */
  let stride = 0;
  let left = 0;
  let looked = started;
  const since = () => performance.now() - started;
  return {
    /** Asked between steps. */
    get isOver() {
      if (left-- > 0) return false;
      const now = performance.now();
      stride = now - looked < shortMs ? Math.min(maxUnlooked, stride + 1) : 0;
      left = stride;
      looked = now;
      return now - started >= sliceMs;
    },
    /** All slices together, in milliseconds. */
    get worked() {
      return before + since();
    },
    async rest(): Promise<void> {
      before += since();
      await pause(--awaited > 0);
      started = performance.now();
      looked = started;
      left = 0;
    },
  };
}
