import { browser } from 'wxt/browser';
import type { CheckProps } from '../../extension/screens/draft/Check.tsx';

/** The name that a page is to open at. */
export type OpenAt = CheckProps['start'];

/** The place of the one page on which a story is checked, held until that page is closed. */
export interface DraftPlace {
  /** Calls back with the name that another tab was to open at, now and whenever one gives way to this page. */
  onAsked(goTo: (start: OpenAt) => void): void;
}

/** Pages of the same story hear one another under this name. */
const channelOf = (id: string) => `draft ${id}`;

/**
 * Takes the place of the page of a story. Where another tab checks it already, that one comes to the front, with all its
 * steps, and goes to the name that this one was to open at; then there is no place to give.
 */
export async function takePlace(id: string, start: OpenAt): Promise<DraftPlace | undefined> {
  const isTaken = await new Promise<boolean>((resolve) => {
    void navigator.locks.request(channelOf(id), { ifAvailable: true }, (lock) => {
      resolve(lock === null);
      // Held for as long as the page is there.
      return lock && new Promise(() => {});
    });
  });
  const channel = new BroadcastChannel(channelOf(id));
  if (isTaken) {
    channel.postMessage({ start });
    return undefined;
  }
  let asked: OpenAt;
  let goTo = (later: OpenAt) => {
    asked = later;
  };
  channel.onmessage = ({ data }: MessageEvent<{ start: OpenAt }>) => {
    if (data.start) goTo(data.start);
    void comeToFront();
  };
  return {
    onAsked(listener) {
      goTo = listener;
      if (asked) listener(asked);
    },
  };
}

async function comeToFront(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) return;
  await browser.tabs.update(own.id, { active: true });
  if (own.windowId !== undefined) await browser.windows?.update(own.windowId, { focused: true });
}
