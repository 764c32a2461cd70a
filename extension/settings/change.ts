import type { Settings } from './settings.ts';

/**
 * One change of one setting: a list's says what came and what went, and not what is left. So two changes of one list,
 * made by two pages that did not know of one another, both hold.
 */
export type Change = {
  [K in keyof Settings]: Settings[K] extends (infer Item)[]
    ? { name: K; added: Item[]; removed: Item[] }
    : { name: K; value: Settings[K] };
}[keyof Settings];

/** The change that leads from one value of a setting to another. */
export function changeOf<K extends keyof Settings>(name: K, before: Settings[K], after: Settings[K]): Change {
  const change =
    Array.isArray(before) && Array.isArray(after)
      ? { name, added: without(after, before), removed: without(before, after) }
      : { name, value: after };
  return change as Change;
}

/** A setting's value after a change of it. What a list already holds and is added moves to its end, as the newest. */
export function afterChange(value: unknown, change: Change): unknown {
  if ('value' in change) return change.value;
  return [...without(without(value as unknown[], change.removed), change.added), ...change.added];
}

/** The change that takes another one back; `settings` are those that it changed. */
export function reverse(change: Change, settings: Settings): Change {
  const before = settings[change.name];
  return changeOf(change.name, afterChange(before, change) as typeof before, before);
}

/** Two changes of one setting, made one after the other, as one. */
export function joined(first: Change, second: Change): Change {
  if (!('added' in first) || !('added' in second)) return second;
  return {
    name: second.name,
    added: [...without(without(first.added, second.removed), second.added), ...second.added],
    removed: [...without(without(first.removed, second.added), second.removed), ...second.removed],
  } as Change;
}

/** Whether something that was stored is a change of this setting; its values are not looked at. */
export function isChangeOf(name: string, stored: unknown): stored is Change {
  if (typeof stored !== 'object' || stored === null) return false;
  const change = stored as Record<string, unknown>;
  if (change.name !== name) return false;
  return 'value' in change || (Array.isArray(change.added) && Array.isArray(change.removed));
}

function without(list: readonly unknown[], others: readonly unknown[]): unknown[] {
  const keys = new Set(others.map(keyOf));
  return list.filter((item) => !keys.has(keyOf(item)));
}

/** Items of lists are strings or flat objects. */
function keyOf(item: unknown): string {
  return typeof item === 'object' && item !== null
    ? JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
    : String(item);
}
