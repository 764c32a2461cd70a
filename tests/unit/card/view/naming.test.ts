import { expect, test } from 'vitest';
import { nameFor } from '../../../../extension/card/view/naming.ts';
import { entity } from '../support/mentions.ts';

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

test.each([
  ['zh', '首尔'],
  ['zh-CN', '首尔'],
  ['zh-Hant', '首爾'],
  ['zh-TW', '首爾'],
  ['zh_TW', 'Seoul'],
])('on a page in %s a name has that page’s script: %s', (language, title) => {
  const names = [
    { text: 'Seoul', lang: 'en' },
    { text: '首尔', lang: 'zh' },
    { text: '首爾', lang: 'zh-Hant' },
  ];
  expect(nameFor({ ...kakao, name: 'Seoul', names }, language).title.text).toBe(title);
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
