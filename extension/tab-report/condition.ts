import type { Settings } from '../settings/settings.ts';
import { siteAllowed } from '../settings/sites.ts';

/**
 * How things stand with the page: `barred` where the browser lets no extension in, `absent` where Backstory could
 * be but is not (a page older than its installation, or files it was not given), then what the person chose.
 */
export type Condition = 'barred' | 'absent' | 'paused' | 'site off' | 'looking' | 'nothing' | 'found';

interface Known {
  settings: Pick<Settings, 'enabled' | 'siteMode' | 'sites'>;
  /** The page's address; none where the browser does not tell it. */
  url: string | undefined;
  /** Whether a frame of the page has answered, or it is known that none will. */
  answer: 'waiting' | 'answered' | 'none';
  total: number;
}

/** Hosts on which browsers keep extensions out, so that none can press their install buttons. */
const stores = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/** What to tell the person about the page, the most fundamental reason first. */
export function conditionOf({ settings, url, answer, total }: Known): Condition {
  if (!isReadable(url)) return 'barred';
  if (!settings.enabled) return 'paused';
  if (!siteAllowed(settings, url)) return 'site off';
  if (answer === 'none') return 'absent';
  if (total > 0) return 'found';
  return answer === 'waiting' ? 'looking' : 'nothing';
}

/** How a page is called: by its host; '' for files and for our own pages, whose host is a random id. */
export function shownHost(url: string): string {
  const page = URL.parse(url);
  return page && !isExtension(page) ? page.host : '';
}

function isReadable(url: string | undefined): url is string {
  const page = url === undefined ? null : URL.parse(url);
  if (page === null || stores.has(page.hostname)) return false;
  // Browsers tell only the addresses of our own pages; the welcome page has names to try.
  const own = isExtension(page) && page.pathname === '/welcome.html';
  return own || /^(https?|file):$/u.test(page.protocol);
}

function isExtension({ protocol }: URL): boolean {
  return protocol.endsWith('-extension:');
}
