import type { Settings } from './settings.ts';
import { siteOf } from './site-list.ts';

type Choice = Pick<Settings, 'keptUnderlines' | 'keptSites'>;

/**
 * Whether the reader allows all of their own names to be underlined on a page. It has to be the very site that was
 * allowed: those below it may be other people's.
 */
export function isKeptAllowed({ keptUnderlines, keptSites }: Choice, url: string): boolean {
  const site = siteOf(url);
  return site !== undefined && (keptUnderlines === 'everywhere' || keptSites.includes(site));
}

/** Whether a page's site was allowed by itself, so that this can be taken back for it. */
export function isKeptAllowedHere({ keptUnderlines, keptSites }: Choice, url: string): boolean {
  return keptUnderlines === 'sites' && isKeptAllowed({ keptUnderlines, keptSites }, url);
}

/** The list with the page's site on it, or off it if it was. */
export function toggleKeptSite(keptSites: readonly string[], url: string): string[] {
  const site = siteOf(url);
  if (!site) return [...keptSites];
  return keptSites.includes(site) ? keptSites.filter((other) => other !== site) : [...keptSites, site];
}
