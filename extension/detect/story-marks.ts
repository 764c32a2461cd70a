import type { Story } from '../story/format/schema.ts';
import type { Mention } from './mention.ts';
import type { Reader } from './read/reader.ts';
import { resolve } from './resolve.ts';

/** The names of an entity in a sentence of a story, as UTF-16 offsets [start, end) into it. */
export type MarksOf = (entity: string) => (sentence: string) => [start: number, end: number][];

/** Reads the stories themselves as any page is read, once, when the first mark is asked for. */
export function createMarks(stories: readonly Story[], reader: Reader): MarksOf {
  let bySentence: Map<string, Mention[]> | undefined;
  return (entity) => (sentence) => {
    bySentence ??= new Map(stories.flatMap((story) => readStory(story, reader)));
    const mentions = bySentence.get(sentence) ?? [];
    return mentions.filter((mention) => mention.entity === entity).map(({ start, end }) => [start, end]);
  };
}

function readStory({ highlights, body, language }: Story, reader: Reader): [sentence: string, Mention[]][] {
  const sentences = [...highlights, ...body].map(({ text }) => text);
  const readings = reader.read(sentences.map((text) => ({ text, lang: language })));
  const mentions = resolve(readings.map((reading) => ({ reading, article: 0 })));
  return sentences.map((text, at) => [text, mentions[at] ?? []]);
}
