import type { EntityCard, StoryPart } from './shown.ts';

/** What the reader kept of an entity, newest first. */
export const keptOf = ({ stories }: EntityCard): StoryPart[] => stories.filter(({ kept }) => kept);

/** Whether nothing but what the reader kept knows an entity. */
export const isOnlyKept = ({ stories }: EntityCard): boolean =>
  stories.length > 0 && stories.every(({ kept }) => kept);
