import { browser } from 'wxt/browser';
import { saveSeenRelease } from '../../extension/settings/seen-release.ts';

/**
 * Opens the welcome page once, right after installation. An update opens nothing: its news waits in the popup, and a
 * new reader has no news to catch up with.
 */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    await saveSeenRelease(browser.runtime.getManifest().version);
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
