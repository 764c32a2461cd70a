import type { Name } from '../story/name.ts';
import { CAPITALIZED, SMALL } from './walk.ts';

const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;

/** As flags of an index, with which letters a name may be written: see `isWritten`. */
export function lettersOf({ text, letters }: Pick<Name, 'text' | 'letters'>): number {
  if (!letters || !capital.test(text)) return SMALL | CAPITALIZED;
  return letters === 'initials' || small.test(text.charAt(1)) ? CAPITALIZED : 0;
}

/**
 * Whether a name that is spelled at an offset of a text has the letters it needs: `us` is not the US. Looks at its
 * first two letters, as far as an index knows. Where the text around, as `around` gives it, has no capital at all, a
 * name that is otherwise capitalized needs none either.
 */
export function isWritten(text: string, start: number, flags: number, around: () => string): boolean {
  if (flags & SMALL) return true;
  if (small.test(text.charAt(start))) return (flags & CAPITALIZED) !== 0 && hasNoCapital(around());
  return (flags & CAPITALIZED) !== 0 || !small.test(text.charAt(start + 1));
}

export function hasNoCapital(text: string): boolean {
  return !/\p{Lu}/u.test(text);
}
