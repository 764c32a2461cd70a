import type { Origin } from '../story/view/shown.ts';
import type { Translate } from './words.tsx';

/**
 * What a sentence of a story is called. Its id counts it: `S4` is the fourth of the text, `H2` the second highlight.
 * Returns the id where it has neither shape.
 */
export function sentenceName(id: string, t: Translate): string {
  const { part, n } = countOf(id);
  if (!part) return id;
  return t(part === 'H' ? 'panel.highlight' : 'panel.sentence', { n });
}

/** Says that words come from a sentence of the story, and from which. */
export function fromSentence(id: string, t: Translate): string {
  const { part, n } = countOf(id);
  if (!part) return t('card.from.story');
  return t(part === 'H' ? 'card.from.highlight' : 'card.from.sentence', { n });
}

function countOf(id: string): { part: string | undefined; n: string } {
  const [, part, n = ''] = /^([HS])(\d+)$/.exec(id) ?? [];
  return { part, n };
}

/** An origin in the fewest words: a sentence's name, or a source's publisher. */
export function originName(origin: Origin, t: Translate): string {
  return origin.is === 'sentence' ? sentenceName(origin.id, t) : origin.publisher || origin.title;
}
