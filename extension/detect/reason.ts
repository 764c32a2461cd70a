/** Every rule that can decide for a mention; `by` holds the words that decided, where words did. */
export const rules = [
  /** The spelling means nothing else. */
  'name',
  /** Part of a name (a surname, a model's short name); `by` is the full name on the page. */
  'full-name',
  /** The spelling means other things too; `by` is the word or name on the page that speaks for this one. */
  'context',
  /** The spelling means other things too, and nothing on the page speaks for them. */
  'no-rival',
  /** A word beside it says who is meant; `by` is that word. */
  'title',
] as const;

/** What decided that a candidate is a mention. */
export type Rule = (typeof rules)[number];
