/** A question that failed is asked again after so many milliseconds, then after twice as many, and so on. */
const firstWait = 250;
const longestWait = 10_000;
/** About a minute and a half: the browser may stop the background as often as it likes, but not for so long. */
const tries = 14;

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
      // What says of itself that asking again is no use is final.
      if (at + 1 >= tries || signal?.aborted || (error as { isFinal?: boolean }).isFinal) throw error;
    }
    await wait(Math.min(longestWait, firstWait * 2 ** at));
  }
}
