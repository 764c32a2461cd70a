import { browser } from 'wxt/browser';
import { isAlive } from './ask-background.ts';

/** The message that tells the frames of a tab to ask for their settings: some have changed, or the page has moved. */
export const settingsNotice = 'settings';

/** Tells all frames of a tab. Never rejects: most tabs have nobody who listens. */
export async function notifyTab(tab: number): Promise<void> {
  await browser.tabs.sendMessage(tab, settingsNotice).catch(() => {});
}

/** Tells the frames of all tabs. */
export async function notifyTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id, discarded }) => (id === undefined || discarded ? undefined : notifyTab(id))),
  );
}

/** Calls back, in a frame, with each notice until the signal aborts. */
export function onSettingsNotice(listener: () => void, signal: AbortSignal): void {
  const hear = (message: unknown) => {
    if (message === settingsNotice) listener();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(hear);
  });
}
