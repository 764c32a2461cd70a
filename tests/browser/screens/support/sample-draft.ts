import type { Draft, DraftEntity } from '../../../../extension/draft/draft.ts';
import { counted } from '../../../../extension/draft/edit.ts';
import { blockText } from '../../../../extension/draft/text/find-forms.ts';
import type { Kind } from '../../../../extension/story/format/kind.ts';

const paragraphs = [
  'Eleven grain ships lay at anchor off the Port of Gdańsk on Sunday night after talks between Northgate Terminals and the Harbour Workers’ Union broke down for the third time.',
  'Marta Zielińska, chief negotiator of the Harbour Workers’ Union, walked out at ten. “We were offered words,” Zielińska said.',
  'Elif Kaya would not say when the berths would open. Northgate, which runs the container berths, has asked a court to rule that the strike breaks the Grain Export Act.',
  'The HWU, the union that speaks for 4,200 dockers, denies it. Kaya is to meet the minister on Tuesday. Prices on the Baltic Grain Exchange rose by three per cent, and Monument, the insurer of the four ships, said that its cover ends on Labour Day. Monument would not say more.',
];

const article = {
  title: 'Grain ships wait off Gdańsk as port talks collapse',
  url: 'https://balticpost.example/grain-ships-wait-off-gdansk',
  site: 'The Baltic Post',
  published: '2026-05-03',
  isDateGuessed: true,
  lang: 'en',
  paragraphs,
};

interface Given {
  kind: Kind;
  names?: string[];
  who?: string;
  off?: boolean;
  everyday?: boolean;
}

function entity(name: string, { kind, names = [], who, off = false, everyday = false }: Given): DraftEntity {
  const paragraph = who === undefined ? -1 : paragraphs.findIndex((text) => text.includes(who));
  const start = who === undefined ? 0 : blockText(article, paragraph).indexOf(who);
  return {
    id: `own-${name.toLowerCase().replace(/\P{L}+/gu, '-')}`,
    kind,
    name,
    names,
    onlyHere: [],
    who: who === undefined ? null : { paragraph, start, end: start + who.length, text: who },
    mentions: 0,
    ticked: !off,
    everyday,
  };
}

/** The draft of an invented article, with names of all sorts. */
export const sampleDraft: Draft = counted({
  article,
  entities: [
    entity('Harbour Workers’ Union', {
      kind: 'organization',
      names: ['HWU'],
      who: 'the union that speaks for 4,200 dockers',
    }),
    entity('Marta Zielińska', {
      kind: 'person',
      names: ['Zielińska'],
      who: 'chief negotiator of the Harbour Workers’ Union',
    }),
    entity('Elif Kaya', { kind: 'person', names: ['Kaya'] }),
    entity('Northgate Terminals', {
      kind: 'organization',
      names: ['Northgate'],
      who: 'which runs the container berths',
    }),
    entity('Monument', { kind: 'organization', who: 'the insurer of the four ships', everyday: true }),
    entity('Port of Gdańsk', { kind: 'place', off: true }),
    entity('Grain Export Act', { kind: 'law', off: true }),
    entity('Baltic Grain Exchange', { kind: 'organization', off: true }),
    entity('Labour Day', { kind: 'event', off: true, everyday: true }),
  ],
  dropped: [],
  events: [],
});

/** A draft with this many names, each in the text once. */
export function draftOf(count: number): Draft {
  const names = Array.from({ length: count }, (_, at) => `Person Number${at} Of${at}`);
  const lines = names.map((name) => `Yesterday ${name} was seen in the harbour by two people.`);
  const texts = Array.from({ length: Math.ceil(count / 5) }, (_, at) =>
    lines.slice(at * 5, at * 5 + 5).join(' '),
  );
  return counted({
    article: {
      ...article,
      paragraphs: texts.length > 0 ? texts : ['Nothing is named here, and nobody either, today.'],
    },
    entities: names.map((name, at) => entity(name, { kind: 'person', off: at >= count / 2 })),
    dropped: [],
    events: [],
  });
}
