import { browser } from 'wxt/browser';
import { type PageScript, pageScript } from '../browser/frame-globals.ts';
import { ask } from '../messages/ask-background.ts';
import { settingsNotice } from '../messages/settings-notice.ts';
import { retry } from '../page/schedule/retry.ts';
import { untilVisible } from '../page/schedule/until-visible.ts';

const shared: typeof globalThis & { [pageScript]?: PageScript; navigation?: EventTarget } = globalThis;

/** Has the page annotated, now or once the settings allow it. */
export async function startPage(): Promise<void> {
  try {
    await untilVisible();
    const settings = await retry(() => ask('loadPage'));
    if (settings) return shared[pageScript]?.start(settings);
  } catch {
    // The extension was updated or removed under this script, and the newer copy takes over; or nobody answers.
    return;
  }
  const again = (message: unknown) => {
    if (message !== settingsNotice) return;
    browser.runtime.onMessage.removeListener(again);
    void startPage();
  };
  browser.runtime.onMessage.addListener(again);
  // A single-page site may move to an address that is read, without loading a new document.
  const moved = () => void ask('moved').catch(() => {});
  if (window === top) shared.navigation?.addEventListener('currententrychange', moved, { once: true });
}
