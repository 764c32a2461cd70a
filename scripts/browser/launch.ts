import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page, type Browser as Puppet } from 'puppeteer-core';
import { built } from './build.ts';
import type { Browser } from './find-browser.ts';
import { until } from './until.ts';

/** The host of the extension's pages in Firefox: random by default, fixed here by a preference. */
const firefoxHost = '6f1a9a1e-6f0a-4f5c-9a34-3d0c6f0b7a21';

/** What a browser is started with. */
export interface Start {
  browser: Browser;
  /** The browser's program, see `ensureBrowser`. */
  path: string;
  headless: boolean;
  /** `loopback`: nothing outside this machine is reached, nor looked up. */
  network: 'loopback' | 'open';
  /** CSS pixels; undefined lets the page fill its window. */
  viewport: { width: number; height: number } | undefined;
  /** A folder for the profile, which stays when the browser is closed; else one is made and removed. */
  profile?: string | undefined;
}

export interface Launch extends Start {
  /** Where the built extension stands, if not where `build` puts it. */
  folder?: string | undefined;
  /** Lets the extension into private windows, where browsers let none in unless a person says so. */
  isPrivateAllowed?: boolean;
}

/** A browser in a profile of its own, with the built extension in it. */
export interface Launched {
  puppet: Puppet;
  /** Where the extension's own pages stand: `chrome-extension://…`, without a slash at the end. */
  origin: string;
  /** The page that the extension opens right after installation; an empty one in Firefox with private windows. */
  welcome: Page;
}

/**
 * Starts a browser with the extension that `build` made. Closing it removes its profile.
 * @throws where there is no build, or the browser does not start.
 */
export async function launch({
  browser,
  folder = built[browser],
  isPrivateAllowed = false,
  ...started
}: Launch): Promise<Launched> {
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`No built extension in ${folder}.`);
  const puppet = await start({ browser, ...started });
  try {
    const id =
      browser === 'firefox' && isPrivateAllowed
        ? await installInPrivate(puppet, folder)
        : await puppet.installExtension(folder, ...(isPrivateAllowed ? [{ enabledInIncognito: true }] : []));
    const origin = browser === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${firefoxHost}`;
    // To let it into private windows Firefox starts it anew, which closes the page that it has opened.
    const isAnew = browser === 'firefox' && isPrivateAllowed;
    return { puppet, origin, welcome: await (isAnew ? puppet.newPage() : welcomeIn(puppet)) };
  } catch (error) {
    await puppet.close();
    throw error;
  }
}

/** Starts a browser in a profile of its own, without the extension. */
export function start({ browser, path, headless, network, viewport, profile }: Start): Promise<Puppet> {
  return puppeteer.launch({
    browser: browser === 'chromium' ? 'chrome' : 'firefox',
    executablePath: path,
    headless,
    defaultViewport: viewport ?? null,
    ...(profile !== undefined && { userDataDir: profile }),
    ...(browser === 'chromium' ? chromiumOptions(network) : firefoxOptions(network)),
  });
}

/** Puppeteer cannot say this: installs an extension in Firefox that may be in private windows. */
async function installInPrivate(puppet: Puppet, path: string): Promise<string> {
  const { connection } = puppet as unknown as {
    connection: { send(method: string, given: object): Promise<{ result: { extension: string } }> };
  };
  const extensionData = { type: 'path', path };
  const given = { extensionData, 'moz:allowPrivateBrowsing': true };
  return (await connection.send('webExtension.install', given)).result.extension;
}

/** While others start too, Firefox has taken more than 20 s to show its first page. */
const startsWithinMs = 60_000;

/** Firefox hides the addresses of an extension's pages from the driver, so the pages are asked themselves. */
function welcomeIn(puppet: Puppet): Promise<Page> {
  const find = async () => {
    for (const page of await puppet.pages()) {
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url.endsWith('/welcome.html')) return page;
    }
    return undefined;
  };
  return until('the welcome page', find, startsWithinMs);
}

function chromiumOptions(network: Launch['network']) {
  return {
    // Installing over the pipe also works in Chrome, which has ignored --load-extension since version 137.
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-quic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ...(network === 'loopback'
        ? ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost']
        : []),
    ],
  };
}

function firefoxOptions(network: Launch['network']) {
  return {
    // Without it WebDriver BiDi may not open an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'backstory@backstory.example': firefoxHost }),
      ...(network === 'loopback' && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
        'network.proxy.no_proxies_on': '127.0.0.1,localhost',
      }),
    },
  };
}
