import type { OutgoingHttpHeaders } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { Settings } from '../../../extension/settings/settings.ts';
import { type Browser, findBrowser } from '../../../scripts/browser/find-browser.ts';
import { type Launched, launch } from '../../../scripts/browser/launch.ts';
import { until } from '../../../scripts/browser/until.ts';
import { type Host, openSite, type Site } from './site.ts';
import { createTab, type Tab } from './tab.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: Browser;
  }
}

/** The browser that the running project tests in. */
export const browserName = inject('browser');

const viewport = { width: 1000, height: 700 };

/** A real browser with the built extension, for one test file. */
export interface Driver {
  launched: Launched;
  site: Site;
  /** Puts a page up and opens it in a new tab. */
  open(html: string, options?: { headers?: OutgoingHttpHeaders; host?: Host }): Promise<Tab>;
  /** Opens an address in a new tab. */
  go(url: string): Promise<Tab>;
  /** Opens a page of the extension in a new tab, as soon as it shows something. */
  own(path: string): Promise<Page>;
  /** Opens the popup, as a page of its own, about a tab. */
  popup(tab: Tab): Promise<Page>;
  /** Stores settings as the options page does, or anything else under their names. */
  set(values: Partial<Settings> | Record<string, unknown>): Promise<void>;
  /** Forgets all settings, `everyMention` too: what is tested then is what a reader gets who set nothing. */
  forget(): Promise<void>;
}

/** What keeps a page of the extension from showing anything: how far it is loaded, and whether its settings come. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const wait = new Promise<string>((resolve) => setTimeout(() => resolve('does not answer'), 1_000));
    const answers = (['sync', 'local'] as const).map(async (area) => {
      const answer = chrome.storage[area].get().then(() => 'answers', String);
      return `storage.${area} ${await Promise.race([answer, wait])}`;
    });
    return [`${location.href} is ${document.readyState}`, ...(await Promise.all(answers))].join('; ');
  });
}

/** Most tests look at what is found: every mention is underlined, in company or not, as a reader may have it. */
const everyMention: Partial<Settings> = { mentions: 'all', everyday: 'everywhere', margins: true };

/** Starts the browser before a file's tests; after each test its tabs are closed and its settings are as at first. */
export function useDriver(): Driver {
  let launched: Launched;
  let site: Site;
  let keeper: Page;
  const pages: Page[] = [];

  beforeAll(async () => {
    const path = findBrowser(browserName);
    if (!path) throw new Error(`No ${browserName} is installed; npm test sees to that.`);
    launched = await launch({ browser: browserName, path, headless: true, network: 'loopback', viewport });
    // It would stand before the pages that are tested, which are then not the tab in front.
    await launched.welcome.close();
    site = await openSite();
    keeper = await own('options.html');
    await set(everyMention);
    pages.length = 0;
  });
  afterEach(async () => {
    const open = pages.splice(0).filter((page) => !page.isClosed());
    await Promise.all(open.map((page) => page.close()));
    await forget();
    await set(everyMention);
  });
  afterAll(async () => {
    site?.close();
    await launched?.puppet.close();
  });

  const set: Driver['set'] = (values) =>
    keeper.evaluate((settings) => chrome.storage.sync.set(settings), values);
  const forget: Driver['forget'] = async () => {
    await keeper.evaluate(() => Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]));
  };

  const newPage = async () => {
    const page = await launched.puppet.newPage().catch((error: Error) => {
      // Firefox opens a tab beside the one in front, and gives up where that one closes at the same moment, as the
      // popup does with a press.
      if (!error.message.includes('DiscardedBrowsingContextError')) throw error;
      return launched.puppet.newPage();
    });
    // A test's own time ends what takes too long.
    page.setDefaultNavigationTimeout(0);
    pages.push(page);
    return page;
  };
  const own = async (path: string) => {
    const page = await newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    // Firefox never reports such a page as loaded.
    await page.goto(`${launched.origin}/${path}`, browserName === 'firefox' ? { waitUntil: [] } : {});
    const isShown = () => page.evaluate(() => document.querySelector('main') !== null);
    await until(`${path} to show something`, isShown).catch(async (error: Error) => {
      throw new Error(`${error.message}: ${[await stateOf(page).catch(String), ...errors].join('; ')}`);
    });
    return page;
  };
  const go = async (url: string) => {
    const page = await newPage();
    await page.goto(url);
    return createTab(browserName, page);
  };

  return {
    get launched() {
      return launched;
    },
    get site() {
      return site;
    },
    go,
    own,
    open: (html, options) => go(site.put(html, options)),
    async popup(tab) {
      const url = await tab.page.evaluate(() => location.href);
      const id = await until('the tab', () =>
        keeper.evaluate(
          async (wanted) => (await chrome.tabs.query({})).find((one) => one.url === wanted)?.id,
          url,
        ),
      );
      return own(`popup.html?tab=${id}`);
    },
    set,
    forget,
  };
}
