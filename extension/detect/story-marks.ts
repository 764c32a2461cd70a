import type { Story } from '../story/format/schema.ts';
import type { Mention } from './mention.ts';
import type { Reader } from './read/reader.ts';
import { resolve } from './resolve.ts';

/** The names of an entity in a sentence of a story, as UTF-16 offsets [start, end) into it. */
export type MarksOf = (entity: string) => (sentence: string) => [start: number, end: number][];

/** Whom a sentence names, and where in it. */
type NamedAt = Pick<Mention, 'entity' | 'start' | 'end'>;

/** Who is named where in each sentence of a story that names anybody, by the sentence's text. */
export type StoryMarks = Map<string, NamedAt[]>;

/** Reads the stories themselves as any page is read, once, when the first mark is asked for. */
export function createMarks(stories: readonly Story[], reader: Reader): MarksOf {
  let all: StoryMarks[] | undefined;
  return marksOf(() => {
    all ??= stories.map((story) => storyMarks(story, reader));
    return all;
  });
}

/** Looks marks up in stories that were read; of a sentence that several have, the first story's are taken. */
export function marksOf(all: () => readonly StoryMarks[]): MarksOf {
  return (entity) => (sentence) => {
    const mentions =
      all()
        .find((marks) => marks.has(sentence))
        ?.get(sentence) ?? [];
    return mentions.filter((mention) => mention.entity === entity).map(({ start, end }) => [start, end]);
  };
}

/** Reads one story as any page is read. */
export function storyMarks({ highlights, body, language }: Story, reader: Reader): StoryMarks {
  const sentences = [...highlights, ...body].map(({ text }) => text);
  const readings = reader.read(sentences.map((text) => ({ text, lang: language })));
  const mentions = resolve(readings.map((reading) => ({ reading, article: 0 })));
  const marks = sentences.map((text, at): [string, NamedAt[]] => [
    text,
    (mentions[at] ?? []).map(({ entity, start, end }) => ({ entity, start, end })),
  ]);
  return new Map(marks.filter(([, list]) => list.length > 0));
}
