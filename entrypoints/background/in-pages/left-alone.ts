import { browser } from 'wxt/browser';
import type { Settings } from '../../../extension/settings/settings.ts';
import { filePattern, readSitePattern } from '../../../extension/settings/sites.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { readPages, registerScript } from './registered-script.ts';

/** The settings, one item each, that say which pages are left alone. */
const settingsOfSites = ['enabled', 'siteMode', 'sites'];

type Sites = Pick<Settings, 'enabled' | 'siteMode' | 'sites'>;

/** Keeps `left-alone.js` registered while sites are paused and resumed. */
export function followLeftAlone(settingsNow: () => Promise<Settings>): void {
  const inTurn = oneAtATime();
  const register = () => inTurn(async () => registerLeftAlone(await settingsNow()));
  browser.runtime.onInstalled.addListener(register);
  browser.storage.onChanged.addListener((changed, area) => {
    if (area === 'sync' && settingsOfSites.some((name) => name in changed)) register();
  });
}

/**
 * Registers the script by which a page that is left alone announces itself, so that the icon can show it. Nothing is
 * registered for readers who have paused no site, nor while everything is paused.
 */
function registerLeftAlone(settings: Sites): Promise<void> {
  // Run in open tabs again after each change: the patterns match more pages than those that are left alone.
  return registerScript('left-alone', leftAlone(settings, readPages()), {
    onlyTop: true,
    isRestart: true,
  });
}

/** Match patterns that cover all pages that may be left alone, and more; `all` where only listed sites are read. */
export function leftAlone({ enabled, siteMode, sites }: Sites, all: readonly string[]): string[] {
  if (!enabled) return [];
  if (siteMode === 'allow') return [...all];
  const patterns = sites.flatMap((site) => {
    const { host } = readSitePattern(site) ?? {};
    if (host === 'file:') return [filePattern];
    // Browsers refuse the whole list for one pattern that they cannot read.
    if (!host || !/^[a-z\d.-]+$/.test(host)) return [];
    return [/^[\d.]+$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`];
  });
  return [...new Set(patterns)].sort();
}
