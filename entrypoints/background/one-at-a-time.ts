/**
 * Makes a queue. Tasks given to it run one after the other, and the promise that is returned settles with the task.
 * Most callers ignore that promise and its errors, since their tasks are about tabs and pages that may be gone by
 * then.
 */
export function oneAtATime(): (task: () => Promise<unknown>) => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => {});
    return done;
  };
}
