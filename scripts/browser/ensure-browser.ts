import { readFileSync } from 'node:fs';
import { runQuietly } from '../run.ts';
import { say } from '../say.ts';
import { type Browser, browserVariables, findBrowser } from './find-browser.ts';

const products = {
  chromium: { name: 'Chrome, Chromium or Edge', debian: 'chromium' },
  firefox: { name: 'Firefox', debian: 'firefox-esr' },
} as const;

/** Without these, pictures of pages show boxes for Korean, Japanese and Chinese. */
const fonts = ['fonts-noto-cjk', 'fonts-noto-core'];

let isListFresh = false;

/**
 * The path of a browser that can be run: an installed one, else Debian's own, which root may install here.
 * @throws with one sentence that says what to install where neither is possible.
 */
export async function ensureBrowser(browser: Browser): Promise<string> {
  const found = findBrowser(browser);
  if (found) return found;
  const { name, debian } = products[browser];
  if (!mayInstall()) {
    const named = `set ${browserVariables[browser]} to the program of one that is installed elsewhere`;
    throw new Error(`Backstory needs a browser to run in: install ${name}, or ${named}.`);
  }
  await install(debian);
  const installed = findBrowser(browser);
  if (!installed) throw new Error(`Debian's ${debian} was installed and still no ${name} is found.`);
  return installed;
}

/** Installs fonts for the stories' languages where that can be done; pages are only less legible without. */
export async function ensureFonts(): Promise<void> {
  if (!mayInstall()) return;
  for (const font of fonts) {
    const isThere = await runQuietly('dpkg', ['-s', font]).then(
      () => true,
      () => false,
    );
    if (!isThere)
      await install(font).catch((error: Error) => say(`Going on without ${font}. ${error.message}`));
  }
}

function mayInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function install(name: string): Promise<void> {
  say(`Installing Debian's ${name} (a minute or two, this once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!isListFresh) await runQuietly('apt-get', ['update'], env);
  isListFresh = true;
  await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', name], env);
}
