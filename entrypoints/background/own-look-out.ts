import { registerScript } from './registered-script.ts';

/**
 * Registers the look-out for kept names for the sites where they may be underlined, hosts with their ports; not at all
 * without any, so that readers who keep nothing pay nothing.
 */
export const registerOwnLookOut = (sites: readonly string[]): Promise<void> =>
  registerScript('own-look-out', matchesOf(sites));

/** The pages of some hosts as the browser's match patterns; these have no ports, which the background looks at. */
export function matchesOf(sites: readonly string[]): string[] {
  const hosts = sites.map((site) => site.replace(/:\d+$/, '')).filter((host) => host !== '');
  return [...new Set(hosts)].sort().map((host) => `*://${host}/*`);
}
