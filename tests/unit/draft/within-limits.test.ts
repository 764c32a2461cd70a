import { expect, test } from 'vitest';
import { takenLimits } from '../../../extension/draft/article.ts';
import { withinLimits } from '../../../extension/draft/within-limits.ts';

test('texts that fit stay as they are', () => {
  expect(withinLimits(['One.', 'Two.'])).toEqual({ paragraphs: ['One.', 'Two.'], isCut: false });
  expect(withinLimits([])).toEqual({ paragraphs: [], isCut: false });
});

test.each([
  ['with sentences', 'It was said so again. ', ' '],
  ['with words alone', 'word ', ' '],
  ['without a gap', '한', ''],
])('a long text %s is parted, and none of it is lost', (_, part, gap) => {
  const text = part.repeat(Math.ceil((2.5 * takenLimits.paragraphUnits) / part.length)).trim();
  const { paragraphs, isCut } = withinLimits([text]);
  expect(isCut).toBe(false);
  expect(paragraphs.length).toBeGreaterThan(2);
  for (const { length } of paragraphs) expect(length).toBeLessThanOrEqual(takenLimits.paragraphUnits);
  expect(paragraphs.join(gap)).toBe(text);
});

test('a quotation mark stays with the sentence that it ends', () => {
  const text = '“It was said so.” '.repeat(takenLimits.paragraphUnits / 10).trim();
  for (const piece of withinLimits([text]).paragraphs) expect(piece).toMatch(/^“.*”$/);
});

test('no pair of surrogates is torn where a text is parted', () => {
  const text = `a${'𝔸'.repeat(takenLimits.paragraphUnits)}`;
  expect(withinLimits([text]).paragraphs.join('')).toBe(text);
});

test.each([
  ['paragraphs', Array.from({ length: takenLimits.paragraphs + 1 }, () => 'A.')],
  ['letters', Array.from({ length: takenLimits.units / 10_000 + 1 }, () => 'a'.repeat(10_000))],
])('more %s than may be kept are cut, which is said', (_, texts) => {
  const { paragraphs, isCut } = withinLimits(texts);
  expect(isCut).toBe(true);
  expect(paragraphs).toEqual(texts.slice(0, -1));
});
