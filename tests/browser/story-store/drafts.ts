import type { Draft } from '../../../extension/draft/draft.ts';

const opening = 'Elif Kaya runs Osprey Chips, a maker of chips in Gdynia.';

/** A draft of one article, told apart by a number. */
export function draftOf(number: number, more: Partial<Draft['article']> = {}): Draft {
  return {
    article: {
      title: `Osprey Chips opens plant ${number}`,
      url: `https://news.example/osprey/${number}`,
      site: 'The Example',
      published: '2026-05-03',
      lang: 'en',
      paragraphs: [opening, `On 3 May 2026 it opened plant ${number}.`],
      ...more,
    },
    entities: [
      {
        id: `own-elif-${number}`,
        kind: 'person',
        name: 'Elif Kaya',
        names: ['Kaya'],
        onlyHere: ['Elif'],
        who: { paragraph: 0, start: 10, end: 27, text: opening.slice(10, 27) },
        mentions: 3,
        ticked: true,
        everyday: false,
      },
      {
        id: 'own-gdynia',
        kind: 'place',
        name: 'Gdynia',
        names: [],
        onlyHere: [],
        who: null,
        mentions: 1,
        ticked: false,
        everyday: true,
      },
    ],
    dropped: [],
    events: [
      {
        date: '2026-05-03',
        sentence: { paragraph: 1, start: 0, end: 35, text: `On 3 May 2026 it opened plant ${number}.` },
      },
    ],
  };
}
