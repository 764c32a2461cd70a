import { browser } from 'wxt/browser';
import type { Sender } from '../../../extension/messages/answer-calls.ts';

/** The page that a person sees in the tab of a sender. */
export interface SeenPage {
  /** Its address; '' if it has none that a site could be told by. */
  url: string;
  /** Whether it is in a private window. */
  isPrivate: boolean;
}

/**
 * The page that a message is about: that of the tab, whichever of its frames has sent it. Frames without an address of
 * their own (`srcdoc`, `about:blank`, `data:`, sandboxed ones) and those of other sites are parts of the page. Nothing is
 * taken from the message, since a page's process may have been taken over.
 */
export async function seenPage({ tab, origin, url }: Sender): Promise<SeenPage> {
  // The tab is asked for again: the one in the message is as it was when the message was sent, and the page may have
  // moved on.
  const now = tab?.id === undefined ? undefined : await browser.tabs.get(tab.id).catch(() => undefined);
  return {
    url: siteAddress(now?.url) ?? siteAddress(tab?.url) ?? siteAddress(origin) ?? siteAddress(url) ?? '',
    isPrivate: tab?.incognito ?? false,
  };
}

/** An address that belongs to a site: for `blob:https://…` that of the origin that made it. */
function siteAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (!url) return undefined;
  if (/^(https?|file):$/u.test(url.protocol)) return url.href;
  return url.protocol === 'blob:' && url.origin !== 'null' ? url.origin : undefined;
}
