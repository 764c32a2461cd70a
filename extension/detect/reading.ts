import type { Rule } from './mention.ts';

/**
 * What a passage says about an entity beside its mentions: `=` it is named for certain, `+` a cue for it, `-` a cue
 * for another bearer of its names, `~` another person with the surname, `!` another person with the whole name. Of a
 * kept story, by its id, `@`: something of it, not an everyday name, is named for certain.
 */
export type Key = `${'=' | '+' | '-' | '~' | '!' | '@'}${string}`;

/** Something that decides about candidates elsewhere. Offsets are UTF-16 units into the passage. */
export interface Evidence {
  key: Key;
  at: number;
  /** Start of its sentence. */
  sentence: number;
  by: string;
}

/** What a candidate waits for: it is a mention where `for` is nearer than `against`, else as `otherwise` says. */
export interface Need {
  for: Key[];
  against: Key[];
  /** Keys that decide for `for` if one of them stands in the candidate's own sentence. */
  near?: Key[];
  otherwise: boolean;
  /** How many times nearer `for` must be in the same tier. */
  margin: number;
  /** How far `for` may be: in the same sentence (0), passage (1) or article (2). Left out: anywhere on the page. */
  within?: 0 | 1 | 2;
  /**
   * Within the candidate's own passage, `for` must stand before it or in the same sentence: acronyms are introduced
   * before they are used.
   */
  isBefore?: true;
}

/** A spelling of a name that was not ruled out by its own sentence. Offsets are UTF-16 units into the passage. */
export interface Candidate {
  start: number;
  end: number;
  sentence: number;
  entity: string;
  rule: Rule;
  by?: string;
  /** Without a need, the passage itself makes it a mention. */
  need?: Need;
  /**
   * Set only if the same stretch also spells names of other entities: the kept stories that speak for this one.
   */
  stories?: Key[];
  /**
   * Set only in that case, and for a name that its own story never uses for the entity, while others' stories may.
   */
  isDerived?: true;
}

/** All that reading one passage yields; plain data, so that it can be sent and kept. */
export interface Reading {
  candidates: Candidate[];
  evidence: Evidence[];
}
