import { browser } from 'wxt/browser';

/** The tab that a page of ours is opened from. */
export interface TabBeside {
  id?: number | undefined;
  windowId?: number | undefined;
  index?: number | undefined;
  incognito: boolean;
}

/**
 * Shows a page of ours beside a tab. In a private window of Chromium no page of an extension opens, and one of Firefox has
 * a database of its own: for these it comes in a normal window, and the browser is told nothing of the tab.
 */
export async function openOwnPage(path: string, tab?: TabBeside): Promise<void> {
  const url = `${browser.runtime.getURL('/')}${path}`;
  if (tab?.incognito) return openInNormalWindow(url);
  const beside = tab?.id !== undefined &&
    tab.index !== undefined && {
      index: tab.index + 1,
      openerTabId: tab.id,
      ...(tab.windowId !== undefined && { windowId: tab.windowId }),
    };
  await browser.tabs.create({ url, ...beside }).catch((error) => {
    if (!beside) throw error;
    // The opener may be closed by now, perhaps the very problem to be shown: then the page opens without it.
    return browser.tabs.create({ url });
  });
}

async function openInNormalWindow(url: string): Promise<void> {
  // Firefox for Android has tabs only.
  if (!browser.windows) {
    await browser.tabs.create({ url });
    return;
  }
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const normal = windows.find(({ incognito }) => !incognito)?.id;
  if (normal === undefined) {
    await browser.windows.create({ url, incognito: false });
    return;
  }
  await browser.tabs.create({ url, windowId: normal });
  await browser.windows.update(normal, { focused: true });
}
