import { browser } from 'wxt/browser';
import type { FollowedTab } from '../tab-report/followed-tab.ts';

/**
 * Calls back with the tab in front of this window, now and whenever another comes to the front or it goes elsewhere.
 * A panel that has a tab to itself cannot look at that: it stays with the tab that was in front before.
 */
export async function followActiveTab(show: (tab: FollowedTab) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  const own = (await browser.tabs.getCurrent())?.id;
  let followed: number | undefined;

  const look = async () => {
    const tabs = (await browser.tabs.query({ windowId: windowId! })).filter(({ id }) => id !== own);
    const [latest] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
    const tab = tabs.find(({ active }) => active) ?? tabs.find(({ id }) => id === followed) ?? latest;
    if (tab?.id === undefined) return;
    followed = tab.id;
    show({ id: tab.id, url: tab.url });
  };
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void look();
  });
  browser.tabs.onUpdated.addListener((id, { url, status }) => {
    if (id === followed && (url !== undefined || status !== undefined)) void look();
  });
  await look();
}
