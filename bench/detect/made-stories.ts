import type { Story } from '../../extension/story/format/schema.ts';
import { madeWord } from './made-words.ts';

/** A made-up word with a capital. */
const word = (at: number): string => {
  const letters = madeWord(at);
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};

/** Made-up names, a third of them of one word, as stories that a reader has kept, with so many names each. */
export function keptStories(names: number, each = 40): Story[] {
  const stories: Story[] = [];
  for (let from = 0; from < names; from += each) {
    const id = `own-${from}`;
    stories.push({
      id,
      title: id,
      published: '2026-01-01',
      language: 'en',
      kept: true,
      highlights: [],
      body: [{ id: 'S1', text: id }],
      entities: Array.from({ length: Math.min(each, names - from) }, (_, place) => {
        const at = from + place;
        const text = at % 3 === 0 ? word(at) : `${word(at)} ${word(at * 7 + 3)}`;
        const letters = 'initials' as const;
        return {
          id: `own-name-${at}`,
          kind: at % 2 === 0 ? 'person' : 'organization',
          name: text,
          names: [{ text, lang: 'en', letters }],
          facts: [],
          quotes: ['S1'],
        };
      }),
      events: [],
      relations: [],
      notes: [],
      sources: [],
    });
  }
  return stories;
}

/** Text as news has it, without any of the names: a word in eight has a capital, and half of these are rare. */
export function newsText(prose: string): string {
  let at = 0;
  return prose.replace(/\b[a-z]{4,}/g, (word) => {
    if (++at % 8 !== 0) return word;
    const rare = at % 16 === 0 ? (at * 7919).toString(36).replace(/\d/g, 'e') : '';
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}${rare}`;
  });
}
