/** What an entity is. The order is the order in which lists group them. */
export const kinds = [
  'organization',
  'person',
  'model',
  'product',
  'law',
  'place',
  'body',
  'event',
  'work',
  'concept',
  'other',
] as const;

export type Kind = (typeof kinds)[number];
