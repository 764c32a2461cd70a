import { expect, test } from 'vitest';
import { readKept } from '../../../scripts/stories/read-kept.ts';

const article = {
  id: 1,
  lang: 'en',
  title: 'Mill to close in Leeds',
  paragraphs: ['Tamsin Foundry will close its mill in Leeds, the European Union said in Leeds on Monday.'],
};
const everydayIn = (given: object) =>
  readKept(JSON.stringify(given), 'test').flatMap(({ story }) =>
    story.entities.flatMap(({ name, everyday }) => (everyday ? [name] : [])),
  );

test('of the names that an article brings the same are everyday as where they are found in it', () => {
  const entities = [
    { name: 'Leeds', kind: 'place' },
    { name: 'European Union', kind: 'organization' },
    { name: 'Tamsin Foundry', kind: 'organization' },
  ];
  expect(everydayIn({ ...article, entities })).toEqual(['Leeds']);
  expect(everydayIn(article)).toEqual(['Leeds']);
});
