import { describe, expect, test } from 'vitest';
import { takenLimits } from '../../../extension/draft/article.ts';
import { checkTaken } from '../../../extension/messages/taken-article.ts';

const taken = {
  part: 'article',
  article: { title: '', url: 'https://a.example/b', site: 'A', lang: 'en-GB', paragraphs: ['Words.'] },
};
const withArticle = (change: object) => ({ ...taken, article: { ...taken.article, ...change } });

test('what a frame takes passes, without what nobody asked for', () => {
  expect(checkTaken({ ...withArticle({ extra: 1 }), more: 2 })).toEqual(taken);
  const whole = withArticle({ byline: 'I', published: '2026-05', isDateGuessed: true, isCut: true });
  expect(checkTaken(whole)).toEqual(whole);
});

describe('anything else of a frame counts as nothing', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null, as a frame that is gone gives', null],
    ['a text', 'article'],
    ['no paragraphs', withArticle({ paragraphs: [] })],
    ['empty paragraphs', withArticle({ paragraphs: [''] })],
    ['too many paragraphs', withArticle({ paragraphs: Array(takenLimits.paragraphs + 1).fill('a') })],
    ['a paragraph too long', withArticle({ paragraphs: ['a'.repeat(takenLimits.paragraphUnits + 1)] })],
    [
      'too much together',
      withArticle({ paragraphs: Array(60).fill('a'.repeat(takenLimits.paragraphUnits)) }),
    ],
    ['a title too long', withArticle({ title: 'a'.repeat(501) })],
    ['no address', withArticle({ url: 'nowhere' })],
    ['a date that is none', withArticle({ published: '<b>1605</b>' })],
    ['a language that is none', withArticle({ lang: 'x'.repeat(65) })],
    ['a part that is none', { ...taken, part: 'all' }],
    ['an object of objects', withArticle({ paragraphs: [{ toString: 1 }] })],
  ])('%s', (_, answer) => {
    expect(checkTaken(answer)).toBeUndefined();
  });
});
