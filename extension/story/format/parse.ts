import * as v from 'valibot';
import { checkAgreement } from './agreement.ts';
import { bounds, checkBounds } from './bounds.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { type Story, StorySchema } from './schema.ts';

/** A story, or everything that is wrong with it. */
export type Parsed = { story: Story; problems?: never } | { story?: never; problems: Problem[] };

/**
 * Takes a JSON value for a story; lists its problems of shape, reference and agreement, a hundred at most. Never throws: a
 * file may be anybody's, and what is larger or deeper than a story can be is refused before anything else is looked at.
 */
export function parseStory(value: unknown): Parsed {
  const beyond = checkBounds(value);
  if (beyond) return { problems: [beyond] };
  const shape = v.safeParse(StorySchema, value);
  const problems = [
    ...(shape.issues ?? []).map(toProblem),
    ...checkReferences(value),
    ...(shape.success ? checkAgreement(shape.output) : []),
  ];
  if (shape.success && problems.length === 0) return { story: shape.output };
  return { problems: problems.slice(0, bounds.problems) };
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  return { path, reason: reasonOf(issue) };
}

function reasonOf({ kind, type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message;
  if (type === 'strict_object' && expected === 'never') return 'unknown key';
  if (type === 'strict_object' && received === 'undefined') return 'missing';
  return expected === null ? message : `expected ${expected}, found ${received}`;
}
