import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { browserName, useDriver } from './support/driver.ts';
import type { Tab } from './support/tab.ts';

const driver = useDriver();

/** The number on the icon of a tab, as Backstory shows it. */
async function badgeOf(tab: Tab): Promise<string> {
  const own = await driver.own('options.html');
  const number = await own.evaluate(async (address) => {
    const found = (await chrome.tabs.query({})).find(({ url }) => url === address);
    return chrome.action.getBadgeText({ tabId: found!.id! });
  }, tab.page.url());
  await own.close();
  return number;
}

/** What the tooltip of the icon says for a tab. */
async function titleOf(tab: Tab): Promise<string> {
  const own = await driver.own('options.html');
  const title = await own.evaluate(async (address) => {
    const found = (await chrome.tabs.query({})).find(({ url }) => url === address);
    return chrome.action.getTitle({ tabId: found!.id! });
  }, tab.page.url());
  await own.close();
  return title;
}

/** Names of the story that are not everyday come last, so that all has been read once they are underlined. */
const company = '<p>Samsung and Naver wait.';

describe('what a reader sees who set nothing', () => {
  test.for<[what: string, html: string, painted: string[]]>([
    [
      'a country beside one other name of its story',
      '<article><p>China waits for Kakao.</article>',
      ['Kakao'],
    ],
    [
      'a country beside two',
      '<article><p>China waits for Kakao and OpenAI.</article>',
      ['China', 'Kakao', 'OpenAI'],
    ],
    [
      'a country in another article than these',
      '<article><p>China waits.</article><article><p>Kakao met OpenAI.</article>',
      ['Kakao', 'OpenAI'],
    ],
    [
      'the first mention in each article',
      '<article><p>Kakao met OpenAI.<p>Kakao left OpenAI.</article><article><p>Kakao again.</article>',
      ['Kakao', 'OpenAI', 'Kakao'],
    ],
    ['a menu', `<nav><a href=/>OpenAI</a> <a href=/>Kakao</a></nav>${company}`, ['Samsung', 'Naver']],
    ['a sidebar', `<aside><p>OpenAI is here.</aside>${company}`, ['Samsung', 'Naver']],
    ['a site’s header', `<header><p>OpenAI Daily</p></header>${company}`, ['Samsung', 'Naver']],
    ['a site’s footer', `<footer><p>OpenAI Ltd</p></footer>${company}`, ['Samsung', 'Naver']],
    ['a button', `<button>Ask OpenAI</button>${company}`, ['Samsung', 'Naver']],
    [
      'a list of links',
      `<ul><li><a href=/>OpenAI goes</a><li><a href=/>Kakao stays</a></ul>${company}`,
      ['Samsung', 'Naver'],
    ],
    [
      'a link within a sentence',
      `<p>It is <a href=/>OpenAI</a> again.${company}`,
      ['OpenAI', 'Samsung', 'Naver'],
    ],
    [
      'the header of an article',
      '<article><header><h1>OpenAI in talks</h1></header><p>Kakao met them.</article>',
      ['OpenAI', 'Kakao'],
    ],
    [
      'a headline in the page’s header',
      '<header><h1>OpenAI in talks</h1></header><p>Kakao met them.',
      ['OpenAI', 'Kakao'],
    ],
    [
      'a site’s name that leads home',
      `<header><h1><a href=/>OpenAI Daily</a></h1></header>${company}`,
      ['Samsung', 'Naver'],
    ],
  ])('%s', async ([, html, painted]) => {
    await driver.forget();
    const tab = await driver.open(html);
    await tab.expectPainted(painted);
  });

  test('nothing at all where only countries are named', async () => {
    await driver.forget();
    const tab = await driver.open('<p>Sizes: US 8. Made in China, sold in South Korea and in Seoul.');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await tab.painted()).toEqual([]);
    expect(await badgeOf(tab)).toBe('');
  });
});

