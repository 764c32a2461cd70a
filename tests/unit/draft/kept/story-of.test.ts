import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../../extension/detect/find-in-text.ts';
import type { Draft, DraftEntity } from '../../../../extension/draft/draft.ts';
import { wordsOf } from '../../../../extension/draft/kept/article-words.ts';
import { needsCompany } from '../../../../extension/draft/kept/spellings.ts';
import { storyOf } from '../../../../extension/draft/kept/story-of.ts';
import { parseStory } from '../../../../extension/story/format/parse.ts';
import { createLibrary } from '../../../../extension/story/view/library.ts';

const paragraphs = [
  'Harbour operator Quill has sued its insurer over the fire of 3 May. Judge Ottoline Marsh will hear the case.',
  'Quill, whose full name is Quill Harbour Services Ltd, wants 9 million euros. Marsh has set a date: 12 June 2026.',
];
const entity = (id: string, kind: DraftEntity['kind'], name: string, names: string[] = []): DraftEntity => ({
  id,
  kind,
  name,
  names,
  onlyHere: [],
  who: null,
  mentions: 1,
  ticked: true,
  everyday: false,
});
const draft: Draft = {
  article: {
    title: 'Quill sues over fire',
    url: 'https://news.example/quill',
    site: 'News Example',
    published: '2026-05-20',
    lang: 'en-GB',
    paragraphs,
  },
  entities: [
    {
      ...entity('own-quill', 'organization', 'Quill Harbour Services Ltd', ['Quill']),
      who: { paragraph: 0, start: 0, end: 16, text: 'Harbour operator' },
    },
    { ...entity('own-marsh', 'person', 'Ottoline Marsh', ['Marsh']), onlyHere: ['Ottoline'] },
    { ...entity('own-left-out', 'place', 'Nowhere'), ticked: false },
  ],
  dropped: [],
  events: [
    {
      date: '2026-06-12',
      sentence: { paragraph: 1, start: 77, end: 112, text: 'Marsh has set a date: 12 June 2026.' },
    },
  ],
};
const story = storyOf(draft, { id: 'own-story', keptAt: '2026-05-21T10:00:00.000Z' });

