import { browser } from 'wxt/browser';
import { notifyTabs } from '../../../extension/messages/settings-notice.ts';
import type { Change } from '../../../extension/settings/change.ts';
import { isSettingsChange } from '../../../extension/settings/load.ts';
import { countOpened, loadOpened, saveOpened } from '../../../extension/settings/opened-counts.ts';
import { keepOwnSilencedHere } from '../../../extension/settings/own-silenced.ts';
import { forgetPrivateChanges } from '../../../extension/settings/private-changes.ts';
import { changeSetting, inTurn } from '../../../extension/settings/save.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import type { SeenPage } from './seen-page.ts';

/** Key of session storage for the latest changes that can be undone; it lasts as long as the browser runs. */
const undoKey = 'undo';
/** Number of changes that can be undone. */
const undoable = 20;

interface Undo {
  id: string;
  tab: number;
  isPrivate: boolean;
  change: Change;
}

/**
 * Keeps the storage to the extension's own programs, where the browser can: what runs in pages gets settings by message.
 * Tells the frames of all tabs when settings change, and forgets what was set in private windows with the last of them.
 */
export function keepSettingsSafe(): void {
  for (const area of ['local', 'sync', 'session'] as const)
    void browser.storage[area].setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
  browser.storage.onChanged.addListener((changed, area) => {
    if (isSettingsChange(changed, area)) void notifyTabs();
    if (area === 'sync' && 'silencedEntities' in changed) void keepOwnSilencedHere().catch(() => {});
  });
  browser.runtime.onInstalled.addListener(() => void keepOwnSilencedHere().catch(() => {}));
  browser.windows?.onRemoved.addListener(async () => {
    const windows = await browser.windows.getAll();
    if (windows.some(({ incognito }) => incognito)) return;
    await inTurn(async () => {
      await forgetPrivateChanges();
      const undos = (await loadUndos()).filter(({ isPrivate }) => !isPrivate);
      await browser.storage.session.set({ [undoKey]: undos });
    });
  });
}

/** Makes a change that a reader asked for in a tab; gives what takes it back. */
export async function changeFor(
  tab: number,
  { isPrivate }: SeenPage,
  next: (settings: Settings) => Change | undefined,
): Promise<{ undo: string }> {
  const change = await changeSetting(next, { isPrivate });
  const id = crypto.randomUUID();
  if (change) {
    await inTurn(async () => {
      const undos = [...(await loadUndos()), { id, tab, isPrivate, change }];
      await browser.storage.session.set({ [undoKey]: undos.slice(-undoable) });
    });
  }
  return { undo: id };
}

/** Takes a change back that was made in this tab. @throws where it is not known any more */
export async function undoFor(tab: number, id: string): Promise<void> {
  const undo = await inTurn(async () => {
    const undos = await loadUndos();
    const found = undos.find((one) => one.id === id && one.tab === tab);
    if (found) await browser.storage.session.set({ [undoKey]: undos.filter((one) => one !== found) });
    return found;
  });
  if (!undo) throw new Error('There is nothing to take back.');
  await changeSetting(() => undo.change, { isPrivate: undo.isPrivate });
}

/** Counts a name's card as opened; gives whether that makes the name known. */
export function countOnce(entity: string): Promise<boolean> {
  return inTurn(async () => {
    const { opened, isKnown } = countOpened(await loadOpened(), entity);
    await saveOpened(opened);
    return isKnown;
  });
}

async function loadUndos(): Promise<Undo[]> {
  return ((await browser.storage.session.get(undoKey))[undoKey] ?? []) as Undo[];
}
