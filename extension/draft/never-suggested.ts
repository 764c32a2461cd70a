import type { Draft } from './draft.ts';
import { drop } from './edit.ts';

/** Names are the same whatever their case and width: what is not wanted as "REUTERS" is not wanted as "Reuters". */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase();

/**
 * Leaves out the names that the reader never wants to be suggested, as if they had left them out here: they can be put
 * back. With `among`, only those of these ids; what the reader has decided on before stays.
 */
export function leaveOutNever(draft: Draft, names: readonly string[], among?: readonly string[]): Draft {
  if (names.length === 0) return draft;
  const never = new Set(names.map(nameKey));
  const looked = among && new Set(among);
  return draft.entities
    .filter(({ id, name }) => never.has(nameKey(name)) && (!looked || looked.has(id)))
    .reduce((left, { id }) => drop(left, id), draft);
}