describe('the story of a draft', () => {
  test('is one like any other: nothing in it breaks a rule of story files', () => {
    expect(parseStory(JSON.parse(JSON.stringify(story))).problems).toBeUndefined();
  });

  test.each([
    ['http://paper.example/ships', 'http://paper.example/ships'],
    ['file:///home/ships.html', undefined],
    ['', undefined],
  ])('says where it is from: %s', (url, shown) => {
    const article = { ...draft.article, url };
    expect(storyOf({ ...draft, article }, { id: 'own-story', keptAt: '2026-05-21' }).sources[0]!.url).toBe(
      shown,
    );
  });

  test('has the ticked entities, each with the sentences that name it', () => {
    expect(story.entities.map(({ id, quotes }) => [id, quotes])).toEqual([
      ['own-quill', ['S1', 'S3']],
      ['own-marsh', ['S2', 'S4']],
    ]);
  });

  test('says who somebody is in the words of the article, or not at all', () => {
    expect(story.entities[0]!.gist).toEqual({ text: 'Harbour operator', from: ['S1'] });
    expect(story.entities[1]!.gist).toBeUndefined();
    const card = createLibrary([story]).card('own-marsh', () => []);
    expect(card?.gist).toBeUndefined();
    expect(card?.stories[0]?.quotes.length).toBe(2);
  });

  test('keeps the paragraphs of the article', () => {
    const starts = story.body.map(({ startsParagraph = false }) => startsParagraph);
    expect(starts).toEqual([true, false, true, false]);
  });

  test('dates what the article dates, and what that sentence names', () => {
    expect(story.events).toEqual([
      {
        id: 'event-1',
        date: '2026-06-12',
        text: 'Marsh has set a date: 12 June 2026.',
        entities: ['own-marsh'],
        from: ['S4'],
      },
    ]);
  });

  test('says who stands beside whom, in the words between them', () => {
    const text = 'Ottoline Marsh, who chairs Quill Harbour Services Ltd, left. Ottoline Marsh and Quill met.';
    const paragraphs = [text];
    const { relations } = storyOf(
      { ...draft, article: { ...draft.article, paragraphs }, events: [] },
      { id: 'own-story', keptAt: '2026-05-21' },
    );
    expect(relations).toEqual([
      {
        subject: 'own-marsh',
        label: 'who chairs',
        inverse: '“Ottoline Marsh, who chairs Quill Harbour Services Ltd”',
        object: 'own-quill',
        from: ['S1'],
      },
    ]);
  });

  test('quotes a name with the short form in brackets whole, and labels without brackets', () => {
    const [quill, marsh] = draft.entities as [(typeof draft.entities)[0], (typeof draft.entities)[0]];
    const { relations } = storyOf(
      {
        ...draft,
        entities: [marsh, { ...quill, names: [...quill.names, 'QHS'] }],
        article: {
          ...draft.article,
          paragraphs: ['Quill Harbour Services Ltd (QHS) was sued by “Ottoline Marsh” of Wick.'],
        },
        events: [],
      },
      { id: 'own-story', keptAt: '2026-05-21' },
    );
    expect(relations.map(({ label, inverse }) => [label, inverse])).toEqual([
      ['was sued by', '“Quill Harbour Services Ltd (QHS) was sued by “Ottoline Marsh”'],
    ]);
  });

  test('of one paragraph of thousands of sentences is made in time that grows with it', () => {
    const sentence = 'Quill met Ottoline Marsh again. ';
    const paragraphs = [sentence.repeat(1_000_000 / sentence.length / 10)];
    const start = performance.now();
    const long = storyOf(
      { ...draft, article: { ...draft.article, paragraphs }, events: [] },
      {
        id: 'own-story',
        keptAt: '2026-05-21',
      },
    );
    expect(long.entities[0]!.quotes.length).toBe(3125);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);

  test('cites the page, by an address only where that is a whole https one', () => {
    expect(story.sources).toEqual([
      {
        id: 'page',
        title: 'Quill sues over fire',
        publisher: 'News Example',
        date: '2026-05-20',
        url: 'https://news.example/quill',
      },
    ]);
    const local = { ...draft, article: { ...draft.article, url: 'file:///home/quill.html' } };
    expect(storyOf(local, { id: 'own-story', keptAt: '2026-05-21' }).sources[0]).not.toHaveProperty('url');
  });

  test('is dated by the day it was kept where its article has no date', () => {
    const { published, ...article } = draft.article;
    const story = storyOf({ ...draft, article }, { id: 'own-story', keptAt: '2026-05-21T10:00:00.000Z' });
    expect(story.published).toBe('2026-05-21');
    expect(published).toBeDefined();
  });
});

describe('names of a kept story on later pages', () => {
  const finder = createFinder([story]);
  const found = (text: string, lang = 'en') =>
    finder.find(text, lang).map(({ start, end, entity }) => `${text.slice(start, end)} ${entity}`);

  test.each<[text: string, found: string[]]>([
    ['Ottoline Marsh spoke. Later Marsh left.', ['Ottoline Marsh own-marsh', 'Marsh own-marsh']],
    ['They crossed the marsh. Marsh grass grew there, said Ellen Marsh.', []],
    ['Quill pens are sold at Quill Corner. He dipped his quill.', []],
    [
      'Judge Marsh heard Quill Harbour Services again.',
      ['Marsh own-marsh', 'Quill Harbour Services own-quill'],
    ],
    ['Ottoline is a first name.', []],
    ['Ottoline Marsh heard Quill’s lawyers.', ['Ottoline Marsh own-marsh', 'Quill own-quill']],
    ['Ottoline Marsh took up a quill.', ['Ottoline Marsh own-marsh']],
  ])('%s', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });
});

test('a surname that two kept people have is said to be either’s, until the page decides', () => {
  const people = {
    ...draft,
    entities: [
      entity('a', 'person', 'Ada Kimber', ['Kimber']),
      entity('b', 'person', 'Bo Kimber', ['Kimber']),
    ],
  };
  const finder = createFinder([storyOf(people, { id: 'own-story', keptAt: '2026-05-21' })]);
  const last = (text: string) => finder.find(text, 'en').at(-1);
  expect(last('Ada Kimber and Bo Kimber came. Kimber spoke.')).toMatchObject({ entity: 'b', others: ['a'] });
  expect(last('Ada Kimber came. Kimber spoke.')).toMatchObject({ entity: 'a' });
  expect(last('Ada Kimber came. Kimber spoke.')).not.toHaveProperty('others');
});

