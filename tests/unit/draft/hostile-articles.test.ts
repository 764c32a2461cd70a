import { describe, expect, test } from 'vitest';
import { createReader } from '../../../extension/detect/read/reader.ts';
import { storyMarks } from '../../../extension/detect/story-marks.ts';
import type { Article } from '../../../extension/draft/article.ts';
import { composeDraft } from '../../../extension/draft/compose.ts';
import { tick } from '../../../extension/draft/edit.ts';
import { storyOf } from '../../../extension/draft/kept/story-of.ts';
import { cleanDraft, excessOf } from '../../../extension/story-store/clean-draft.ts';

const plain: Article = {
  title: 'Maren Tidal stops its farm',
  url: 'https://courier.example/a',
  site: 'The Courier',
  published: '2026-04-14',
  lang: 'en',
  paragraphs: [
    'Maren Tidal, an operator of tidal farms, stopped its farm on Monday, said Orla Tennant.',
    'Orla Tennant works for Maren Tidal. Tennant said so in 2024.',
  ],
};

/** All that happens to an article until its names are looked for, with every name ticked. */
function keep(given: Partial<Article>) {
  const found = composeDraft({ ...plain, ...given });
  const draft = tick(
    found,
    found.entities.map(({ id }) => id),
    true,
  );
  const stored = cleanDraft(draft);
  const story = storyOf(stored, { id: 'own-0000000000000001', keptAt: '2026-05-01T10:00:00.000Z' });
  return { draft, stored, story, names: stored.entities.map(({ name }) => name) };
}

const prose =
  'The board of Tarn met on a Tuesday and nobody of the harbour said why it had been so late again. ';
const letters = (at: number) =>
  [at % 26, Math.floor(at / 26) % 26, Math.floor(at / 676)]
    .map((one) => String.fromCharCode(97 + one))
    .join('');
const many = Array.from({ length: 3_000 }, (_, at) => `Ina Q${letters(at)}er`);

const articles: [string, Partial<Article>][] = [
  ['one word', { title: '', paragraphs: ['Hello'] }],
  ['one letter and no title', { title: '', paragraphs: ['A'] }],
  ['no text at all', { title: '', paragraphs: [] }],
  ['no day', { published: undefined as never }],
  ['a day in 1605', { published: '1605-03-01' }],
  ['a megabyte in one paragraph', { paragraphs: [prose.repeat(10_000)] }],
  ['a megabyte in ten thousand paragraphs', { paragraphs: Array(10_000).fill(prose) }],
  ['a megabyte without a space', { paragraphs: ['Harbour'.repeat(150_000)] }],
  [
    'markup in every field',
    {
      title: '<img src=x onerror=alert(1)> Maren Tidal</title><script>alert(2)</script>',
      site: '<b>The Courier</b>',
      byline: '<script>alert(3)</script>',
      paragraphs: [
        '<script>Maren Tidal</script> met &lt;Orla Tennant&gt; and <a href="javascript:alert(4)">Orla Tennant</a>.',
      ],
    },
  ],
  [
    'a name of 5,000 letters',
    { paragraphs: [`Then M${'a'.repeat(4_999)} spoke to Orla Tennant, and M${'a'.repeat(4_999)} left.`] },
  ],
  ['a name of 5,000 words', { paragraphs: [`Then ${'Maren '.repeat(5_000)}spoke to Orla Tennant.`] }],
  [
    'marks that turn text around',
    { paragraphs: ['Then \u202eMaren Tidal\u202c met \u2066Orla Tennant\u2069. \u202eMaren Tidal agreed.'] },
  ],
  [
    'names that reach all objects',
    {
      paragraphs: [
        'The Constructor and __proto__ met. Constructor, Prototype and __proto__ spoke to Hasown.',
      ],
    },
  ],
  [
    'three thousand names',
    { paragraphs: many.map((name) => `Yesterday ${name} was seen in the harbour, and ${name} said so.`) },
  ],
  ['a language that is none', { lang: '<b>' }],
];

describe('an article of', () => {
  test.each(articles)('%s is kept, and what is stored of it can be read', { timeout: 60_000 }, (_, given) => {
    const { draft, stored, story } = keep(given);
    expect(excessOf(draft)).toBeUndefined();
    // What the store takes of it is what it has, and cleaning it again changes nothing.
    expect(cleanDraft(stored)).toEqual(stored);
    expect(stored.article.paragraphs).toEqual(draft.article.paragraphs);
    expect(story.title.length).toBeLessThan(200);
    // A link to it has words.
    expect(story.title !== '' || stored.article.paragraphs.length === 0).toBe(true);
    const marks = storyMarks(story, createReader([story]));
    expect(marks).toBeDefined();
  });
});

describe('of what stands in a hostile article', () => {
  const of = (name: string) => keep(articles.find(([one]) => one === name)![1]);

  test('names stay text, and the ones beside markup are found', () => {
    expect(of('markup in every field').names).toEqual(
      expect.arrayContaining(['Maren Tidal', 'Orla Tennant']),
    );
  });

  test('no name turns the text beside it around, and each is one', () => {
    const { names } = of('marks that turn text around');
    expect(names.join()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(names.filter((name) => name === 'Maren Tidal')).toHaveLength(1);
  });

  test('two spellings that differ only in their Unicode form are one name', () => {
    const { names, stored } = keep({
      paragraphs: [
        'Zoe\u0308 Rene\u0301 met Orla Tennant.',
        'Zo\u00eb Ren\u00e9 said so. Zo\u00eb Ren\u00e9 left.',
      ],
    });
    expect(names.filter((name) => /^Zo/.test(name))).toEqual(['Zo\u00eb Ren\u00e9']);
    expect(stored.entities.find(({ name }) => /^Zo/.test(name))!.mentions).toBe(3);
  });

  test('three thousand names are all found, each once', { timeout: 60_000 }, () => {
    const found = new Set(of('three thousand names').names);
    expect(many.filter((name) => found.has(name)).length).toBeGreaterThan(2_900);
  });

  test('a day long ago is taken as it is said, and dates of the text are counted from it', () => {
    const { stored, story } = of('a day in 1605');
    expect(stored.article.published).toBe('1605-03-01');
    expect(story.published).toBe('1605-03-01');
  });
});
