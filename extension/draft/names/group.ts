import type { Scores } from './kinds/scores.ts';
import type { NameCandidate } from './runs/candidates.ts';
import type { FoundKind } from './words/word-kinds.ts';

/** One person or thing with every form of its name. */
export interface NameForms {
  kind: FoundKind;
  scores: Scores;
  /** The fullest form first. */
  forms: NameCandidate[];
  /** Forms that mean it in this article only. */
  onlyHere: Set<NameCandidate>;
}
