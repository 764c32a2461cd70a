import { browser } from 'wxt/browser';
import { isAlive } from './ask-background.ts';

/** The message that tells the frames of a tab to ask for their settings: some have changed, or the page has moved. */
export const settingsNotice = 'settings';

/** The message that tells them to read their pages again as well: other stories are looked for. */
export const storiesNotice = 'stories';

type Notice = typeof settingsNotice | typeof storiesNotice;

/** Tells all frames of a tab. Never rejects: most tabs have nobody who listens. */
export async function notifyTab(tab: number, notice: Notice = settingsNotice): Promise<void> {
  await browser.tabs.sendMessage(tab, notice).catch(() => {});
}

/** Tells the frames of all tabs. */
export async function notifyTabs(notice: Notice = settingsNotice): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id, discarded }) => (id === undefined || discarded ? undefined : notifyTab(id, notice))),
  );
}

/** Calls back, in a frame, with each notice, with whether the page is to be read again; gives what ends it. */
export function hearNotices(listener: (isRead: boolean) => void): () => void {
  const hear = (message: unknown) => {
    if (message === settingsNotice || message === storiesNotice) listener(message === storiesNotice);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(hear);
  };
}

/** The same until the signal aborts. */
export function onSettingsNotice(listener: (isRead: boolean) => void, signal: AbortSignal): void {
  signal.addEventListener('abort', hearNotices(listener));
}
