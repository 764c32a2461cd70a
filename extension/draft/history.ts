import type { Draft } from './draft.ts';

/**
 * Maximum number of steps that can be undone. It costs little: a draft shares what did not change with the one
 * before.
 */
const maxSteps = 500;

/** A step that can be taken back: how the draft was on the other side of it, and what it was, for its label. */
interface Step<What> {
  draft: Draft;
  what: What;
}

/** A draft with the steps that led to it and those that were taken back. */
export interface History<What = string> {
  draft: Draft;
  /** The newest last. */
  done: readonly Step<What>[];
  /** The step that comes back first stands last. */
  undone: readonly Step<What>[];
}

export const startHistory = <What = string>(draft: Draft): History<What> => ({ draft, done: [], undone: [] });

/** The history after a step to `draft`; the same history where the step changed nothing. */
export function takeStep<What>(history: History<What>, draft: Draft, what: What): History<What> {
  if (draft === history.draft) return history;
  return { draft, done: [...history.done, { draft: history.draft, what }].slice(-maxSteps), undone: [] };
}

/** Takes the newest step back; the same history where there is none. */
export function stepBack<What>(history: History<What>): History<What> {
  const last = history.done.at(-1);
  if (!last) return history;
  return {
    draft: last.draft,
    done: history.done.slice(0, -1),
    undone: [...history.undone, { draft: history.draft, what: last.what }],
  };
}

/** Takes the step again that was taken back last; the same history where there is none. */
export function stepForward<What>(history: History<What>): History<What> {
  const next = history.undone.at(-1);
  if (!next) return history;
  return {
    draft: next.draft,
    done: [...history.done, { draft: history.draft, what: next.what }],
    undone: history.undone.slice(0, -1),
  };
}
