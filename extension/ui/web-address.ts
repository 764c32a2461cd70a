import { isWebHost } from '../story/format/web-host.ts';

/** An address that may be a link, and the host that is shown beside it. */
export interface WebAddress {
  href: string;
  host: string;
}

/**
 * The one policy for links that a story's or an article's data can make: an `https:` or `http:` address of a site on the
 * web, without user info. Undefined for anything else, which is shown as text or not at all.
 */
export function toWebAddress(text: string | undefined): WebAddress | undefined {
  const url = text === undefined ? null : URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return isWebHost(url.hostname) ? { href: url.href, host: url.host } : undefined;
}

/** The whole address by the same policy. */
export const webAddress = (text: string | undefined): string | undefined => toWebAddress(text)?.href;
