import { isWebHost } from '../story/format/web-host.ts';

/** An address that may be a link, and the host that is shown beside it, with its scheme where that is not `https:`. */
export interface WebAddress {
  href: string;
  host: string;
}

/**
 * The one policy for links that a story's or an article's data can make: an `https:` or `http:` address of a site on the
 * web, without user info. Undefined for anything else, which is shown as text or not at all.
 *
 * `http:` is let through for the pages that a reader has kept: it is where they read the article, some papers have no
 * other address, and nothing is fetched from it before they press it. Files of bundled stories may not have any.
 */
export function toWebAddress(text: string | undefined): WebAddress | undefined {
  const url = text === undefined ? null : URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (!isWebHost(url.hostname)) return undefined;
  return { href: url.href, host: url.protocol === 'http:' ? url.origin : url.host };
}

/** The whole address by the same policy. */
export const webAddress = (text: string | undefined): string | undefined => toWebAddress(text)?.href;
