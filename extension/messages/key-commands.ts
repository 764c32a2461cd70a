import { commands } from './walk-shapes.ts';

/**
 * Every command that has a key, in the order in which a reader comes to need them. The manifest must give each its
 * words, and whoever listens for one compares it with `isCommand`.
 */
export const keyCommands = [...commands, 'open-panel', 'pause', 'keep-story'] as const;

/** Whether the browser reports this command. Takes only names of the list, so that a renamed one is found. */
export const isCommand = (reported: string, wanted: (typeof keyCommands)[number]): boolean =>
  reported === wanted;
