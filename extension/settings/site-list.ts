import type { Settings } from './settings.ts';
import { filePattern, hostOf, matchesSite, readSitePattern, siteAllowed } from './sites.ts';

/** What can be wrong with a pattern that a person typed; the interface words it. */
export type PatternFault = 'empty' | 'scheme' | 'star' | 'port' | 'host' | 'ending';

/**
 * Maximum length in UTF-16 code units of what is typed or pasted as a site: taking a text without end apart would take
 * time without end.
 */
const maxSiteUnits = 2_000;

/**
 * Hosts that are no site but the end of many: one label, one with a dot before it, and the common ones of two labels.
 * A pattern covers what is below its host, so that one of these would quietly cover them all.
 */
const ending =
  /^\.|^(?!localhost$)[^.:[\]]+$|^(?:co\.(?:id|il|in|jp|ke|kr|nz|th|uk|za)|com\.(?:ar|au|br|cn|hk|mx|my|ph|sg|tr|tw|ua|vn)|(?:ac|ne|or)\.(?:jp|kr)|go\.(?:jp|kr)|(?:ac|org)\.uk)$/u;

/** A pattern in the form it is stored in, or what is wrong with the text. Takes pasted addresses as well. */
export function parseSitePattern(text: string): { pattern: string } | { fault: PatternFault } {
  const typed = text.trim();
  if (typed === '') return { fault: 'empty' };
  if (typed.length > maxSiteUnits) return { fault: 'host' };
  const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(typed)?.[1]?.toLowerCase();
  if (scheme === 'file') return filesPattern(typed);
  if (scheme && scheme !== 'http' && scheme !== 'https') return { fault: 'scheme' };
  const bare = typed.replace(/^https?:\/\//iu, '').replace(/[?#].*$/su, '');
  if (/\*/u.test(bare.replace(/^\*\./u, '').replace(/(\/.*)\*$/su, '$1'))) return { fault: 'star' };
  const site = readSitePattern(bare);
  if (!site) return { fault: 'host' };
  if (site.port && !(Number(site.port) >= 1 && Number(site.port) <= 65535)) return { fault: 'port' };
  // The URL parser decides what a host is, and turns letters of other scripts into the form that addresses have.
  const url = URL.parse(`http://${site.host}${site.path ?? ''}`);
  if (!url || /\*|\.$/u.test(url.hostname) || url.username !== '') return { fault: 'host' };
  if (!site.star && !site.port && ending.test(url.hostname)) return { fault: 'ending' };
  const port = site.port ? `:${Number(site.port)}` : '';
  const path = url.pathname === '/' ? '' : url.pathname;
  return { pattern: `${site.star ? '*.' : ''}${url.hostname}${port}${path}` };
}

function filesPattern(typed: string): { pattern: string } | { fault: PatternFault } {
  const url = URL.parse(typed.replace(/[?#].*$/su, ''));
  if (url?.hostname !== '') return { fault: 'host' };
  if (/\*./u.test(url.pathname)) return { fault: 'star' };
  return { pattern: url.pathname === '/' ? filePattern : url.href };
}

/** The pattern that the switch for one site sets: its host without `www.`, or all files; undefined for other pages. */
export function siteOf(url: string): string | undefined {
  const page = URL.parse(url);
  if (page?.protocol === 'file:') return filePattern;
  if (!page || !/^https?:$/u.test(page.protocol)) return undefined;
  const name = hostOf(page).replace(/^www\.(?=.+\.)/u, '');
  return page.port ? `${name}:${page.port}` : name;
}

/** The list of sites with this page's site toggled. */
export function toggleSite(settings: Pick<Settings, 'siteMode' | 'sites'>, url: string): string[] {
  const site = siteOf(url);
  if (!site) return [...settings.sites];
  const listed = siteAllowed(settings, url) === (settings.siteMode === 'allow');
  return listed ? settings.sites.filter((pattern) => !matchesSite(pattern, url)) : [...settings.sites, site];
}
