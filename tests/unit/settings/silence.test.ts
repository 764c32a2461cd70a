import { expect, test } from 'vitest';
import {
  addEntity,
  addSilencedName,
  removeSilencedName,
  silencedPage,
} from '../../../extension/settings/silence.ts';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a'],
  ['https://example.org/a#d?e', 'https://example.org/a'],
  ['file:///home/me/a.html#top', 'file:///home/me/a.html'],
])('the page of %j is %j', (url, expected) => {
  expect(silencedPage(url)).toBe(expected);
});

const kakao = { page: 'https://example.org/a', name: 'Kakao' };
const other = { page: 'https://example.org/b', name: 'Kakao' };

test('a name silenced again is the newest, once', () => {
  const list = [kakao, other];
  expect(addSilencedName(list, { ...kakao })).toEqual([other, kakao]);
  expect(list).toEqual([kakao, other]);
});

test('undone on one page only', () => {
  expect(removeSilencedName([kakao, other], { ...kakao })).toEqual([other]);
});

test('an entity is silenced once', () => {
  expect(addEntity(['kakao', 'seoul'], 'kakao')).toEqual(['seoul', 'kakao']);
});
