import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** The text spacing that every page has to bear by WCAG 1.4.12. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** A way to look at a page beside light and dark: its window in CSS pixels, the size of its letters, and more. */
interface Look {
  name: string;
  viewport?: { width: number; height: number };
  /** Size of the browser's own text in pixels, 16 by default. */
  text?: number;
  isSpaced?: true;
  isForced?: true;
}

const looks: Look[] = [
  { name: 'forced', isForced: true },
  // A window of 1280 by 800 at 200 and at 150 %.
  { name: 'zoom-200', viewport: { width: 640, height: 400 } },
  { name: 'zoom-150', viewport: { width: 853, height: 533 } },
  { name: 'text-20', text: 20 },
  { name: 'text-24', text: 24 },
  { name: 'spacing', isSpaced: true },
];

/**
 * Takes a picture of an own page in each of these looks. Returns the paths, and what of the page leaves the window
 * sideways. The page is left as it was.
 */
export async function photographSizes(
  folder: string,
  page: Page,
  name: string,
): Promise<{ path: string; spills: boolean }[]> {
  await mkdir(folder, { recursive: true });
  const session = await page.createCDPSession();
  const before = page.viewport();
  const taken: { path: string; spills: boolean }[] = [];
  await page.bringToFront();
  for (const look of looks) {
    const features = [
      { name: 'forced-colors', value: look.isForced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await session.send('Emulation.setEmulatedMedia', { features });
    if (look.viewport) await page.setViewport(look.viewport);
    await wear(page, { text: look.text, css: look.isSpaced && spacing });
    const path = join(folder, `${name}-${look.name}.png`) as `${string}.png`;
    // To its end: what is cut is mostly further down.
    await page.screenshot({ path, fullPage: true });
    const spills = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    taken.push({ path, spills });
    if (look.viewport && before) await page.setViewport(before);
  }
  await wear(page, {});
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  return taken;
}

/** Gives a page letters of another size and rules of its own, in place of those that it was given before. */
async function wear(
  page: Page,
  { text, css }: { text?: number | undefined; css?: string | undefined },
): Promise<void> {
  await page.evaluate(
    async (size, rules) => {
      const { style } = document.documentElement;
      style.removeProperty('font-size');
      if (size) {
        const usual = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
        style.fontSize = `${(usual * size) / 16}px`;
      }
      // Our pages take no rules that stand in them; they may have adopted some of their own, which stay.
      const shared: typeof globalThis & { wornRules?: CSSStyleSheet } = globalThis;
      shared.wornRules ??= new CSSStyleSheet();
      shared.wornRules.replaceSync(rules ?? '');
      if (!document.adoptedStyleSheets.includes(shared.wornRules))
        document.adoptedStyleSheets.push(shared.wornRules);
      // A picture of the whole page is as high as the page was when it was last laid out.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    text,
    css,
  );
}
