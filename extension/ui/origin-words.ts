import type { Origin } from '../story/view/shown.ts';
import type { Translate } from './words.tsx';

/** What a sentence is called: its id counts it, S4 is the fourth of the text and H2 the second highlight. */
export function sentenceName(id: string, t: Translate): string {
  const [, letter, n = ''] = /^([HS])(\d+)$/.exec(id) ?? [];
  if (!letter) return id;
  return t(letter === 'H' ? 'panel.highlight' : 'panel.sentence', { n });
}

/** An origin in the fewest words: a sentence's name, or a source's publisher. */
export function originName(origin: Origin, t: Translate): string {
  return origin.is === 'sentence' ? sentenceName(origin.id, t) : origin.publisher || origin.title;
}
