import type { Kind } from '../story/format/kind.ts';
import type { Article } from './article.ts';

/** Words of an article, verbatim: `[start, end)` in UTF-16 code units of `paragraphs[paragraph]`. */
export interface ArticlePassage {
  /** Index into the article's paragraphs; -1 is its title. */
  paragraph: number;
  start: number;
  end: number;
  text: string;
}

/** One name of the news as an article has it, before and after the reader has checked it. */
export interface DraftEntity {
  /** The id of an entity that the library knows by that spelling and kind, else `own-` and an id of its own. */
  id: string;
  kind: Kind;
  /** The fullest form that stands in the article. */
  name: string;
  /** Every other form that means it and is looked for, verbatim. */
  names: string[];
  /** Forms that mean it in this article and are never looked for on other pages: a first name alone. */
  onlyHere: string[];
  /** The article's own words that say who or what it is; null where the article has none. */
  who: ArticlePassage | null;
  /** Number of times that the article names it, its title included. */
  mentions: number;
  /** Whether the reader, or for them the first proposal, wants it to be found on other pages. */
  ticked: boolean;
  /** Said everywhere (countries, capitals, common words): by itself it is no sign of the story. */
  everyday: boolean;
}

/** A dated sentence of an article. */
export interface DraftEvent {
  /** What the dating words mean, as precise as they are: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  /** The sentence that has them. */
  sentence: ArticlePassage;
}

/** A story as it was found in an article, in the order of salience. */
export interface Draft {
  /** The article that all passages refer to: as it was given, with its text cleaned (see `text/clean.ts`). */
  article: Article;
  entities: DraftEntity[];
  /** What the reader left out, so that it can be restored and is not proposed again. */
  dropped: DraftEntity[];
  events: DraftEvent[];
  /** Ids of entities of which the reader said that they are none of those kept before under the same name. */
  distinct?: string[];
  /**
   * Ids of entities whose name is also an ordinary word, or short, and which the reader wants to be found wherever it
   * stands, and not only near another name of the story.
   */
  everywhere?: string[];
}
