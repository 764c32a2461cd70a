import { commands } from './walk-shapes.ts';

/**
 * Every command that has a key, in the order in which a reader comes to need them. The manifest must give each its
 * words, and whoever listens for one compares it with `isCommand`.
 */
export const keyCommands = [...commands, 'open-panel', 'pause', 'keep-story'] as const;

/**
 * Whether the reported command is the wanted one, which has to be on the list: so the type checker finds a command
 * that was renamed.
 */
export const isCommand = (reported: string, wanted: (typeof keyCommands)[number]): boolean =>
  reported === wanted;
