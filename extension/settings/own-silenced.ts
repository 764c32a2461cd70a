import { loadSettings } from './load.ts';
import { changeSetting } from './save.ts';
import { silencedIn } from './silence.ts';

/**
 * Moves names of the reader's own stories from the synced list to the local one. An earlier version put them there, on
 * this device or on another.
 */
export async function keepOwnSilencedHere(): Promise<void> {
  const { silencedEntities } = await loadSettings();
  const own = silencedEntities.filter((entity) => silencedIn(entity) === 'silencedOwn');
  if (own.length === 0) return;
  await changeSetting(() => ({ name: 'silencedOwn', added: own, removed: [] }));
  await changeSetting(() => ({ name: 'silencedEntities', added: [], removed: own }));
}
