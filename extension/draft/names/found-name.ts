import type { ArticlePassage } from '../draft.ts';
import type { FoundKind } from './words/word-kinds.ts';

/** A name of an article with all that the article says of it. */
export interface FoundName {
  kind: FoundKind;
  /** The fullest form. */
  name: string;
  names: string[];
  /** Forms that mean it in this article only. */
  onlyHere: string[];
  who: ArticlePassage | null;
  /** Whether the article marks it well enough to propose it to the reader at once. */
  isSure: boolean;
}
