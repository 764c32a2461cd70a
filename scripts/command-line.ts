import { readFileSync } from 'node:fs';

/**
 * What a file holds, or standard input where `path` is `-`.
 * @throws with the path in front of what the system says.
 */
export function source(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** What `run` answers; where it throws, the program ends with that message and exit code 2. */
export function orStop<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    return stop((error as Error).message);
  }
}

/** Ends the program with a message for whoever called it wrongly, or gave it what cannot be read. */
export function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
