import { nameKey } from '../../extension/draft/never-suggested.ts';
import type { NameBefore, NamesBefore } from '../../extension/screens/draft/names-before.ts';
import { ownStories } from '../../extension/story-store/own-stories.ts';

/** What the reader kept before under a name, in other stories than the one that is named; the newest of several. */
export async function namesBeforeOf(story: string): Promise<NamesBefore> {
  const known = new Map<string, NameBefore>();
  // Where they cannot be read there is nothing to ask about.
  const records = await ownStories.lookedFor().catch(() => []);
  const newestLast = records.filter(({ id }) => id !== story).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  for (const record of newestLast) {
    for (const { id, kind, name, names, who, ticked } of record.draft.entities) {
      if (!ticked) continue;
      const before: NameBefore = {
        id,
        kind,
        ...(who && { who: who.text }),
        story: { id: record.id, title: record.title ?? record.draft.article.title },
        date: dayOf(record),
      };
      for (const spelling of [name, ...names]) known.set(nameKey(spelling), before);
    }
  }
  return (name) => known.get(nameKey(name));
}

type Dated = Awaited<ReturnType<typeof ownStories.lookedFor>>[number];

const dayOf = ({ draft, keptAt, takenAt }: Dated) =>
  draft.article.published ?? (keptAt ?? takenAt).slice(0, 10);
