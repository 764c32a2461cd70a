import type { Settings } from './settings.ts';

type Sites = Pick<Settings, 'siteMode' | 'sites'>;

/** What a pattern means: `star` asks for hosts below only; no path means every path. */
export interface SitePattern {
  host: string;
  star: boolean;
  /** Matches that port only; without one, any. */
  port?: string;
  /** Begins with `/`; with `*` at its end any path that begins so, else that path and all below it. */
  path?: string;
}

/** The pattern that stands for files on this computer; a folder may follow: `file:///home/me/*`. */
export const filePattern = 'file:///*';

const form =
  /^(?<star>\*\.)?(?<host>\[[\da-f:.]+\]|[^\s/:*?#@]+)(?::(?<port>\d{1,5}))?(?<path>\/[^\s?#]*)?$/iu;

/** A pattern taken apart, or undefined where it is none. `file:///…` has the host `file:`. */
export function readSitePattern(pattern: string): SitePattern | undefined {
  if (pattern.startsWith('file:///'))
    return { host: 'file:', star: false, path: pattern.slice('file://'.length) };
  const { star, host, port, path } = form.exec(pattern)?.groups ?? {};
  if (!host) return undefined;
  return {
    host: host.toLowerCase(),
    star: star !== undefined,
    ...(port ? { port } : {}),
    ...(path && path !== '/' ? { path } : {}),
  };
}

/** Whether a page lies under a pattern. A pattern or address that is none matches nothing; never throws. */
export function matchesSite(pattern: string, url: string): boolean {
  const site = readSitePattern(pattern);
  const page = URL.parse(url);
  if (!site || !page || !/^(https?|file):$/u.test(page.protocol)) return false;
  const host = page.protocol === 'file:' ? 'file:' : hostOf(page);
  const below = host.endsWith(`.${site.host}`);
  if (!below && (site.star || host !== site.host)) return false;
  if (site.port && site.port !== (page.port || (page.protocol === 'https:' ? '443' : '80'))) return false;
  return !site.path || underPath(site.path, page.pathname);
}

/** The host of a page; a final dot makes no difference. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/\.$/u, '');

/** Whether the list of sites lets a page be read; a pause everywhere is not its business. */
export function siteAllowed({ siteMode, sites }: Sites, url: string): boolean {
  return sites.some((pattern) => matchesSite(pattern, url)) === (siteMode === 'allow');
}

function underPath(pattern: string, path: string): boolean {
  if (pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1));
  const folder = pattern.endsWith('/') ? pattern : `${pattern}/`;
  return path === pattern || path.startsWith(folder);
}
