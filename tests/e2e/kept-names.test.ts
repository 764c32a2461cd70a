import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paintedIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { browserName, useDriver } from './support/driver.ts';
import { framedCard, openFramedCard, pressInFramedCard } from './support/framed-card.ts';
import { keepStories } from './support/keep-story.ts';
import { reopenedCheckPage } from './support/reopened-check-page.ts';
import type { Tab } from './support/tab.ts';

// What a reader does in the card of a kept name: says which of two is meant, and goes to where a line is added.

const driver = useDriver();

const stories = () => {
  const sites = [new URL(driver.site.put('')).host];
  return [
    {
      ...{ sites, title: 'Grain ships wait', site: 'The Baltic Post', published: '2026-05-03' },
      paragraphs: ['Elif Kaya, director of Northgate Terminals, spoke. Kaya left at ten.'],
      entities: {
        'own-elif': { name: 'Elif Kaya', names: ['Kaya'], who: 'director of Northgate Terminals' },
        'own-northgate': { name: 'Northgate Terminals', kind: 'organization' as const },
      },
    },
    {
      ...{ sites, title: 'Chips grow dearer', site: 'Arcadia Press', published: '2026-03-20' },
      paragraphs: ['Deniz Kaya sat beside the minister. Kaya said nothing. She was asked twice.'],
      entities: { 'own-deniz': { name: 'Deniz Kaya', names: ['Kaya'] } },
    },
  ];
};
const page = `<div style="margin:60px;font:18px/24px sans-serif">
  <p>Elif Kaya and Deniz Kaya met on Monday.</p><p>“We are close,” Kaya told reporters.</p></div>`;

/** The page on which the names of a story are checked, which a card has opened. */
async function checkPage(): Promise<Page> {
  const page =
    browserName === 'firefox'
      ? await reopenedCheckPage(driver)
      : await until('the check page', async () =>
          (await driver.launched.puppet.pages()).find((one) => one.url().includes('/draft.html?')),
        );
  opened.push(page);
  return page;
}
const opened: Page[] = [];
afterEach(async () => {
  for (const page of opened.splice(0)) if (!page.isClosed()) await page.close();
});

/** The place of the short name among those that are underlined as it is. */
const short = async (tab: Tab) =>
  until('the short name', async () => (await paintedIn(tab.page)).some(({ text }) => text === 'Kaya'));

beforeEach(() => keepStories(driver, stories()));

describe('a name that two kept stories give to two people', () => {
  test('asks which one is meant, and the answer holds for this page and no other', {
    timeout: 90_000,
  }, async () => {
    const tab = await driver.open(page);
    await short(tab);
    const frame = await openFramedCard(tab, 'Kaya', 'Which one is meant?');
    const words = await frame.evaluate(() => document.body.innerText);
    expect(words).toContain('Elif Kaya');
    expect(words).toContain('Deniz Kaya');
    await pressInFramedCard(tab, frame, 'This one: Deniz Kaya');
    await framedCard(tab, 'sat beside the minister');

    // Loaded anew, the page is remembered; another one is not.
    await tab.page.reload();
    await short(tab);
    const again = await openFramedCard(tab, 'Kaya', 'sat beside the minister');
    expect(await again.evaluate(() => document.body.innerText)).not.toContain('Which one is meant?');
    await pressInFramedCard(tab, again, 'Why is this underlined?');
    await pressInFramedCard(tab, again, '“Kaya” means another one');
    await framedCard(tab, 'Which one is meant?');
    const other = await driver.open(page);
    await short(other);
    await openFramedCard(other, 'Kaya', 'Which one is meant?');
  });

  test('“Neither” leaves it alone, and Undo brings it back', async () => {
    const tab = await driver.open(page);
    await short(tab);
    const frame = await openFramedCard(tab, 'Kaya', 'Which one is meant?');
    await pressInFramedCard(tab, frame, 'Neither');
    await tab.expectPainted(['Deniz Kaya', 'Elif Kaya']);
    await pressInFramedCard(tab, frame, 'Undo');
    await tab.expectPainted(['Deniz Kaya', 'Elif Kaya', 'Kaya']);
  });

  test('“Not this person here” leaves the other one', async () => {
    const tab = await driver.open(page);
    await short(tab);
    const frame = await openFramedCard(tab, 'Elif Kaya', 'director of Northgate');
    await pressInFramedCard(tab, frame, 'Why is this underlined?');
    await pressInFramedCard(tab, frame, 'Not this person here');
    await tab.expectPainted(['Deniz Kaya', 'Kaya']);
    await pressInFramedCard(tab, frame, 'Undo');
    await tab.expectPainted(['Deniz Kaya', 'Elif Kaya', 'Kaya']);
  });
});

describe('a kept name without a line', () => {
  test('leads to the sentences that may be one, on a page of ours, and the card then says it', {
    timeout: 90_000,
  }, async () => {
    const tab = await driver.open('<p style="margin:60px">Deniz Kaya came.</p>');
    const frame = await openFramedCard(tab, 'Deniz Kaya', 'No line says who this is.');
    expect(
      await frame.evaluate(() => document.querySelector('input, textarea, [contenteditable]')),
    ).toBeNull();
    await pressInFramedCard(tab, frame, 'Add a line');
    const check = await checkPage();
    const firstSentence = () => check.$('[data-row="own-deniz"] .sentences li:first-child button');
    await until('its sentences', async () => (await firstSentence()) !== null);
    // The list is drawn anew while the page still finds the names: a press may meet a sentence that is just going.
    await until('the line', async () => {
      const sentence = await firstSentence();
      await sentence?.press('Enter').catch(() => {});
      return sentence === null;
    });
    await check.keyboard.down('Control');
    await check.keyboard.press('Enter');
    await check.keyboard.up('Control');
    await until('the story to be saved', () =>
      check.evaluate(() => location.href.includes('/story.html?')).catch(() => false),
    );
    await tab.page.bringToFront();
    await tab.page.reload();
    const next = await openFramedCard(tab, 'Deniz Kaya', 'sat beside the minister');
    expect(await next.evaluate(() => document.querySelector('.gist q')?.textContent)).toContain(
      'Deniz Kaya sat beside the minister',
    );
  });

  test('and one with a line is edited at its place in the story, on the page that is open for it already', {
    timeout: 90_000,
  }, async () => {
    const edit = async (name: string) => {
      const tab = await driver.open(`<p style="margin:60px">${name} came.</p>`);
      const frame = await openFramedCard(tab, name, 'director of Northgate');
      await pressInFramedCard(tab, frame, 'Why is this underlined?');
      await pressInFramedCard(tab, frame, 'Edit in your stories');
    };
    const isCurrent = (check: Page, id: string) =>
      until(`${id} to be the current row`, () =>
        check.evaluate(
          (row) => document.querySelector(`[data-row="${row}"]`)?.getAttribute('tabindex') === '0',
          id,
        ),
      );
    await edit('Elif Kaya');
    const check = await checkPage();
    await isCurrent(check, 'own-elif');
    await edit('Northgate Terminals');
    await isCurrent(check, 'own-northgate');
    const own = await driver.own('options.html');
    await until('one page of the story', () =>
      own.evaluate(
        async () =>
          (await chrome.tabs.query({})).filter(({ url }) => url?.includes('/draft.html')).length === 1,
      ),
    );
  });
});
