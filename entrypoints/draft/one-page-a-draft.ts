import { browser } from 'wxt/browser';
import type { CheckProps } from '../../extension/screens/draft/Check.tsx';

/** The name that a page is to open at. */
export type OpenAt = CheckProps['start'];

/** What a page was opened for, which one that gives way to another hands on to it. */
export interface Asked {
  start?: OpenAt;
  /** The tab whose page the story is to be brought up to date with. */
  againFrom?: number | undefined;
}

/** The place of the one page on which a story is checked, held until that page is closed. */
export interface DraftPlace {
  /** Calls back with what another tab was opened for, now and whenever one gives way to this page. */
  onAsked(act: (asked: Asked) => void): void;
}

/** Pages of the same story hear one another under this name. */
const channelOf = (id: string) => `draft ${id}`;

/**
 * Takes the place of the page of a story. Where another tab checks it already, that one comes to the front, with all its
 * steps, and does what this one was opened for; then there is no place to give.
 */
export async function takePlace(id: string, wanted: Asked): Promise<DraftPlace | undefined> {
  const isTaken = await new Promise<boolean>((resolve) => {
    void navigator.locks.request(channelOf(id), { ifAvailable: true }, (lock) => {
      resolve(lock === null);
      // Held for as long as the page is there.
      return lock && new Promise(() => {});
    });
  });
  const channel = new BroadcastChannel(channelOf(id));
  if (isTaken) {
    channel.postMessage(wanted);
    return undefined;
  }
  let waiting: Asked = {};
  let act = (later: Asked) => {
    waiting = { ...waiting, ...later };
  };
  channel.onmessage = ({ data: { start, againFrom } }: MessageEvent<Asked>) => {
    act({ ...(start && { start }), ...(againFrom !== undefined && { againFrom }) });
    void comeToFront();
  };
  return {
    onAsked(listener) {
      act = listener;
      listener(waiting);
    },
  };
}

async function comeToFront(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) return;
  await browser.tabs.update(own.id, { active: true });
  if (own.windowId !== undefined) await browser.windows?.update(own.windowId, { focused: true });
}
