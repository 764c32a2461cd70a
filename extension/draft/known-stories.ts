import { createFinder } from '../detect/find-in-text.ts';
import type { Story } from '../story/format/schema.ts';
import type { Known, KnownEntity } from './known.ts';
import { formKey } from './names/runs/candidates.ts';

/** What stories know of names: their spellings, and their names in a text as a page would show them. */
export function createKnown(stories: Story[]): Known {
  const entities = new Map<string, KnownEntity>();
  /** Null where entities share a spelling. */
  const spellings = new Map<string, KnownEntity | null>();
  for (const { id, kind, name, names } of stories.flatMap((story) => story.entities)) {
    const entity = entities.get(id) ?? { id, kind };
    entities.set(id, entity);
    for (const text of [name, ...names.map((one) => one.text)]) {
      const key = formKey(text.normalize('NFC'));
      const other = spellings.get(key);
      spellings.set(key, other === undefined || other?.id === id ? entity : null);
    }
  }
  const finder = createFinder(stories);
  return {
    bySpelling: (spelling) => spellings.get(formKey(spelling)) ?? undefined,
    find: (text, lang) =>
      finder.find(text, lang).flatMap(({ start, end, entity }) => {
        const known = entities.get(entity);
        return known ? [{ start, end, entity: known }] : [];
      }),
  };
}
