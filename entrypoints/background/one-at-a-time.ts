/**
 * Makes a queue: what is given to it runs one after the other, and settles what is given back. Most callers leave that
 * alone, and errors with it, since what is queued is about tabs and pages that may be gone by then.
 */
export function oneAtATime(): (task: () => Promise<unknown>) => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => {});
    return done;
  };
}
