import { type Browser, browser } from 'wxt/browser';

/** The name of what is registered. */
const id = 'own-look-out';
const file = 'own-look-out.js';

/**
 * Registers the look-out for kept names for the sites where they may be underlined, hosts with their ports, in place of
 * what was registered before; none at all without any, so that readers who keep nothing pay nothing. Tabs that are open
 * are looked through at once.
 */
export async function registerOwnLookOut(sites: readonly string[]): Promise<void> {
  const matches = matchesOf(sites);
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script: Browser.scripting.RegisteredContentScript = {
    id,
    js: [file],
    matches,
    allFrames: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  for (const tab of await browser.tabs.query({ url: matches })) {
    if (tab.id === undefined || tab.discarded) continue;
    const target = { tabId: tab.id, allFrames: true };
    // A tab may be closed meanwhile, or show an error.
    await browser.scripting.executeScript({ target, files: [`/${file}` as never] }).catch(() => {});
  }
}

/** The pages of some hosts as the browser's match patterns; these have no ports, which the background looks at. */
export function matchesOf(sites: readonly string[]): string[] {
  const hosts = sites.map((site) => site.replace(/:\d+$/, '')).filter((host) => host !== '');
  return [...new Set(hosts)].sort().map((host) => `*://${host}/*`);
}
