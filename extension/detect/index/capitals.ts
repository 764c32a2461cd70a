import type { Name } from '../../story/format/name.ts';
import { CAPITALIZED, SMALL } from './hash-walk.ts';

// Not by Unicode property escapes: a page would wait until the browser has their tables ready.
const isSmall = (letter: string) => letter !== letter.toUpperCase();
const isCapital = (letter: string) => letter !== letter.toLowerCase();

/** The flags that tell which letters a name may be written with: see `isWritten`. */
export function lettersOf({ text, letters }: Pick<Name, 'text' | 'letters'>): number {
  if (!letters || !isCapital(text.charAt(0))) return SMALL | CAPITALIZED;
  return letters === 'initials' || isSmall(text.charAt(1)) ? CAPITALIZED : 0;
}

/**
 * Whether a name that is spelled at an offset of a text has the letters it needs: `us` is not the US. Looks at its
 * first two letters, as far as an index knows. Where the text around, as `around` gives it, has no capital at all, a
 * name that is otherwise capitalized needs none either.
 */
export function isWritten(text: string, start: number, flags: number, around: () => string): boolean {
  if (flags & SMALL) return true;
  if (isSmall(text.charAt(start))) return (flags & CAPITALIZED) !== 0 && hasNoCapital(around());
  return (flags & CAPITALIZED) !== 0 || !isSmall(text.charAt(start + 1));
}

export function hasNoCapital(text: string): boolean {
  return text === text.toLowerCase();
}
