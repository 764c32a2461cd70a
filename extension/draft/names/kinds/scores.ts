import type { FoundKind } from '../words/word-kinds.ts';

/** How much speaks for each kind. */
export type Scores = Record<FoundKind, number>;

export const noScores = (): Scores => ({
  person: 0,
  organization: 0,
  place: 0,
  law: 0,
  product: 0,
  event: 0,
  work: 0,
  other: 0,
});
