import { describe, expect, test } from 'vitest';
import type { Story } from '../../../../extension/story/format/schema.ts';
import { createLibrary } from '../../../../extension/story/view/library.ts';
import { readStories } from '../../../../scripts/stories/read-stories.ts';
import { secondStory } from '../support/second-story.ts';

const source = readStories().find(({ id }) => id === 'south-korea-ai-2025')!;
const library = createLibrary([source, secondStory]);
const noMarks = () => [];

describe('an id that stands in two files', () => {
  const card = library.card('kakao', noMarks)!;

  test('is one entity', () => {
    expect([...library.entities()].filter(({ id }) => id === 'kakao')).toHaveLength(1);
  });

  test('has a card that lists both stories, the newest first, each with its own sentences', () => {
    expect(card.stories.map(({ id }) => id)).toEqual(['second', source.id]);
    expect(card.stories.map(({ quotes }) => quotes.map(({ id }) => id))).toEqual([
      ['S1', 'S2'],
      source.entities.find(({ id }) => id === 'kakao')!.quotes,
    ]);
  });

  test('is worded by the newest story, in whatever order they are given', () => {
    for (const { name, gist } of [card, createLibrary([secondStory, source]).card('kakao', noMarks)!]) {
      expect([name, gist?.text]).toEqual(['Kakao Corp.', 'Company with two offices']);
    }
  });

  test('has the names of both, each once', () => {
    const names = card.names.map(({ text, lang }) => `${lang} ${text}`);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(['en Kakao', 'en Kakao Corp.', 'ko 카카오']));
  });

  test('has the facts of both; one that both state rests on what either rests on', () => {
    const texts = card.facts.map(({ text }) => text);
    expect(texts).toEqual([...new Set(texts)]);
    expect(texts).toContain('Its second office is in Busan.');
    const shared = card.facts.find(({ text }) => text.startsWith('KakaoTalk'))!;
    expect(shared.from.map(({ id }) => id)).toEqual(['register', 'reuters-kakao']);
  });

  test('has each sentence id resolved in its own story', () => {
    expect(card.gist!.from[0]).toMatchObject({ story: 'second', id: 'S1', text: secondStory.body[0]!.text });
    expect(card.stories[1]!.relations[0]!.from[0]).toMatchObject({ story: source.id });
  });

  test('is background only where no story names it', () => {
    expect(library.card('naver', noMarks)!.background).toBe(true);
    const named = structuredClone(secondStory);
    Object.assign(named.entities[2]!, { quotes: ['S1'] });
    delete named.entities[2]!.background;
    expect(createLibrary([source, named]).card('naver', noMarks)!.background).toBe(false);
  });
});

describe('a card', () => {
  test('words a relation from its own side', () => {
    const worded = (id: string) =>
      library
        .card(id, noMarks)!
        .stories.flatMap(({ relations }) => relations.map(({ label, other }) => `${label} ${other.name}`));
    expect(worded('ai-basic-act')).toContain('passed by National Assembly');
    expect(worded('national-assembly-kr')).toContain('passed AI Basic Act');
    expect(worded('busan')).toEqual(['has an office of Kakao Corp.', 'in South Korea']);
  });

  test('shows its dates from early to late and tells those after the story', () => {
    const [part] = library.card('kakao', noMarks)!.stories;
    expect(part!.events.map(({ date, afterStory }) => [date, afterStory])).toEqual([
      ['2026', false],
      ['2026-05-02', false],
      ['2027', true],
    ]);
    const [act] = library.card('ai-basic-act', noMarks)!.stories;
    expect(act!.events.map(({ afterStory }) => afterStory)).toEqual([false, true]);
  });

  test('puts a disputed date before other notes', () => {
    expect(library.card('kakao', noMarks)!.stories[0]!.notes.map(({ id }) => id)).toEqual(['day', 'count']);
    const [release] = library.card('deepseek-r1', noMarks)!.stories[0]!.notes;
    expect(release).toMatchObject({ title: 'Dates differ', says: { text: 'In February 2023' } });
    expect(release!.says.from.map(({ id }) => id)).toEqual(['H1', 'S1']);
  });

  test('marks names as it is told to', () => {
    const marks = (text: string): [number, number][] => (text.startsWith('Kakao') ? [[0, 5]] : []);
    const [part] = library.card('kakao', marks)!.stories;
    expect(part!.quotes.map((quote) => quote.marks)).toEqual([[[0, 5]], []]);
  });

  test('gives a source without a publisher an empty one', () => {
    expect(library.card('busan', noMarks)!.stories[0]!.notes[0]!.finding.from).toEqual([
      { is: 'source', publisher: '', ...secondStory.sources[0] },
    ]);
  });

  test('of an id that no story has is nothing', () => {
    expect(library.card('ghost', noMarks)).toBeUndefined();
    expect(library.entity('constructor')).toBeUndefined();
    expect(library.ref('__proto__')).toBeUndefined();
  });
});

test('a look-up does not walk through a library of 100,000 names', () => {
  const names = Array.from({ length: 4 }, (_, index) => ({ text: `Name ${index}`, lang: 'en' }));
  const many: Story = {
    ...secondStory,
    entities: Array.from({ length: 25_000 }, (_, index) => ({
      ...secondStory.entities[1]!,
      id: `e${index}`,
      names,
    })),
  };
  const large = createLibrary([many]);
  expect([...large.names()]).toHaveLength(100_000);
  // A walk through all 25,000 entities for each of 100,000 look-ups would take minutes.
  const start = performance.now();
  for (let index = 0; index < 100_000; index++) large.ref(`e${index % 25_000}`);
  expect(performance.now() - start).toBeLessThan(1_000);
});
