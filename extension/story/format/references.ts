import type { Problem } from './problem.ts';

/** What the ids under a key stand for, wherever in a story file the key is. */
const referents = new Map<string, readonly IdSpace[]>(
  Object.entries({
    from: ['sentence', 'source'],
    quotes: ['sentence'],
    entities: ['entity'],
    about: ['entity'],
    subject: ['entity'],
    object: ['entity'],
    events: ['event'],
    event: ['event'],
    with: ['entity'],
  }),
);

/** Where ids of one kind are declared. Ids of different kinds may be alike, sentences and sources may not. */
const declared = {
  sentence: ['highlights', 'body'],
  source: ['sources'],
  entity: ['entities'],
  event: ['events'],
  note: ['notes'],
} as const;

type IdSpace = keyof typeof declared;

/**
 * Finds ids that are declared twice and references that lead nowhere.
 * Takes any JSON value, so that a file whose shape is wrong as well has all its problems listed at once.
 */
export function checkReferences(story: unknown): Problem[] {
  const problems: Problem[] = [];
  const ids = new Map<IdSpace, Set<string>>();
  for (const space of Object.keys(declared) as IdSpace[]) ids.set(space, collect(story, space, problems));

  const visit = (value: unknown, path: Problem['path'], spaces: readonly IdSpace[]): void => {
    if (typeof value === 'string') {
      if (spaces.length === 0 || spaces.some((space) => ids.get(space)?.has(value))) return;
      problems.push({ path, reason: `no ${spaces.join(' or ')} "${value}"` });
    } else if (Array.isArray(value)) {
      const seen = new Set<unknown>();
      for (const [index, item] of value.entries()) {
        visit(item, [...path, index], spaces);
        if (spaces.length > 0 && typeof item === 'string' && seen.has(item)) {
          problems.push({ path: [...path, index], reason: `"${item}" stands here twice` });
        }
        seen.add(item);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) visit(part, [...path, key], referents.get(key) ?? []);
    }
  };
  visit(story, [], []);
  return problems;
}

function collect(story: unknown, space: IdSpace, problems: Problem[]): Set<string> {
  const ids = new Set<string>();
  for (const list of declared[space]) {
    for (const [index, item] of itemsOf(story, list).entries()) {
      const id = propertyOf(item, 'id');
      if (typeof id !== 'string') continue;
      if (ids.has(id)) problems.push({ path: [list, index, 'id'], reason: `a second ${space} "${id}"` });
      ids.add(id);
    }
  }
  return ids;
}

function itemsOf(story: unknown, list: string): unknown[] {
  const items = propertyOf(story, list);
  return Array.isArray(items) ? items : [];
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
