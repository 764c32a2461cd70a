import type { Settings } from '../../settings/settings.ts';
import type { Kind } from '../../story/format/kind.ts';

/** A mention in one of the sample's sentences; offsets are UTF-16 code units into it, [start, end). */
export interface SampleMention {
  start: number;
  end: number;
  entity: string;
  kind: Kind;
}

/** A sentence of the story, and the mentions that were read in it. */
export interface SampleSentence {
  text: string;
  mentions: SampleMention[];
}

/**
 * The sentences, in their order, that together show most of what can be set: as many kinds as can be, and then
 * an entity that comes again, so that "first mention only" makes a difference. Of equals the shortest.
 */
export function pickSentences(sentences: readonly SampleSentence[], most: number): SampleSentence[] {
  const picked = new Set<SampleSentence>();
  while (picked.size < most) {
    const seen = [...picked].flatMap(({ mentions }) => mentions);
    const kinds = new Set(seen.map(({ kind }) => kind));
    const entities = new Set(seen.map(({ entity }) => entity));
    const repeats = seen.length > entities.size;
    const worth = ({ mentions }: SampleSentence) =>
      2 * new Set(mentions.map(({ kind }) => kind)).difference(kinds).size +
      Number(!repeats && mentions.some(({ entity }) => entities.has(entity)));
    const left = sentences.filter((sentence) => !picked.has(sentence) && worth(sentence) > 0);
    const best = left.toSorted((a, b) => worth(b) - worth(a) || a.text.length - b.text.length)[0];
    if (!best) break;
    picked.add(best);
  }
  return sentences.filter((sentence) => picked.has(sentence));
}

type Shown = Pick<
  Settings,
  'enabled' | 'mentions' | 'hiddenKinds' | 'silencedEntities' | 'fadeKnown' | 'knownEntities'
>;

/** The sentences with only those mentions that the settings let show. */
export function shownIn(sentences: readonly SampleSentence[], settings: Shown): SampleSentence[] {
  const seen = new Set<string>();
  const shows = ({ entity, kind }: SampleMention) => {
    const first = !seen.has(entity);
    seen.add(entity);
    return (
      settings.enabled &&
      !settings.hiddenKinds.includes(kind) &&
      !settings.silencedEntities.includes(entity) &&
      !(settings.fadeKnown && settings.knownEntities.includes(entity)) &&
      (first || settings.mentions === 'all')
    );
  };
  return sentences.map(({ text, mentions }) => ({ text, mentions: mentions.filter(shows) }));
}
