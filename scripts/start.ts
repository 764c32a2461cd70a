/**
 * The main job: `npm start` shows the extension at work on a demo page, `npm start -- <file or address>` on
 * another page. With a display it opens a window; without one, or with `--headless`, it takes pictures.
 */
import { parseArgs } from 'node:util';
import { build } from './browser/build.ts';
import { ensureBrowser, ensureFonts } from './browser/ensure-browser.ts';
import { say } from './say.ts';
import { tour } from './start-tour.ts';
import { openWindow } from './start-window.ts';
import { readPage } from './stories/read-page.ts';

const usage = 'usage: npm start -- [--headless] [file or http address]';

async function main(): Promise<void> {
  const asked = readArguments();
  const isHeadless = asked.headless || !hasDisplay();
  const page = await readPage(asked.page);
  try {
    const path = await ensureBrowser('chromium');
    if (isHeadless) await ensureFonts();
    await build('chromium');
    await (isHeadless ? tour : openWindow)(path, page);
  } finally {
    page.close();
  }
}

function readArguments(): { headless: boolean; page: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { headless: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error('One page at a time');
    return { headless: values.headless, page: positionals[0] };
  } catch (error) {
    say(`${(error as Error).message.split('. ')[0]}.\n${usage}`);
    process.exit(2);
  }
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

main().catch((error: Error) => {
  say(error.message);
  process.exitCode = 1;
});
