import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../extension/detect/find-in-text.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';
import { compare, rates, readCorpus, sum } from '../../corpus/score.ts';

const stories = readStories();
const background = new Set(
  stories.flatMap(({ entities }) => entities.filter((e) => e.background).map(({ id }) => id)),
);
const finder = createFinder(stories);
const results = readCorpus().map((document) => {
  const found = finder.find(document.text, document.lang).filter(({ entity }) => !background.has(entity));
  return { document, ...compare(found, document) };
});

const targets: [lang: string, precision: number, recall: number][] = [
  ['en', 0.99, 0.97],
  ['ko', 0.98, 0.95],
  ['ja', 0.97, 0.93],
  ['zh', 0.97, 0.93],
  ['other', 0.97, 0.93],
];

describe('the labelled documents', () => {
  const languages = new Set(targets.map(([lang]) => lang));
  const groupOf = (lang: string) => {
    const primary = lang.split('-')[0] ?? '';
    return languages.has(primary) ? primary : 'other';
  };

  test.each(targets)('%s: precision ≥ %d, recall ≥ %d', (lang, precision, recall) => {
    const group = results.filter(({ document }) => groupOf(document.lang) === lang);
    expect(group.length).toBeGreaterThan(10);
    const reached = rates(sum(group));
    const errors = group
      .flatMap(({ document, errors }) => errors.map((error) => `${document.id} ${error}`))
      .join('\n');
    expect(reached.precision, errors).toBeGreaterThanOrEqual(precision);
    expect(reached.recall, errors).toBeGreaterThanOrEqual(recall);
  });

  test('labels lie on the words they mean', () => {
    for (const { text, mentions, traps, id } of readCorpus()) {
      for (const { start, end } of [...mentions, ...traps]) {
        expect(text.slice(start, end).trim(), id).toBe(text.slice(start, end));
        expect(end, id).toBeGreaterThan(start);
      }
    }
  });
});
