import type { Kind } from '../../story/format/kind.ts';

/** An entity of a story that the reader kept before. */
export interface NameBefore {
  id: string;
  kind: Kind;
  /** Who or what it is, in that article's own words. */
  who?: string;
  story: { id: string; title: string };
  /** When that story was kept, or its article's day: see `Article.published`. */
  date: string;
}

/** The newest entity that was kept under a name. */
export type NamesBefore = (name: string) => NameBefore | undefined;
