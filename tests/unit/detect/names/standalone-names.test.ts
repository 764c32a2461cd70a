import { expect, test } from 'vitest';
import { contentsOf } from '../../../../extension/detect/names/lexicon.ts';
import { everydayNamesAlone, namesAlone } from '../../../../extension/detect/names/standalone-names.ts';
import { createReader } from '../../../../extension/detect/read/reader.ts';
import { resolve } from '../../../../extension/detect/resolve.ts';
import { readStories } from '../../../../scripts/stories/read-stories.ts';

const stories = readStories();
const lexicon = contentsOf(stories);
const alone = namesAlone(lexicon);
const everyday = new Set(
  [...lexicon.spellings.values()]
    .flat()
    .filter(({ entity }) => lexicon.subjects.get(entity ?? '')?.everyday)
    .map(({ text }) => text),
);
const waiting = [...lexicon.names.keys()].filter((name) => !alone.has(name) && !everyday.has(name));

test('a name that waits for another is no mention by itself, whatever is said of it', () => {
  expect(waiting.length).toBeGreaterThan(50);
  const reader = createReader(stories);
  const found = waiting.filter((name) => {
    const texts = [`${name} spoke.`, name, `Chairman ${name} said so, and ${name}’s company did too.`];
    const readings = reader.read(texts.map((text) => ({ text, lang: 'en' })));
    return resolve(readings.map((reading) => ({ reading, article: 0 }))).some(({ length }) => length > 0);
  });
  expect(found).toEqual([]);
});

test('names that say enough are looked for, and those that a word speaks for', () => {
  for (const name of ['Sam Altman', 'OpenAI', 'Open AI', 'Kakao', 'Assemblée nationale'])
    expect(alone.has(name), name).toBe(true);
  for (const name of ['Altman', 'Lee', 'R1']) expect(alone.has(name), name).toBe(false);
});

test('everyday names are not: a page that has only those costs what a page without names costs', () => {
  for (const name of ['South Korea', 'Seoul', 'China', '한국', '中国', 'the US'])
    expect(alone.has(name), name).toBe(false);
  expect(lexicon.names.has('Seoul')).toBe(true);
});

test('everyday names are looked for by themselves where a reader wishes it, and no other with them', () => {
  const wished = everydayNamesAlone(lexicon);
  for (const name of ['South Korea', 'Seoul', 'China', '한국', '中国'])
    expect(wished.has(name), name).toBe(true);
  expect([...wished.keys()].filter((name) => alone.has(name) && !everyday.has(name))).toEqual([]);
});
