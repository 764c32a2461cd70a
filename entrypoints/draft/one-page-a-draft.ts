import { browser } from 'wxt/browser';

/** Pages of the same story hear one another under this name. */
const channelOf = (id: string) => `draft ${id}`;

/**
 * Whether another tab checks the same story already: that one then comes to the front, with all its steps. Else this one
 * is the story's page until it is closed.
 */
export async function isOpenElsewhere(id: string): Promise<boolean> {
  const isTaken = await new Promise<boolean>((resolve) => {
    void navigator.locks.request(channelOf(id), { ifAvailable: true }, (lock) => {
      resolve(lock === null);
      // Held for as long as the page is there.
      return lock && new Promise(() => {});
    });
  });
  const channel = new BroadcastChannel(channelOf(id));
  if (isTaken) channel.postMessage('come to the front');
  else channel.onmessage = () => void comeToFront();
  return isTaken;
}

async function comeToFront(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) return;
  await browser.tabs.update(own.id, { active: true });
  if (own.windowId !== undefined) await browser.windows?.update(own.windowId, { focused: true });
}
