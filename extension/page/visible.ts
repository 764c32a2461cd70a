/** Resolves once the document is shown: not in a hidden tab, not prerendered; or once the signal aborts. */
export function untilVisible(signal: AbortSignal): Promise<void> {
  if (!document.hidden || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    // Both listeners go with the wait: the signal lives as long as the page, and is waited on with every hiding.
    const wait = new AbortController();
    const done = () => {
      if (document.hidden && !signal.aborted) return;
      wait.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', done, { signal: wait.signal });
    signal.addEventListener('abort', done, { signal: wait.signal });
  });
}
