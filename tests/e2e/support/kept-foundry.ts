import { until } from '../../../scripts/browser/until.ts';
import type { Driver } from './driver.ts';
import { keepStories } from './keep-story.ts';
import type { Tab } from './tab.ts';

/** A sentence that has the names of the story that `keepFoundry` keeps. */
export const words = 'Quillon Arbogast met the people of Tamsin Foundry.';

export const names = ['Quillon Arbogast', 'Tamsin Foundry'];

/** Keeps a story of two names, from a site that no test can open. */
export function keepFoundry(driver: Driver): Promise<void> {
  return keepStories(driver, [
    {
      title: 'The foundry closes',
      site: 'Vellum Gazette',
      published: '2026-05-03',
      paragraphs: ['Quillon Arbogast closed Tamsin Foundry.', 'Arbogast said so on Monday.'],
      entities: {
        'own-quillon': { name: 'Quillon Arbogast', names: ['Arbogast'], kind: 'person' },
        'own-tamsin': { name: 'Tamsin Foundry', kind: 'organization' },
      },
    },
  ]);
}

/**
 * Gives what asks for the word on the icon of a tab. It asks by one page of the extension, opened at once: a page is read
 * while it is seen, and no other may come before it meanwhile.
 */
export async function watchBadge(driver: Driver): Promise<(tab: Tab, wanted: string) => Promise<void>> {
  const own = await driver.own('options.html');
  return async (tab, wanted) => {
    await tab.page.bringToFront();
    await until(
      `“${wanted}” on the icon`,
      async () => {
        // A page that is just being left does not answer.
        const url = await tab.page.evaluate(() => location.href).catch(() => undefined);
        return own.evaluate(
          async (address, text) => {
            const found = (await chrome.tabs.query({})).find((one) => one.url === address);
            return found !== undefined && (await chrome.action.getBadgeText({ tabId: found.id! })) === text;
          },
          url,
          wanted,
        );
      },
      20_000,
    );
  };
}
