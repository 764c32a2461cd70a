import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls a function until it returns something other than false or undefined. @throws after `patience` milliseconds,
 * saying what was waited for; they are many, for machines that do other things too.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  patience = 20_000,
): Promise<Exclude<T, false | undefined>> {
  const end = Date.now() + patience;
  while (true) {
    const answer = await ask();
    if (answer !== false && answer !== undefined) return answer as Exclude<T, false | undefined>;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain for ${what}`);
    await sleep(40);
  }
}
