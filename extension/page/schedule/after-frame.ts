/** A frame of the page is waited for so long, in milliseconds. */
const mostWaitMs = 500;

/** Resolves after a frame, when the page has been laid out anyway; a frame that is not shown has none, and waits no longer. */
export const afterFrame = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(() => document.hidden || resolve(), mostWaitMs);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });

/** Does some things right after a frame, once for all that was asked for until then. */
export function onceAfterFrame(acts: readonly (() => void)[], signal: AbortSignal): () => Promise<void> {
  let isDue = false;
  return async () => {
    if (isDue) return;
    isDue = true;
    await afterFrame();
    isDue = false;
    if (!signal.aborted) for (const act of acts) act();
  };
}
