import { loadSettings } from './load.ts';
import { changeSetting } from './save.ts';
import { silencedIn } from './silence.ts';

/** Takes what is named in the reader's own stories out of the synced list, where an earlier version, here or elsewhere, put it. */
export async function keepOwnSilencedHere(): Promise<void> {
  const { silencedEntities } = await loadSettings();
  const own = silencedEntities.filter((entity) => silencedIn(entity) === 'silencedOwn');
  if (own.length === 0) return;
  await changeSetting(() => ({ name: 'silencedOwn', added: own, removed: [] }));
  await changeSetting(() => ({ name: 'silencedEntities', added: [], removed: own }));
}
