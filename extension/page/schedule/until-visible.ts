/** Resolves once the document is shown: not in a hidden tab, not prerendered; or once the signal aborts. */
export async function untilVisible(signal?: AbortSignal): Promise<void> {
  while (document.hidden && !signal?.aborted) {
    await new Promise<void>((resolve) => {
      // A signal of its own removes all listeners after the wait; `signal` lives as long as the page.
      const wait = new AbortController();
      const done = () => {
        wait.abort();
        resolve();
      };
      document.addEventListener('visibilitychange', done, { signal: wait.signal });
      signal?.addEventListener('abort', done, { signal: wait.signal });
    });
  }
}