test('one whole name of people of two stories is said to be either’s, until the page names something else of one', () => {
  const story = (id: string, place: string) =>
    storyOf(
      {
        ...draft,
        entities: [entity(`${id}-kim`, 'person', 'Kim Min-jun'), entity(`${id}-place`, 'place', place)],
      },
      { id, keptAt: '2026-05-21' },
    );
  const finder = createFinder([story('own-one', 'Harlow Creek'), story('own-two', 'Gull Bay')]);
  const [either] = finder.find('Kim Min-jun spoke.', 'en');
  expect([either!.entity, ...either!.others!].sort()).toEqual(['own-one-kim', 'own-two-kim']);
  const [one] = finder.find('Kim Min-jun came to Gull Bay.', 'en');
  expect(one).toMatchObject({ entity: 'own-two-kim' });
  expect(one).not.toHaveProperty('others');
});

describe('a name that is found only in company by itself is found everywhere where the reader wants that', () => {
  test.each<[kind: DraftEntity['kind'], name: string, lang: string, text: string, ordinary: string]>([
    ['organization', 'Signal', 'en', 'She works at Signal in Leeds.', 'A signal was heard.'],
    ['person', 'Adele', 'en', 'They heard Adele on Friday.', 'An adele is nothing.'],
    ['organization', 'WHO', 'en', 'They asked the WHO on Friday.', 'They asked who it was.'],
    ['organization', 'Anker', 'de', 'Er kam am Freitag zu Anker nach Bonn.', 'Er warf etwas.'],
    ['organization', '한빛', 'ko', '그는 한빛에 다닌다.', '그는 갔다.'],
  ])('%s %s', (kind, name, lang, text, ordinary) => {
    const one: Draft = {
      ...draft,
      article: { ...draft.article, lang, title: name, paragraphs: [`${name}. ${name}.`] },
      entities: [entity('own-x', kind, name)],
    };
    expect(needsCompany(one.entities[0]!, wordsOf(one.article))).toBe(true);
    const found = (everywhere: string[], where: string) =>
      createFinder([storyOf({ ...one, everywhere }, { id: 'own-story', keptAt: '2026-05-21' })])
        .find(where, lang)
        .map(({ entity: id }) => id);
    expect(found([], text)).toEqual([]);
    expect(found(['own-x'], text)).toEqual(['own-x']);
    expect(found(['own-x'], ordinary)).toEqual([]);
  });

  test.each(['the', 'news', 'AI', 'x'])('nobody has %j found everywhere, an import neither', (name) => {
    const one: Draft = { ...draft, entities: [entity('own-x', 'organization', name)], everywhere: ['own-x'] };
    expect(needsCompany(one.entities[0]!, wordsOf(one.article))).toBe(false);
    const finder = createFinder([storyOf(one, { id: 'own-story', keptAt: '2026-05-21' })]);
    expect(finder.find('It was the news of AI, and x is the unknown.', 'en')).toEqual([]);
  });

  test('one that tells by itself is not asked about', () => {
    const words = wordsOf(draft.article);
    expect(draft.entities.map((one) => needsCompany(one, words))).toEqual([false, false, false]);
  });
});

test.each<[lang: string, names: string[], text: string]>([
  [
    'en',
    ['the', 'of', 'He', 'The', 'x', 'would'],
    'The head of Ottoline Marsh said: he would go to the sea. The x of it. He left.',
  ],
  ['de', ['der', 'Und', 'q'], 'Der Rat von Ottoline Marsh tagt. Und der Rat sagt: der Hafen bleibt, q.'],
])(
  'words that every page has are never looked for, whatever a file calls somebody: %s',
  (lang, names, text) => {
    const everywhere = names.map((name, at) => entity(`own-${at}`, 'organization', name, names));
    const given: Draft = {
      ...draft,
      article: { ...draft.article, lang, paragraphs: [text] },
      entities: [entity('own-sure', 'person', 'Ottoline Marsh', names), ...everywhere],
      events: [],
    };
    const made = storyOf(given, { id: 'own-story', keptAt: '2026-05-21' });
    const found = createFinder([made]).find(text, lang);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Ottoline Marsh']);
  },
);
