import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../../extension/detect/find-in-text.ts';
import { readKept } from '../../../../scripts/stories/read-kept.ts';
import { compare, type LabelledDocument, rates, sum } from '../../../corpus/score.ts';

interface LabelledStory {
  id: string;
  entities: { name: string; kind: string; aliases: string[] }[];
}
interface LaterText extends LabelledDocument {
  story: string;
}

const folder = join(import.meta.dirname, '../../../corpus/own');
const linesOf = <T>(file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** The articles as a reader would keep them who has all names right. */
const articles = linesOf<LabelledStory>('stories.jsonl').map(({ entities, ...article }) => ({
  ...article,
  entities: entities.map(({ name, kind, aliases }) => ({ name, kind, names: aliases })),
}));
const kept = new Map(
  readKept(articles.map((article) => JSON.stringify(article)).join('\n'), 'stories').map((one) => [
    one.id,
    { ...one, finder: createFinder([one.story]) },
  ]),
);
const texts = linesOf<LaterText>('follow.jsonl');
const results = texts.map((text) => {
  const { finder, nameOf } = kept.get(text.story)!;
  const found = finder
    .find(text.text, text.lang)
    .map((mention) => ({ ...mention, entity: nameOf.get(mention.entity)! }));
  return { text, ...compare(found, text) };
});

describe('names of kept stories in later texts', () => {
  test.each<[lang: string, precision: number, recall: number]>([
    ['en', 0.96, 0.94],
    ['other', 0.94, 0.9],
  ])('%s: precision ≥ %d, recall ≥ %d', (lang, precision, recall) => {
    const group = results.filter(({ text }) => (text.lang === 'en') === (lang === 'en'));
    const reached = rates(sum(group));
    const errors = group
      .flatMap(({ text, errors }) => errors.map((error) => `${text.id} ${error}`))
      .join('\n');
    expect(reached.precision, errors).toBeGreaterThanOrEqual(precision);
    expect(reached.recall, errors).toBeGreaterThanOrEqual(recall);
  });

  test('labels lie on whole words of their texts', () => {
    for (const { id, text, mentions, traps } of texts) {
      for (const { start, end } of [...mentions, ...traps]) {
        expect(text.slice(start, end).trim(), id).toBe(text.slice(start, end));
        expect(end, id).toBeGreaterThan(start);
      }
    }
  });
});
