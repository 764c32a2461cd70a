import { expect, test } from 'vitest';
import { nameFor } from '../../../extension/card/names.ts';
import { entity } from './mentions.ts';

const kakao = {
  ...entity('kakao'),
  name: 'Kakao',
  names: [
    { text: 'Kakao', lang: 'en' },
    { text: 'Kakao Corp', lang: 'en' },
    { text: '카카오', lang: 'ko' },
    { text: 'Kakao', lang: 'zh-Hans' },
    { text: 'カカオ', lang: 'ja' },
  ],
};

test.each([
  ['en-GB', 'Kakao', ['카카오', 'カカオ']],
  ['ko', '카카오', ['Kakao', 'カカオ']],
  ['ja-JP', 'カカオ', ['Kakao', '카카오']],
  ['fr', 'Kakao', ['카카오', 'カカオ']],
  [undefined, 'Kakao', ['카카오', 'カカオ']],
])('on a page in %s it is %s', (language, title, beside) => {
  const naming = nameFor(kakao, language);
  expect(naming.title.text).toBe(title);
  expect(naming.beside.map(({ text }) => text)).toEqual(beside);
});

test('all other spellings are listed by language, once each', () => {
  expect(nameFor(kakao, 'en').all).toEqual([
    { lang: 'en', texts: ['Kakao Corp'] },
    { lang: 'ko', texts: ['카카오'] },
    { lang: 'ja', texts: ['カカオ'] },
  ]);
});

test('each spelling keeps its language, so that the right face is taken for it', () => {
  expect(nameFor(kakao, 'ko').title).toEqual({ text: '카카오', lang: 'ko' });
  expect(nameFor(kakao, 'ko').beside[0]).toEqual({ text: 'Kakao', lang: 'en' });
});

test('an entity without other names has only its own', () => {
  expect(nameFor(entity('x'), 'en')).toEqual({ title: { text: 'x', lang: undefined }, beside: [], all: [] });
});