test('the icon counts names that are underlined, not mentions, not those that are only listed', async () => {
  await driver.forget();
  const tab = await driver.open(
    '<nav><a href=/>DeepSeek</a></nav><article><p>Kakao met OpenAI.<p>Kakao left OpenAI.<p>Kakao.</article>',
  );
  await tab.expectPainted(['Kakao', 'OpenAI']);
  await until('the number', async () => (await badgeOf(tab)) === '2');
  const popup = await driver.popup(tab);
  await until('the list', () =>
    popup.evaluate(
      () => document.querySelector('details.apart li')?.textContent?.includes('DeepSeek') ?? false,
    ),
  );
});

describe('a page that names only countries', () => {
  const countries = '<p>Sizes: US 8. Made in China, sold in South Korea.';
  const registered = async () => {
    const own = await driver.own('options.html');
    const scripts = await own.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    await own.close();
    return scripts.map(({ id }) => id);
  };

  test('is looked through for them only while a reader wishes them underlined everywhere', async () => {
    await driver.forget();
    const waitsFor = (ids: string[]) =>
      until(`the scripts ${ids}`, async () => (await registered()).join() === ids.join());
    await waitsFor([]);
    const open = await driver.open(countries);
    await driver.set({ everyday: 'everywhere' });
    await waitsFor(['everyday-look-out']);
    // Both a page that was open and one that comes.
    await open.expectPainted(['China', 'South Korea']);
    const later = await driver.open(countries);
    await later.expectPainted(['China', 'South Korea']);
    // Frames without an address of their own too. What is not seen is not read.
    await open.page.bringToFront();
    await open.page.evaluate(() => {
      document.body.innerHTML = '<p>Prices.</p><iframe></iframe><iframe srcdoc="<p>Sold in China."></iframe>';
      document.querySelector('iframe')!.contentDocument!.body.innerHTML = '<p>Sold in South Korea.';
    });
    const framed = { 'about:srcdoc': 'China', 'about:blank': 'South Korea' };
    for (const [url, name] of Object.entries(framed)) {
      // Firefox may empty a frame without an address after it was filled.
      if (browserName === 'firefox' && url === 'about:blank') continue;
      const frame = await until(url, () => open.page.frames().find((one) => one.url() === url));
      await open.expectPainted([name], { frame });
    }
    await later.page.bringToFront();
    await driver.set({ everyday: 'company' });
    await later.expectPainted([]);
    await waitsFor([]);
  });
});

test('the icon says how many names are there, and where Backstory is off', async () => {
  await driver.forget();
  const tab = await driver.open('<p>Kakao met OpenAI.');
  const says = (title: string) => until(title, async () => (await titleOf(tab)) === title);
  await says('Backstory – 2 names here');
  const { host, hostname } = new URL(tab.page.url());
  await driver.set({ sites: [host] });
  await says('Backstory – off on this site');
  // Another page of the site says it too, with no name on it; one of another site does not.
  await tab.page.goto(driver.site.put('<p>Nobody.'));
  await says('Backstory – off on this site');
  await driver.set({ sites: [`not.${hostname}`] });
  await says('Backstory');
  await driver.set({ enabled: false });
  await says('Backstory – paused everywhere');
  await tab.page.goto(driver.site.put('<p>Nobody else.'));
  await says('Backstory – paused everywhere');
});

test('menus and margins are underlined for those who wish for it', async () => {
  await driver.forget();
  await driver.set({ margins: true });
  const tab = await driver.open(`<nav><a href=/>OpenAI</a></nav>${company}`);
  await tab.expectPainted(['OpenAI', 'Samsung', 'Naver']);
});

test('countries are never underlined for those who wish for that', async () => {
  await driver.forget();
  await driver.set({ everyday: 'never' });
  const tab = await driver.open('<article><p>China waits for Kakao and OpenAI.</article>');
  await tab.expectPainted(['Kakao', 'OpenAI']);
});

test('the icon has no number for those who wish for none', async () => {
  await driver.forget();
  await driver.set({ badge: 'none' });
  const tab = await driver.open('<p>Kakao met OpenAI.');
  await tab.expectPainted(['Kakao', 'OpenAI']);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await badgeOf(tab)).toBe('');
});
