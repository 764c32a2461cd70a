import type { Story } from '../../story/format/schema.ts';
import type { NameInSentence } from './names-in-sentences.ts';
import type { PlacedSentence } from './placed-sentence.ts';

type Relation = Story['relations'][number];

/** So many are enough for a map, and for a list that somebody reads. */
const MOST = 300;
/** Longer words between two names say more than a label can, in UTF-16 units. */
const LABEL_LENGTH = 60;
/** What stands for words that are too long, or say nothing: the sentence has them. */
const UNSAID = '…';

/**
 * Who stands beside whom in a sentence, labelled with what the article has between them. Each two once, as the first sentence
 * says it that has words for it. Everyday names stand beside all, and are left out.
 */
export function relationsOf(
  sentences: readonly PlacedSentence[],
  named: ReadonlyMap<string, readonly NameInSentence[]>,
  isEveryday: (entity: string) => boolean,
): Relation[] {
  const found = new Map<string, Relation>();
  for (const { id, text } of sentences) {
    const names = (named.get(id) ?? []).filter(({ entity }) => !isEveryday(entity));
    for (const [at, second] of names.entries()) {
      const first = names[at - 1];
      if (!first || first.entity === second.entity) continue;
      const pair = [first.entity, second.entity].sort().join(' ');
      const known = found.get(pair);
      if (known ? known.label !== UNSAID : found.size >= MOST) continue;
      const label = labelOf(text.slice(first.end, second.start));
      if (known && label === UNSAID) continue;
      // Seen from the other side the words between would say the opposite; with both names they say the same.
      const inverse = label === UNSAID ? UNSAID : `“${text.slice(first.start, second.end)}”`;
      found.set(pair, { subject: first.entity, label, inverse, object: second.entity, from: [id] });
    }
  }
  return [...found.values()];
}

/** The words between two names, without the marks at their ends; see `UNSAID`. */
function labelOf(between: string): string {
  const words = between.replace(/^[\s,.;:’'–—-]*(?:s\b)?[\s,.;:–—-]*|[\s,.;:–—-]+$/gu, '');
  return words.length > LABEL_LENGTH || !/\p{L}{2}/u.test(words) ? UNSAID : words;
}
