import { hostKeptFrom, type StorySummary } from '../../story-store/record.ts';

/** In which order stories are listed. */
export const sorts = ['newest', 'title', 'site', 'names'] as const;
export type Sort = (typeof sorts)[number];

/** A story in the list. */
export interface ListedStory {
  summary: StorySummary;
  /** Number of its names that other kept stories have too. */
  shared: number;
  /** The names that match a search whose words do not all stand in title and site. */
  found: string[];
}

/** What the library shows of what is kept. */
export interface StoryList {
  /** Never saved; the newest first. */
  drafts: ListedStory[];
  kept: ListedStory[];
  /** The last deleted first. */
  deleted: StorySummary[];
  /** Number of stories, drafts and names that are kept, whatever is searched for. */
  keptCount: number;
  draftCount: number;
  nameCount: number;
}

/** Sorts what is kept into what the library shows, by a search over titles, sites and names. */
export function listStories(
  summaries: readonly StorySummary[],
  { query, sort, locale }: { query: string; sort: Sort; locale: string },
): StoryList {
  const present = summaries.filter(({ deletedAt }) => deletedAt === undefined);
  const kept = present.filter(({ state }) => state === 'kept');
  const bearers = new Map<string, number>();
  for (const { names } of kept)
    for (const { entity } of names) bearers.set(entity, (bearers.get(entity) ?? 0) + 1);
  const words = searchWords(query);
  const listed = (stories: readonly StorySummary[], order: Sort) =>
    stories
      .flatMap((summary): ListedStory[] => {
        const found = findIn(summary, words);
        if (!found) return [];
        const others = summary.state === 'kept' ? 1 : 0;
        const shared = summary.names.filter(({ entity }) => (bearers.get(entity) ?? 0) > others).length;
        return [{ summary, shared, found }];
      })
      .sort(({ summary: a }, { summary: b }) => orders[order](a, b, locale) || newestFirst(a, b));
  return {
    drafts: listed(
      present.filter(({ state }) => state === 'draft'),
      'newest',
    ),
    kept: listed(kept, sort),
    deleted: summaries
      .filter(({ deletedAt }) => deletedAt !== undefined)
      .sort((a, b) => compare(b.deletedAt!, a.deletedAt!)),
    keptCount: kept.length,
    draftCount: present.length - kept.length,
    nameCount: bearers.size,
  };
}

/** When the reader read a story: when they saved it first, or else took it. */
export const readAt = ({ keptAt, takenAt }: Pick<StorySummary, 'keptAt' | 'takenAt'>): string =>
  keptAt ?? takenAt;

/** The words of a search, without case and accents. */
export function searchWords(query: string): string[] {
  return plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether all words stand in a text. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const searched = plain(text);
  return words.every((word) => searched.includes(word));
}

/** The names that were found, none where title and site have it all; undefined where a word stands nowhere. */
function findIn(summary: StorySummary, words: readonly string[]): string[] | undefined {
  if (words.length === 0) return [];
  const head = plain(`${summary.title}\n${summary.site}\n${hostKeptFrom(summary.url)}`);
  const missing = words.filter((word) => !head.includes(word));
  if (missing.length === 0) return [];
  const named = summary.names.map(({ name }) => ({ name, searched: plain(name) }));
  const isNamed = (word: string) => named.some(({ searched }) => searched.includes(word));
  if (!missing.every(isNamed)) return undefined;
  return named
    .filter(({ searched }) => missing.some((word) => searched.includes(word)))
    .map(({ name }) => name);
}

/** The form in which texts are searched: without case, accents and width. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const newestFirst = (a: StorySummary, b: StorySummary) =>
  compare(readAt(b), readAt(a)) || compare(a.id, b.id);

const orders: Record<Sort, (a: StorySummary, b: StorySummary, locale: string) => number> = {
  newest: newestFirst,
  title: (a, b, locale) => collatorOf(locale).compare(a.title, b.title),
  site: (a, b, locale) => collatorOf(locale).compare(a.site, b.site),
  names: (a, b) => b.names.length - a.names.length,
};

const collators = new Map<string, Intl.Collator>();

function collatorOf(locale: string): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, collator);
  return collator;
}
