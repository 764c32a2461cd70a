/** Milliseconds before the second try; each further wait is twice as long, up to the longest. */
const firstWaitMs = 250;
const longestWaitMs = 10_000;
/** Makes about a minute and a half in all: the browser may stop the background often, but not for that long. */
const maxTries = 14;

/**
 * Asks until there is an answer.
 * @throws what the last try threw; after the first one where the signal has aborted
 */
export async function retry<T>(
  ask: () => Promise<T>,
  signal?: AbortSignal,
  wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
): Promise<T> {
  for (let at = 0; ; at++) {
    try {
      return await ask();
    } catch (error) {
      // Errors marked `isFinal` are not retried.
      if (at + 1 >= maxTries || signal?.aborted || (error as { isFinal?: boolean }).isFinal) throw error;
    }
    await wait(Math.min(longestWaitMs, firstWaitMs * 2 ** at));
  }
}
