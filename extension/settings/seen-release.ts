import { browser } from 'wxt/browser';

/** Stored apart from the settings: nobody sets it, and a reset of the options leaves it. */
const key = 'seenRelease';

/** The release whose news the person has seen, or was installed with; undefined where that is not known. */
export async function loadSeenRelease(): Promise<string | undefined> {
  const { [key]: seen } = await browser.storage.local.get(key);
  return typeof seen === 'string' ? seen : undefined;
}

/** Remembers that there is no news for the person up to this release. */
export function saveSeenRelease(version: string): Promise<void> {
  return browser.storage.local.set({ [key]: version });
}
