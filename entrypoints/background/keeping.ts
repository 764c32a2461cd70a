import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type KeptTab, keepTab } from '../../extension/keep/keep-page.ts';
import { isCommand } from '../../extension/messages/key-commands.ts';
import type { Part } from '../../extension/page/article/take-article.ts';
import type { Translate } from '../../extension/ui/words.tsx';

const t = i18n.t as unknown as Translate;
const pages = ['http://*/*', 'https://*/*', 'file:///*'];

/** What each entry of a menu keeps. */
const parts: Record<string, Part> = {
  'keep-page': 'article',
  'keep-icon': 'article',
  'keep-selection': 'selection',
};

/** Keeps stories by the key command `keep-story` and by the menus of pages, selections and the toolbar icon. */
export function keepByCommandAndMenu(): void {
  browser.commands?.onCommand.addListener(async (command) => {
    if (!isCommand(command, 'keep-story')) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab) await keep(tab, 'article');
  });
  // Firefox for Android has no such menus.
  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    const part = parts[menuItemId];
    if (!part || !tab) return;
    // The icon's menu keeps the page; the page's menu keeps the frame under the pointer.
    void keep(tab, part, menuItemId === 'keep-icon' ? undefined : frameId);
  });
  browser.runtime.onInstalled.addListener(() => void makeMenus());
  // The words may be in another language than when the browser ran last.
  browser.runtime.onStartup.addListener(() => void makeMenus());
}

async function keep(
  { id, ...tab }: { id?: number | undefined } & Omit<KeptTab, 'id'>,
  part: Part,
  frame?: number,
) {
  if (id === undefined) return;
  // With frame 0 every frame is tried, since the article may stand in another one; a selection stands in the frame
  // that was pressed.
  await keepTab({ ...tab, id }, { part, frame: part === 'selection' ? frame : frame || undefined });
}

async function makeMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  const page = { documentUrlPatterns: pages, title: t('keep.this') };
  browser.contextMenus.create({ ...page, id: 'keep-page', contexts: ['page', 'frame'] });
  browser.contextMenus.create({ id: 'keep-icon', title: t('keep.this'), contexts: ['action'] });
  browser.contextMenus.create({
    id: 'keep-selection',
    title: t('keep.selection'),
    documentUrlPatterns: pages,
    contexts: ['selection'],
  });
}
