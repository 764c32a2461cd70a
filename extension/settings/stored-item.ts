import type { Guard } from './guards.ts';

/** How one setting is stored. Version 1 stands under the setting's name, version 2 under `name@2`, and so on. */
export interface Item<T> {
  area: 'sync' | 'local';
  is: Guard<T>;
  /** Turns a value of version n + 1 into one of version n + 2; throws or returns nonsense for a corrupt one. */
  migrations: readonly ((old: unknown) => unknown)[];
  /** For lists: what happens to one that no longer fits. `bytes` counts its JSON. */
  limit?: { bytes: number; beyond: 'refuse' | 'drop oldest' };
}

/** How some settings are stored. */
export type Items<T> = { readonly [K in keyof T]: Item<T[K]> };

/**
 * The keys a setting may stand under, newest version first. Older keys are left in place, since sync may share
 * them with a browser that still runs the older version.
 */
export function keysOf(name: string, item: Item<unknown>): [newest: string, ...older: string[]] {
  const older = item.migrations.map((_, index) => (index === 0 ? name : `${name}@${index + 1}`)).reverse();
  const newest = item.migrations.length === 0 ? name : `${name}@${item.migrations.length + 1}`;
  return [newest, ...older];
}

/** The stored value in its newest shape, or undefined where nothing valid is stored. Never throws. */
export function readItem<T>(name: string, item: Item<T>, saved: Record<string, unknown>): T | undefined {
  const keys = keysOf(name, item);
  const age = keys.findIndex((key) => saved[key] !== undefined);
  if (age < 0) return undefined;
  try {
    const pending = age === 0 ? [] : item.migrations.slice(-age);
    const value = pending.reduce((old, migrate) => migrate(old), saved[keys[age]!]);
    return item.is(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
