import { type Browser, browser } from 'wxt/browser';

/**
 * Registers a script of the extension for the pages that match, under its own name, in place of what was registered before;
 * not at all where there are no matches. Tabs that are open and match are given it at once.
 */
export async function registerScript(
  id: string,
  matches: readonly string[],
  { onlyTop = false } = {},
): Promise<void> {
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const file = `${id}.js`;
  const script: Browser.scripting.RegisteredContentScript = {
    id,
    js: [file],
    matches: [...matches],
    allFrames: !onlyTop,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  for (const tab of await browser.tabs.query({ url: [...matches] })) {
    if (tab.id === undefined || tab.discarded) continue;
    const target = { tabId: tab.id, allFrames: !onlyTop };
    // A tab may be closed meanwhile, or show an error.
    await browser.scripting.executeScript({ target, files: [`/${file}` as never] }).catch(() => {});
  }
}
