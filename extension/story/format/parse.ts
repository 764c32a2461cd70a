import * as v from 'valibot';
import { checkAgreement } from './agreement.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { type Story, StorySchema } from './schema.ts';

/** A story, or everything that is wrong with it. */
export type Parsed = { story: Story; problems?: never } | { story?: never; problems: Problem[] };

/** Takes a JSON value for a story; lists every problem of shape, reference and agreement, never throws. */
export function parseStory(value: unknown): Parsed {
  const shape = v.safeParse(StorySchema, value);
  const problems = [
    ...(shape.issues ?? []).map(toProblem),
    ...checkReferences(value),
    ...(shape.success ? checkAgreement(shape.output) : []),
  ];
  return shape.success && problems.length === 0 ? { story: shape.output } : { problems };
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
