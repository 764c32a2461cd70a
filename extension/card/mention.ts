import type { Reason } from '../detect/mention.ts';

/** A mention as it stands on the page. `id` is stable while the mention stands. */
export interface CardMention {
  readonly id: number;
  readonly entity: string;
  /** The name as the page spells it, white space folded. */
  readonly text: string;
  readonly reason: Reason;
  /** Whom it may mean as well. */
  readonly others?: readonly string[];
  /** True if the reader chose this one on the page; else nothing decides between it and the others. */
  readonly isChosen?: boolean;
}
