import type { Mention } from '../../detect/mention.ts';
import { createReader } from '../../detect/read/reader.ts';
import { resolve } from '../../detect/resolve.ts';
import { join, pieces } from '../../detect/scan/pieces.ts';
import type { Story } from '../../story/format/schema.ts';
import type { Draft } from '../draft.ts';
import type { PlacedSentence } from './placed-sentence.ts';

/** A name where it stands in a sentence, as UTF-16 offsets of the sentence, [start, end). */
export interface NameInSentence {
  entity: string;
  start: number;
  end: number;
}

/**
 * The names in each sentence, by its id, as the article is read like any page; forms that mean an entity only here count too.
 */
export function namesInSentences(
  story: Story,
  sentences: readonly PlacedSentence[],
  { article: { paragraphs, lang }, entities }: Draft,
): Map<string, NameInSentence[]> {
  const reader = createReader([withFormsHere(story, entities)]);
  const readings = paragraphs.map((text) => {
    const parts = pieces(text, { names: everyPlace(text), cues: [] });
    return join(parts, reader.read(parts.map((part) => ({ text: part.text, lang }))));
  });
  const mentions = resolve(readings.map((reading) => ({ reading, article: 0 })));
  const named = new Map<string, NameInSentence[]>();
  const next = new Map<number, number>();
  for (const { id, paragraph, start, end } of sentences) {
    const all: Mention[] = mentions[paragraph] ?? [];
    const found: NameInSentence[] = [];
    let at = next.get(paragraph) ?? 0;
    for (let one = all[at]; one && one.start < end; one = all[++at])
      if (one.start >= start)
        found.push({ entity: one.entity, start: one.start - start, end: one.end - start });
    next.set(paragraph, at);
    named.set(id, found);
  }
  return named;
}

/** Offsets so near one another that each part of a text has one, so that all of it is read. */
const everyPlace = (text: string): number[] =>
  Array.from({ length: Math.ceil(text.length / 100) }, (_, at) => at * 100);

function withFormsHere(story: Story, entities: Draft['entities']): Story {
  const onlyHere = new Map(entities.map(({ id, onlyHere }) => [id, onlyHere]));
  return {
    ...story,
    entities: story.entities.map((entity) => ({
      ...entity,
      names: [
        ...entity.names,
        ...(onlyHere.get(entity.id) ?? []).map((text) => ({
          text,
          lang: 'en',
          letters: 'initials' as const,
          counts: 'with-full-name' as const,
        })),
      ],
    })),
  };
}
