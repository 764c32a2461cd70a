import { describe, expect, test } from 'vitest';
import { composeDraft } from '../../../extension/draft/compose.ts';
import { isOfThePaper } from '../../../extension/draft/of-the-paper.ts';

const article = {
  title: 'Harbour union walks out',
  url: 'https://balticpost.example/a',
  site: 'The Baltic Post',
  byline: 'By Jonas Petrie and Ines Calloway',
  lang: 'en',
  paragraphs: [
    'The Harbour Workers’ Union walked out at ten, Marta Vale told the Baltic Post.',
    'The Harbour Workers’ Union had told the Baltic Post before that it would. Marta Vale said so to Jonas Petrie, and Jonas Petrie asked Marta Vale why.',
  ],
};

describe('the paper and its author', () => {
  test.each([
    ['Baltic Post', true],
    ['the baltic post', true],
    ['Jonas Petrie', true],
    ['Ines Calloway', true],
    ['Petrie', false],
    ['Baltic Post Office', false],
    ['Marta Vale', false],
    ['', false],
  ])('%s: %s', (name, isOne) => {
    expect(isOfThePaper(article, name)).toBe(isOne);
  });

  test('are no names to find at first, the others are', () => {
    const { entities } = composeDraft(article);
    const ticked = entities.filter((one) => one.ticked).map(({ name }) => name);
    expect(ticked).toEqual(expect.arrayContaining(['Harbour Workers’ Union', 'Marta Vale']));
    expect(entities.map(({ name }) => name)).toContain('Baltic Post');
    expect(ticked).not.toContain('Baltic Post');
    expect(ticked).not.toContain('Jonas Petrie');
  });

  test('are found where the headline is about them', () => {
    expect(isOfThePaper({ ...article, title: 'Baltic Post sold to union' }, 'Baltic Post')).toBe(false);
  });
});
