/** A slice of work on the page's thread, in milliseconds: well under a frame, so that input never waits. */
const sliceLength = 5;

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
export function createSlice(awaited = 0) {
  let started = performance.now();
  let before = 0;
  const since = () => performance.now() - started;
  return {
    get isOver() {
      return since() >= sliceLength;
    },
    /** All slices together, in milliseconds. */
    get worked() {
      return before + since();
    },
    async rest(): Promise<void> {
      before += since();
      await pause(--awaited > 0);
      started = performance.now();
    },
  };
}
