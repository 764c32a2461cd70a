import { expect, test } from 'vitest';
import { composeDraft } from '../../../../extension/draft/compose.ts';

const datesOf = (text: string) =>
  composeDraft({
    title: 'What was said at the harbour',
    url: 'https://paper.example/a',
    site: 'The Paper',
    lang: 'en',
    published: '2031-05-04',
    paragraphs: [text],
  }).events.map(({ date }) => date);

test.each([
  ['a count of people', 'It was a survey of 1709 schoolchildren there.', []],
  ['a year inside a name', 'It was day five of the 2018 World Cup there.', []],
  ['a year', 'It was built in the year 1968, and in 1970 it fell.', ['1968', '1970']],
])('%s', (_, text, dates) => {
  expect(datesOf(text)).toEqual(dates);
});
