import type { Scores } from './kinds/scores.ts';
import type { Candidate } from './runs/candidates.ts';
import type { FoundKind } from './words/word-kinds.ts';

/** One person or thing with every form of its name. */
export interface Group {
  kind: FoundKind;
  scores: Scores;
  /** The fullest form first. */
  forms: Candidate[];
  /** Forms that mean it in this article only. */
  onlyHere: Set<Candidate>;
}
