/** The tabs, in the order in which they stand. */
export const tabs = ['page', 'timeline', 'names', 'relations', 'story'] as const;

export type Tab = (typeof tabs)[number];

/** Where a reader is: a tab, and the id of the element in it that was asked for. */
export interface StoryAddress {
  tab: Tab;
  target?: string;
}

/** Elements by the start of their ids: the address of one leads to its tab. */
const rooms: readonly [start: RegExp, tab: Tab][] = [
  [/^[HS][1-9]\d*$/, 'story'],
  [/^note-/, 'story'],
  [/^name-/, 'names'],
  [/^(event|claim)-/, 'timeline'],
];

/** Id of the element that shows an entity's entry; an address's fragment leads to it. */
export const nameId = (id: string): string => `name-${id}`;

/** Where the newest story that names an entity says what it does of it; `stories` are from the newest to the oldest. */
export function nameAddress(entity: string, stories: readonly NamingStory[]): string | undefined {
  const isIts = ({ id }: { id: string }) => id === entity;
  const story = stories.find(({ entities, background }) => entities.some(isIts) || background.some(isIts));
  return story && `story.html?story=${encodeURIComponent(story.id)}#${encodeURIComponent(nameId(entity))}`;
}

/** The part of a story that tells whom it names. */
interface NamingStory {
  id: string;
  entities: readonly { id: string }[];
  background: readonly { id: string }[];
}

/** Id of the element that shows an event's entry. */
export const eventId = (id: string): string => `event-${id}`;

/** The address of a story's page, at an element of it. */
export const storyAddress = (story: string, element: string): string =>
  `/story.html?${new URLSearchParams({ story })}#${encodeURIComponent(element)}`;

/** The address of the page on which the names of a kept story are edited, at one of them where that is named. */
export const nameEditAddress = (story: string, name?: string): string =>
  `/draft.html?${new URLSearchParams({ story, ...(name !== undefined && { name }) })}`;

/** The place that an address's fragment names, with or without its `#`; the first tab where it names none. */
export function placeOf(hash: string, open: readonly Tab[]): StoryAddress {
  const id = decode(hash.replace(/^#/, ''));
  const tab = open.find((name) => name === id);
  if (tab) return { tab };
  const room = rooms.find(([start]) => start.test(id))?.[1];
  return room && open.includes(room) ? { tab: room, target: id } : { tab: open[0]! };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
