import { browser } from 'wxt/browser';
import { saveSeenRelease } from '../../extension/settings/seen-release.ts';

/**
 * Opens the welcome page for who has just installed, once. An update opens nothing: its news waits in the popup, and
 * who installs has none to catch up with.
 */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    await saveSeenRelease(browser.runtime.getManifest().version);
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
