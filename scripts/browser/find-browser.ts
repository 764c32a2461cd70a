import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Browser = 'chromium' | 'firefox';

/** Where a person points at a browser of their own. */
export const browserVariables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

const onPath: Record<Browser, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chrome',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const elsewhere: Partial<Record<NodeJS.Platform, Record<Browser, string[]>>> = {
  darwin: {
    chromium: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    firefox: ['Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * The path of an installed browser: the one that the environment variable names, else the first found in
 * the usual places; undefined where there is none.
 * @throws where the variable names a file that cannot be run.
 */
export function findBrowser(browser: Browser, env = process.env): string | undefined {
  const variable = browserVariables[browser];
  const named = env[variable];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${variable} is set to "${named}", which is not a program that can be run.`);
  }
  return places(browser, env).find(runs);
}

function places(browser: Browser, env: NodeJS.ProcessEnv): string[] {
  const rest = elsewhere[process.platform]?.[browser] ?? [];
  if (process.platform !== 'win32') {
    const folders = (env.PATH ?? '').split(delimiter);
    return [...onPath[browser].flatMap((name) => folders.map((folder) => join(folder, name))), ...rest];
  }
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  );
  return rest.flatMap((path) => roots.map((root) => join(root, path)));
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
