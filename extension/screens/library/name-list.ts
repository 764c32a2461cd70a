import type { Kind } from '../../story/format/kind.ts';
import type { StoryRecord, StorySummary } from '../../story-store/record.ts';
import { plain, readAt } from './story-list.ts';

/** A name of the reader's stories, whatever number of them it stands in. */
export interface ListedName {
  entity: string;
  /** As the story that was read last calls it. */
  name: string;
  /** The kept stories that it is in, the last read first. */
  stories: StorySummary[];
}

/** What only the stories themselves say of a name. */
export interface NameDetail {
  kind: Kind;
  /** Who or what it is, in the words of the article read last that says so. */
  who?: string;
}

/** The names of all kept stories that hold every word of a search, in alphabetical order. */
export function listNames(
  summaries: readonly StorySummary[],
  { words, locale }: { words: readonly string[]; locale: string },
): ListedName[] {
  const listed = new Map<string, ListedName>();
  for (const summary of keptNewestFirst(summaries)) {
    for (const { entity, name } of summary.names) {
      const one = listed.get(entity) ?? { entity, name, stories: [] };
      if (one.stories.at(-1) !== summary) one.stories.push(summary);
      listed.set(entity, one);
    }
  }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...listed.values()]
    .filter(({ name }) => {
      const searched = plain(name);
      return words.every((word) => searched.includes(word));
    })
    .sort((a, b) => compare(a.name, b.name) || (a.entity < b.entity ? -1 : 1));
}

/** What the stories say of their names, by entity; `known` is what those say that were read later. */
export function detailsOf(
  records: readonly StoryRecord[],
  known: ReadonlyMap<string, NameDetail> = new Map(),
): Map<string, NameDetail> {
  const details = new Map(known);
  const newestFirst = records.toSorted((a, b) => (readAt(a) < readAt(b) ? 1 : -1));
  for (const { state, draft } of newestFirst) {
    if (state !== 'kept') continue;
    for (const { id, kind, who, ticked } of draft.entities) {
      if (!ticked) continue;
      const detail = details.get(id);
      if (!detail) details.set(id, { kind, ...(who && { who: who.text }) });
      else if (who && detail.who === undefined) details.set(id, { ...detail, who: who.text });
    }
  }
  return details;
}

/** The kept stories, the last read first. */
export function keptNewestFirst(summaries: readonly StorySummary[]): StorySummary[] {
  return summaries
    .filter(({ state, deletedAt }) => state === 'kept' && deletedAt === undefined)
    .sort((a, b) => (readAt(a) < readAt(b) ? 1 : -1));
}
