import type { Problem } from './problem.ts';

/** The most that a story file may hold: far above any story, and little enough for each check to end at once. */
export const bounds = {
  /** Of arrays and objects in one another. */
  depth: 16,
  /** Values of all kinds, keys not counted. */
  values: 200_000,
  /** UTF-16 code units of one text. */
  textUnits: 5_000,
  /** UTF-16 code units of a spelling, or of a word that reading looks for, with its alternatives. */
  patternUnits: 1_000,
  /** Texts that one pattern of alternatives, `(a|b)`, may stand for. */
  alternatives: 2_000,
  /** Problems that are listed. */
  problems: 100,
} as const;

/**
 * Finds the first thing in a JSON value that is more than a story may hold, or a key that means something to every object.
 * Does not recurse, so that no depth of a value can end it.
 */
export function checkBounds(value: unknown): Problem | undefined {
  const open: { value: unknown; path: Problem['path'] }[] = [{ value, path: [] }];
  for (let values = 1; ; values++) {
    const next = open.pop();
    if (!next) return undefined;
    const { value: at, path } = next;
    if (values > bounds.values) return { path: [], reason: `more than ${bounds.values} values` };
    if (typeof at === 'string' && at.length > bounds.textUnits)
      return { path, reason: `a text of ${at.length} letters, over ${bounds.textUnits}` };
    if (typeof at !== 'object' || at === null) continue;
    if (path.length >= bounds.depth)
      return { path: path.slice(0, 4), reason: `more than ${bounds.depth} levels deep` };
    if (Array.isArray(at) && at.length > bounds.values) return { path, reason: 'a list without end' };
    for (const [key, part] of Array.isArray(at) ? at.entries() : Object.entries(at)) {
      if (typeof key === 'string' && key in Object.prototype)
        return { path: [...path, key], reason: 'no key that a story may have' };
      open.push({ value: part, path: [...path, key] });
    }
  }
}

/** How many texts a pattern of alternatives stands for; an unclosed bracket is a letter. Stops counting at the bound. */
export function alternativesOf(pattern: string): number {
  let count = 1;
  for (const [, choices = ''] of pattern.matchAll(/\(([^()]*)\)/g)) {
    count *= choices.split('|').length;
    if (count > bounds.alternatives) break;
  }
  return count;
}
