import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { contentsOf } from '../../extension/detect/names/lexicon.ts';
import { root } from '../../scripts/run.ts';
import { readStories } from '../../scripts/stories/read-stories.ts';

/** The file of mark.js that a page would load. */
export const markFile = join(root, 'node_modules/mark.js/dist/mark.min.js');
const markSource = readFileSync(markFile, 'utf8');

const stories = readStories();

/** The names that the cards show. */
export const cardNames: readonly string[] = stories
  .flatMap(({ entities }) => entities.filter(({ background }) => !background))
  .flatMap(({ names }) => names.map(({ text }) => text));

/** All spellings that the extension looks for: these names, inflected, and in the languages that places have names in. */
export const spellings: readonly string[] = [...contentsOf(stories).names.keys()];

/** Reads every text node of a page once, in milliseconds: the least that any reading of the page costs. */
export function walkTree(page: Page): Promise<number> {
  return page.evaluate(() => {
    const start = performance.now();
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    let units = 0;
    while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
    const took = performance.now() - start;
    if (units === 0) throw new Error('The page has no text.');
    return took;
  });
}

/**
 * Number of names that mark.js is given in a call. It calls itself for the next name, so that thousands in one call use up
 * the stack ("Invalid regular expression … Stack overflow"). It walks the page once for each name, however they are given.
 */
const namesAtOnce = 200;

/** Has mark.js mark names in a page's own world: how long it took, in milliseconds, and the elements it made. */
export async function markNames(
  page: Page,
  names: readonly string[],
): Promise<{ took: number; elements: number }> {
  await page.evaluate(markSource);
  // Long names first, as it sorts them itself within a call.
  const sorted = [...names].sort((a, b) => b.length - a.length);
  return page.evaluate(
    async (names, namesAtOnce) => {
      const { Mark } = globalThis as unknown as {
        Mark: new (root: Element) => { mark(names: string[], options: object): void };
      };
      const start = performance.now();
      // The fastest of its ways that takes names: words together, letters as they are.
      for (let at = 0; at < names.length; at += namesAtOnce) {
        await new Promise<void>((done) =>
          new Mark(document.body).mark(names.slice(at, at + namesAtOnce), {
            separateWordSearch: false,
            diacritics: false,
            accuracy: 'exactly',
            done,
          }),
        );
      }
      return { took: performance.now() - start, elements: document.querySelectorAll('mark').length };
    },
    sorted,
    namesAtOnce,
  );
}
