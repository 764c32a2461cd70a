import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const schemes = ['light', 'dark'] as const;

/** Takes a picture of what a page shows in light and in dark, with nothing moving, and gives their paths. */
export async function photographIn(folder: string, page: Page, name: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const scheme of schemes) {
    await page.bringToFront();
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const path = join(folder, `${name}-${scheme}.png`) as `${string}.png`;
    await page.screenshot({ path });
    paths.push(path);
  }
  return paths;
}
