/** What an entity is. The order is the order in which lists group them. */
export const kinds = ['organization', 'person', 'model', 'law', 'place', 'body', 'concept'] as const;

export type Kind = (typeof kinds)[number];
