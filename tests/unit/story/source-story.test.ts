import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStories } from '../../../scripts/stories/read-stories.ts';

const published = readFileSync(join(import.meta.dirname, 'support/source.txt'), 'utf8');
const paragraphs = published.split('\n\n').map((paragraph) => paragraph.trim());
const story = readStories().find(({ id }) => id === 'south-korea-ai-2025')!;
const all = [...story.highlights, ...story.body];

describe('the source story is told in its own words', () => {
  test.each(all)('$id stands in the published text', ({ text }) => {
    expect(published).toContain(text);
  });

  test('the highlights are the published ones, none missing', () => {
    const lines = published.split('\n').filter((line) => line.trim().startsWith('•'));
    expect(story.highlights.map(({ text }) => `  • ${text}`)).toEqual(lines);
  });

  test('the sentences in a row are the published paragraph', () => {
    expect(story.body.map(({ text }) => text).join(' ')).toBe(paragraphs[paragraphs.indexOf('Opinions') - 1]);
  });

  test('each sentence is one sentence', () => {
    for (const { text } of story.body) expect(text.match(/[.!?](?= [A-Z]|$)/g)).toHaveLength(1);
  });

  test('title and date are the published ones', () => {
    expect(paragraphs).toContain(story.title);
    const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
    expect(published.startsWith(`${date.format(new Date(story.published))}, `)).toBe(true);
  });

  test('of the opinions, of which the source has none, nothing is told', () => {
    expect(paragraphs.slice(paragraphs.indexOf('Opinions'))).toEqual(['Opinions', "You've reached the end"]);
    expect(JSON.stringify(story)).not.toMatch(/opinion/i);
  });
});

describe('what the source story tells', () => {
  const named = story.entities.filter(({ background }) => !background).map(({ id }) => id);

  test('every entity is there, and what it does not name is marked as background', () => {
    expect(named.toSorted()).toEqual(
      [
        [
          'ai-basic-act',
          'china',
          'chung-shina',
          'deepseek',
          'deepseek-r1',
          'hyperclova-x',
          'kakao',
          'lee-jae-yong',
        ],
        ['national-assembly-kr', 'openai', 'sam-altman', 'samsung', 'seoul', 'south-korea', 'united-states'],
      ].flat(),
    );
    expect(story.entities.filter(({ background }) => background).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['naver', 'liang-wenfeng', 'masayoshi-son', 'kanana']),
    );
  });

  test.each(named)('%s has names in English, Korean and Japanese', (id) => {
    const names = story.entities.find((entity) => entity.id === id)!.names;
    const languages = new Set(names.map(({ lang }) => lang.split('-')[0]));
    expect([...languages]).toEqual(expect.arrayContaining(['en', 'ko', 'ja']));
  });

  test('the sentences of an entity name it or speak of it, and no sentence is left out', () => {
    const quoted = new Set(story.entities.flatMap(({ quotes }) => quotes));
    expect(all.map(({ id }) => id).filter((id) => !quoted.has(id))).toEqual([]);
  });

  test('the date of the release is a note with both sides and their sources', () => {
    const note = story.notes.find(({ dates }) => dates)!;
    expect(note.says).toEqual({ text: 'In February 2023', from: ['H1', 'S1'] });
    expect(note.finding.text).toContain('20 January 2025');
    expect(note.finding.from).toEqual(expect.arrayContaining(['deepseek-release', 'r1-overview']));
    expect(note.dates).toEqual({ story: '2023-02', sources: '2025-01-20', event: 'r1-released' });
    expect(note.about).toEqual(expect.arrayContaining(['deepseek-r1', 'deepseek', 'south-korea']));
  });

  // What stands under "The sources" would otherwise be told in a third voice.
  test('no finding speaks of the story, whose words stand beside it', () => {
    for (const { finding } of story.notes) expect(finding.text).not.toMatch(/\bstory\b/i);
  });

  test('all seven places where story and sources part have a note', () => {
    expect(story.notes.map(({ says }) => says.from[0])).toEqual(['H1', 'S4', 'H2', 'S7', 'S10', 'S11', 'S6']);
  });

  test('the dated events are all there', () => {
    expect(story.events.map(({ date }) => date)).toEqual([
      ...['2023', '2023-08', '2023-12-13', '2024-12-26', '2025-01-20', '2025-02-03', '2025-02-04'],
      ...['2025-02-04', '2025-02-05', '2025-02-17', '2025-03-17', '2026-01-22'],
    ]);
  });
});
