import { describe, expect, test } from 'vitest';
import { createReader } from '../../../extension/detect/read/reader.ts';
import type { Story } from '../../../extension/story/format/schema.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';
import { readCorpus } from '../../corpus/score.ts';
import { worstKeptParts, worstParts, worstText } from './support/worst-parts.ts';

/** A story that a reader has kept, with names that ask most of the text around them. */
const kept: Story = {
  ...{ id: 'own-worst', title: 'Worst', published: '2026-01-01', language: 'en', kept: true },
  ...{
    highlights: [],
    body: [{ id: 'S1', text: 'Worst.' }],
    events: [],
    relations: [],
    notes: [],
    sources: [],
  },
  entities: [
    ['AB', 'organization'],
    ['CGA', 'organization'],
    ['Signal Hill', 'place'],
    ['Hill', 'person'],
  ].map(([text, kind], at) => ({
    ...{ id: `own-${at}`, kind: kind as 'place', name: text!, facts: [], quotes: ['S1'] },
    names: [{ text: text!, lang: 'en', ...(/[a-z]/.test(text!) ? {} : { letters: 'exact' as const }) }],
  })),
};

const reader = createReader([...readStories(), kept]);
let number = 0;

/** Milliseconds of this thread alone to read a text, the best of some times; numbered, so that none is remembered. */
function cost(text: () => string, lang: string): number {
  const times = Array.from({ length: 7 }, () => {
    const passages = [{ text: `${number++} ${text()}`, lang }];
    const start = process.threadCpuUsage();
    reader.read(passages);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** A text of an article, cut to the same length, sentence by sentence as articles have it. */
const article = readCorpus()
  .filter(({ lang }) => lang === 'en')
  .map(({ text }) => text)
  .join(' ')
  .slice(0, 2_000);

describe('what a page sends at a time is read within a moment, whatever it is', () => {
  // 20 ms is what is promised, which a slow machine may miss; without that, these took 90 to 2,200 ms.
  const most = () => Math.max(40, 8 * cost(() => article, 'en'));

  test.each([...worstParts, ...worstKeptParts])('%j without end, %s', (part, lang) => {
    expect(cost(() => worstText(part), lang)).toBeLessThan(most());
  });
});
