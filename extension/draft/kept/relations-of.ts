import type { Story } from '../../story/format/schema.ts';
import type { NameInSentence } from './names-in-sentences.ts';
import type { PlacedSentence } from './placed-sentence.ts';

type Relation = Story['relations'][number];

/** Maximum number of relations: enough for a map and for a list that somebody reads. */
const MOST = 300;
/** Maximum length of a label in UTF-16 units; longer words say more than a label can. */
const LABEL_LENGTH = 60;
/** What stands for words that are too long, or say nothing: the sentence has them. */
const UNSAID = '…';

/**
 * Relates names that one sentence has side by side, labelled with the words between them. Each pair once, by the
 * first sentence that has words for it. Everyday names stand beside everything and are left out.
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
      // From the other side the words between would say the opposite, so the inverse label quotes both names with them.
      const inverse = label === UNSAID ? UNSAID : `“${text.slice(startOf(names, at - 1, text), second.end)}”`;
      found.set(pair, { subject: first.entity, label, inverse, object: second.entity, from: [id] });
    }
  }
  return [...found.values()];
}

/** Where the first of two names begins: "Coastal Grid Authority (CGA)" with its long form. */
function startOf(names: readonly NameInSentence[], at: number, text: string): number {
  const { entity, start } = names[at]!;
  if (!/[([]$/.test(text.slice(0, start))) return start;
  const before = names[at - 1];
  const isItsName = before?.entity === entity && /^\s?[([]$/.test(text.slice(before.end, start));
  return isItsName ? before.start : start - 1;
}

/** The words between two names, without the marks at their ends; see `UNSAID`. */
function labelOf(between: string): string {
  const words = between.replace(/^[\s,.;:’'–—)\]"”-]*(?:s\b)?[\s,.;:–—-]*|[\s,.;:–—([“"-]+$/gu, '');
  return words.length > LABEL_LENGTH || !/\p{L}{2}/u.test(words) ? UNSAID : words;
}
