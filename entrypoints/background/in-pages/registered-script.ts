import { type Browser, browser } from 'wxt/browser';

type Script = Browser.scripting.RegisteredContentScript;

/** Match patterns of all pages that are read. */
export const readPages = (): readonly string[] =>
  browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];

/** The script of every page. */
const lookOutFiles = (): readonly string[] =>
  (browser.runtime.getManifest().content_scripts?.[0]?.js ?? []).map(fileOf);

/**
 * Registers a script of the extension, by its name, for the pages that match; unregisters it if no patterns are given.
 * Browsers keep registrations but may lose them with an update, so a right one is left alone, and one that is missing
 * or of an earlier version is put right. In that case, or with `isRestart`, matching tabs that are open get the script
 * at once; what takes parts of the look-out that every page has gets that before, since an earlier version may have left its own.
 */
export async function registerScript(
  id: string,
  matches: readonly string[],
  { onlyTop = false, isRestart = false, isBehindLookOut = false } = {},
): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script: Script = {
    id,
    js: [`${id}.js`],
    matches: [...matches],
    allFrames: !onlyTop,
    // Frames without an address of their own: about:blank, srcdoc, blob.
    matchOriginAsFallback: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  const isRight = registered !== undefined && isAs(registered, script);
  if (isRight && !isRestart) return;
  if (registered && !isRight) await browser.scripting.updateContentScripts([script]);
  else if (!registered) await browser.scripting.registerContentScripts([script]);
  const before = isBehindLookOut ? lookOutFiles() : [];
  await runInOpenTabs([...before, `${id}.js`], matches, !onlyTop);
}

/** Runs files in the open tabs that match, in all of their frames or in their own documents. */
async function runInOpenTabs(
  js: readonly string[],
  matches: readonly string[],
  allFrames: boolean,
): Promise<void> {
  const files = js.map((file) => `/${file}`) as never[];
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.all(
    tabs.map(async ({ id: tabId, discarded }) => {
      if (tabId === undefined || discarded) return;
      const target = { tabId, allFrames };
      // A tab may be closed meanwhile, or show an error.
      await browser.scripting.executeScript({ target, files }).catch(() => {});
    }),
  );
}

/** Whether a script is registered as it should be, as far as the browser tells. */
function isAs(registered: Script, script: Script): boolean {
  const told = registered as unknown as Record<string, unknown>;
  return Object.entries(script).every(([name, value]) => {
    const other = told[name];
    if (other === undefined) return true;
    return Array.isArray(value)
      ? value.map(fileOf).sort().join('\n') === (other as string[]).map(fileOf).sort().join('\n')
      : other === value;
  });
}

/** A script's file without its folder: one browser tells its whole address. */
const fileOf = (name: string) => name.replace(/^(moz|chrome)-extension:\/\/[^/]+\//, '').replace(/^\//, '');
