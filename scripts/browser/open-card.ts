import type { Page } from 'puppeteer-core';
import { type Painted, paintedIn } from './painted.ts';
import { until } from './until.ts';

/**
 * Moves the pointer onto a name in view, as a hand does, and waits for the card over it. Returns the name as the page
 * spells it. Of the names that are wanted it takes the first of several words, or else the first: a person is what
 * most readers would look up.
 */
export async function openCard(page: Page, isWanted = (_: string): boolean => true): Promise<string> {
  const { height } = page.viewport()!;
  const inView = ({ box }: Painted) => box.width > 0 && box.y > 0 && box.y + box.height < height;
  const names = (await paintedIn(page)).filter((name) => inView(name) && isWanted(name.text));
  const found = names.find(({ text }) => /\s/.test(text)) ?? names[0];
  if (!found) throw new Error('No such name stands in view.');
  const { box, text } = found;
  await page.mouse.move(box.x + box.width + 60, box.y + 90);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 20 });
  await until('the card', () =>
    page.evaluate(() =>
      [...document.querySelectorAll('div[popover]')].some((host) => host.matches(':popover-open')),
    ),
  );
  await until('the name to be marked', async () => (await paintedIn(page, 'open')).length > 0);
  return text;
}
