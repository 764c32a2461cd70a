/**
 * Makes a queue: what is given to it runs one after the other. Errors are ignored, since what is queued is about tabs and
 * pages that may be gone by then.
 */
export function oneAtATime(): (task: () => Promise<unknown>) => void {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    last = last.then(task).catch(() => {});
  };
}
