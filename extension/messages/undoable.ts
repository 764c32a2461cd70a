import { ask } from './ask-background.ts';
import type { Done } from './background-calls.ts';

/** The way back from an action, once the background has said that it is done. */
export async function undoable(action: Promise<Done>): Promise<() => ReturnType<typeof ask<'undo'>>> {
  const { undo } = await action;
  return () => ask('undo', undo);
}
