import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../extension/settings/settings.ts';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import { keepFoundry, names, watchBadge, words } from './support/kept-foundry.ts';
import type { Tab } from './support/tab.ts';

// Where the names of kept stories are underlined, and how a reader says so.

const driver = useDriver();

beforeEach(() => keepFoundry(driver));

/** Stores what stays on this machine, as the popup and the options do. */
async function choose(values: Partial<Pick<Settings, 'keptUnderlines' | 'keptSites'>>): Promise<void> {
  const own = await driver.own('options.html');
  await own.evaluate((settings) => chrome.storage.local.set(settings), values);
  await own.close();
}

const allPainted = async ({ page, painted }: Tab): Promise<string[]> =>
  (await Promise.all(page.frames().map((frame) => painted(undefined, frame).catch(() => [])))).flat();

const settled = (tab: Tab, count: number) =>
  until(`${count} underlines`, async () => (await allPainted(tab)).length === count, 20_000).catch(
    async (error: Error) => {
      throw new Error(`${error.message}: ${await allPainted(tab)}`);
    },
  );

const hostOf = ({ page }: Tab) => page.evaluate(() => location.host);

/** Each holds the two names, and belongs to the site of the page around it. */
const framesOfSite = () => `
  <iframe src="${driver.site.put(`<p>${words}`)}"></iframe>
  <iframe srcdoc="<p>${words}"></iframe>
  <iframe id="blank"></iframe><script>blank.contentDocument.body.innerHTML = '<p>${words}'</script>
  <iframe id="blob"></iframe>
  <script>blob.src = URL.createObjectURL(new Blob(['<p>${words}'], { type: 'text/html' }))</script>`;

/** Each holds them too, and belongs to nobody that a reader can allow by this page. */
const otherFrames = () => `
  <iframe src="${driver.site.put(`<p>${words}`, { host: 'localhost' })}"></iframe>
  <iframe sandbox srcdoc="<p>${words}"></iframe>
  <iframe src="data:text/html,<p>${words}"></iframe>`;

const page = () => `<p>${words}</p>${framesOfSite()}${otherFrames()}`;

describe('a site that the reader allows', () => {
  test('has all kept names underlined at once, in its frames of every kind and in no others, until it is taken away', async () => {
    const open = await driver.open(page());
    await sleep(1_000);
    expect(await allPainted(open)).toEqual([]);
    await choose({ keptSites: [await hostOf(open)] });
    await settled(open, 2 * 5);
    const later = await driver.open(page());
    await settled(later, 2 * 5);
    await choose({ keptSites: [] });
    await settled(open, 0);
    await settled(later, 0);
  });
});

describe('where names are underlined everywhere', () => {
  test('every page has them, but for frames of other sites', async () => {
    const open = await driver.open(page());
    await choose({ keptUnderlines: 'everywhere' });
    await settled(open, 2 * 5);
    const other = await driver.open(`<p>${words}`, { host: 'localhost' });
    await other.expectPainted(names);
    await choose({ keptUnderlines: 'sites' });
    await settled(open, 0);
    await settled(other, 0);
  });
});

describe('the popup', () => {
  /** A page is looked at once it is seen, which the popup and the options keep it from here. */
  const expectInFront = async (tab: Tab, painted: readonly string[]) => {
    await tab.page.bringToFront();
    await tab.expectPainted(painted);
  };
  const pressIn = (popup: Awaited<ReturnType<typeof driver.own>>, label: string) =>
    until(`the button ${label}`, () =>
      popup.evaluate((wanted) => {
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === wanted,
        );
        button?.click();
        return button !== undefined;
      }, label),
    );

  test('allows the site with one press, says so, and takes it back by Undo or later', async () => {
    const expectBadge = await watchBadge(driver);
    const tab = await driver.open(`<p>${words}`);
    await expectBadge(tab, '2');
    const popup = await driver.popup(tab);
    await until('what the site will see', () =>
      popup.evaluate(() => document.body.innerText.includes('The site can then see which of its words')),
    );
    await pressIn(popup, 'Underline your names on this site');
    await expectInFront(tab, names);
    const host = await hostOf(tab);
    await until('the words', () =>
      popup.evaluate(
        (site) => document.body.innerText.includes(`Your names are underlined on ${site}.`),
        host,
      ),
    );
    await pressIn(popup, 'Undo');
    await expectInFront(tab, []);
    await pressIn(popup, 'Underline your names on this site');
    await expectInFront(tab, names);
    await popup.close();
    const again = await driver.popup(tab);
    await pressIn(again, 'Stop underlining them');
    await expectInFront(tab, []);
  });

  test('in the options the site is listed, and comes back by Undo after it was taken off', async () => {
    const tab = await driver.open(`<p>${words}`);
    const host = await hostOf(tab);
    await choose({ keptSites: ['other.example', host] });
    await expectInFront(tab, names);
    const options = await driver.own('options.html');
    const listed = () =>
      options.evaluate(() =>
        [...document.querySelectorAll('[aria-labelledby=kept-underlines] li span')].map(
          (one) => one.textContent,
        ),
      );
    await until('the list', async () => (await listed()).join() === `other.example,${host}`);
    await options.evaluate((name) => {
      document
        .querySelector<HTMLElement>(`[aria-labelledby=kept-underlines] [title="Remove ${name}"]`)!
        .click();
    }, host);
    await expectInFront(tab, []);
    await pressIn(options, 'Undo');
    await expectInFront(tab, names);
    await options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[aria-labelledby=kept-underlines] .choice')]
        .find(({ textContent }) => textContent === 'On every page')!
        .click(),
    );
    const other = await driver.open(`<p>${words}`, { host: 'localhost' });
    await other.page.bringToFront();
    await other.expectPainted(names);
  });
});
