import type { Draft } from '../draft/draft.ts';

/** A story that the reader keeps, or has begun to: what stands in the database, one record a story. */
export interface StoryRecord {
  /** `own-` and 16 random letters and digits; a kept story's id in the library too. */
  id: string;
  /** Counts the writes of this record from 1. A save names the one that it began with. */
  rev: number;
  /** `draft`: never saved by the reader, so nothing of it is looked for. */
  state: 'draft' | 'kept';
  draft: Draft;
  /** The reader's own title, where they changed it; passages point into the article's. */
  title?: string;
  /** Edits of a kept story that were not saved yet; `draft` is what is looked for meanwhile. */
  unsaved?: Draft;
  /** Hosts of the pages that it was kept from. */
  sites: string[];
  /** Whether its names are looked for on pages. */
  switchedOn: boolean;
  /** When the article was taken from its page. All times are UTC, as `Date.prototype.toISOString` writes them. */
  takenAt: string;
  /** When anything of the record changed last. */
  changedAt: string;
  /** When the reader saved it first; absent from drafts. */
  keptAt?: string;
  /** Set where its words came from a file: of whom they are, this machine does not know. No export holds it. */
  imported?: Imported;
  /** When it was deleted; from then on it only waits to be brought back or to go for good. */
  deletedAt?: string;
}

/** From which file a record was taken in, and when. */
export interface Imported {
  /** The file's name, cleaned as a name is. */
  file: string;
  at: string;
}

/** What lists show of a record, so that they need not load whole articles. Written together with the record. */
export interface StorySummary
  extends Pick<
    StoryRecord,
    | 'id'
    | 'rev'
    | 'state'
    | 'sites'
    | 'switchedOn'
    | 'takenAt'
    | 'changedAt'
    | 'keptAt'
    | 'imported'
    | 'deletedAt'
  > {
  title: string;
  url: string;
  site: string;
  lang: string;
  /** See `Article.published`. */
  published?: string;
  /** Its ticked entities: what is looked for. */
  names: { entity: string; name: string }[];
  /** Whether edits wait to be saved. */
  isEdited: boolean;
  /** Length of the record as JSON in UTF-16 code units, about the room that it takes. */
  size: number;
}

/** A record that could not be read, set aside as it was found. */
export interface SetAside {
  /** The key that it stood under. */
  id: string;
  foundAt: string;
  /** Where it is wrong and how, for a report: `draft.entities[3].name: expected string, found 7`. */
  reason: string;
  raw: unknown;
}

/** What lists show of a record. */
export function summaryOf(record: StoryRecord): StorySummary {
  const {
    id,
    rev,
    state,
    sites,
    switchedOn,
    takenAt,
    changedAt,
    keptAt,
    imported,
    deletedAt,
    draft,
    unsaved,
  } = record;
  const { title, url, site, lang, published } = draft.article;
  return {
    id,
    rev,
    state,
    sites,
    switchedOn,
    takenAt,
    changedAt,
    ...(keptAt !== undefined && { keptAt }),
    ...(imported && { imported }),
    ...(deletedAt !== undefined && { deletedAt }),
    title: record.title ?? title,
    url,
    site,
    lang,
    ...(published !== undefined && { published }),
    names: draft.entities.filter(({ ticked }) => ticked).map(({ id: entity, name }) => ({ entity, name })),
    isEdited: unsaved !== undefined,
    size: JSON.stringify(record).length,
  };
}

/** Whether a record's names are looked for on pages. */
export function isLookedFor({
  state,
  switchedOn,
  deletedAt,
}: Pick<StoryRecord, 'state' | 'switchedOn' | 'deletedAt'>): boolean {
  return state === 'kept' && switchedOn && deletedAt === undefined;
}

/** The host that a story was kept from; '' for an address without one, as of a file. */
export function hostKeptFrom(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
