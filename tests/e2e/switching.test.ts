import { describe, expect, test } from 'vitest';
import { lineIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import { inChromiumOnly } from './support/only-chromium.ts';
import type { Tab } from './support/tab.ts';

const driver = useDriver();

const page = '<p>Sam Altman, CEO of OpenAI, visited Seoul to meet Kakao.</p><p>Kakao works with OpenAI.</p>';
const names = ['Sam Altman', 'OpenAI', 'OpenAI', 'Seoul', 'Kakao', 'Kakao'];

/** Milliseconds within which an open page must follow: what a person takes for at once, on a busy machine. */
const atOnce = 1_500;

/** What the page's own script can see of the extension. */
async function tracesIn({ page }: Tab): Promise<string[]> {
  const traces = await page.evaluate(() => [
    ...CSS.highlights.keys(),
    ...[...document.querySelectorAll('div[popover]')].map(({ localName }) => localName),
  ]);
  return [...traces, ...((await lineIn(page)) === 'none' ? [] : ['rules'])];
}

describe('switches reach open pages at once, without reload', () => {
  test.for<[what: string, off: object, on: object]>([
    ['pausing everywhere', { enabled: false }, { enabled: true }],
    ['blocking the site', { sites: ['127.0.0.1'] }, { sites: [] }],
    [
      'allowing other sites only',
      { siteMode: 'allow', sites: ['example.org'] },
      { siteMode: 'block', sites: [] },
    ],
  ])('%s leaves no trace, and back on brings the underlines back', async ([, off, on]) => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    await tab.pointAt('Seoul');
    await tab.expectCard('Seoul');
    await driver.set(off);
    await until('all traces to go', async () => (await tracesIn(tab)).length === 0, atOnce);
    await driver.set(on);
    await tab.expectPainted(names, { patience: atOnce });
    await tab.pointAt('Kakao');
    await tab.expectCard('Kakao');
  });

  test('a page opened while paused has no trace and gets its underlines later', async () => {
    await driver.set({ enabled: false });
    const tab = await driver.open(page);
    await tab.expectPainted([]);
    expect(await tracesIn(tab)).toEqual([]);
    await driver.set({ enabled: true });
    await tab.expectPainted(names, { patience: atOnce });
  });

  test.for<[what: string, set: object, painted: string[]]>([
    ['first mentions only', { mentions: 'first' }, ['Sam Altman', 'OpenAI', 'Seoul', 'Kakao']],
    ['a kind left out', { hiddenKinds: ['organization'] }, ['Sam Altman', 'Seoul']],
    ['an entity silenced', { silencedEntities: ['openai'] }, ['Sam Altman', 'Seoul', 'Kakao', 'Kakao']],
  ])('%s', async ([, set, painted]) => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    await driver.set(set);
    await tab.expectPainted(painted, { patience: atOnce });
  });

  test('another look of the underlines', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    await driver.set({ underlineStyle: 'wavy', underlineColour: 'red' });
    await until('the new look', async () => (await lineIn(tab.page)) === 'wavy rgb(208, 67, 63)', atOnce);
    await tab.expectPainted(names);
  });

  test('a corrupt value falls back, and the rest stay as set', async () => {
    await driver.set({ underlineStyle: 17, mentions: 'first', delay: { not: 'a number' } });
    const tab = await driver.open(page);
    await tab.expectPainted(['Sam Altman', 'OpenAI', 'Seoul', 'Kakao']);
    await until('the usual look', async () => (await lineIn(tab.page)).startsWith('dotted'));
    await tab.pointAt('Seoul');
    await tab.expectCard('Seoul');
  });
});

describe('the options page', () => {
  test('shows a change in its sample and in open tabs at once, and keeps it', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    const options = await driver.own('options.html');
    const hasLook = async () => (await lineIn(options)).startsWith('wavy');
    await options.evaluate(() => {
      const [label] = [...document.querySelectorAll('label')].filter((one) =>
        one.querySelector('.look.wavy'),
      );
      label!.querySelector('input')!.click();
    });
    await until('the sample to change', hasLook, atOnce);
    await until('the open tab to change', async () => (await lineIn(tab.page)).startsWith('wavy'), atOnce);
    const again = await driver.own('options.html');
    const chosen = await again.evaluate(
      () => document.querySelector('label:has(.look.wavy) input:checked') !== null,
    );
    expect(chosen).toBe(true);
  });
});

describe('the popup', () => {
  test('lists what the page mentions with counts, most first, and the story', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    const popup = await driver.popup(tab);
    const rows = await until('the list', () =>
      popup.evaluate(() => {
        const items = [...document.querySelectorAll('.entities li')];
        return (
          items.length > 0 &&
          items.map((item) => [
            item.querySelector('.name')?.textContent,
            item.querySelector('.count')?.textContent,
          ])
        );
      }),
    );
    expect(
      rows
        .slice(0, 2)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['Kakao', 'OpenAI']);
    expect(rows.map(([, count]) => count)).toEqual(['2', '2', '1', '1']);
    const text = await popup.evaluate(() => document.body.textContent);
    expect(text).toContain('South Korea accelerates AI development amid global tech rivalry');
  });

  test('walks through the mentions of an entity, scrolling each into view and marking it', async () => {
    const tab = await driver.open(
      '<p>Kakao was first.</p><div style="height: 3000px"></div><p id=far>Then Kakao came again.</p>',
    );
    await tab.expectPainted(['Kakao', 'Kakao']);
    const popup = await driver.popup(tab);
    await popup.waitForSelector('.entities .entity');
    const press = () =>
      popup.evaluate(() => (document.querySelector('.entities .entity') as HTMLElement).click());
    await press();
    await until('the first to be marked', async () => (await tab.painted('walk')).length === 1);
    await press();
    await tab.page.bringToFront();
    await until('the second to be in view', () =>
      tab.page.evaluate(() => {
        const { top, bottom } = document.querySelector('#far')!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    );
    expect(await tab.painted('walk')).toEqual(['Kakao']);
  });

  test('counts frames, follows the page, and says where nothing was found', async () => {
    const frame = driver.site.put('<p>Kakao', { host: 'localhost' });
    const tab = await driver.open(`<p id=p>OpenAI</p><iframe src="${frame}"></iframe>`);
    await tab.expectPainted(['OpenAI']);
    // The popup's tab hides the page's: what is not seen is not read.
    await tab.expectPainted(['Kakao'], { frame: tab.page.frames().at(-1)! });
    const popup = await driver.popup(tab);
    const heading = () => popup.evaluate(() => document.querySelector('h1')?.textContent);
    await until('both to be counted', async () => (await heading()) === '2 names on this page');
    await tab.page.evaluate(() => {
      document.querySelector('iframe')!.remove();
      document.querySelector('#p')!.textContent = '';
    });
    await until('nothing to be left', async () => (await heading()) === 'Nothing found on this page');
  });

  test('counts a frame that comes while it is open, and goes on with the walk', async () => {
    const tab = await driver.open('<p>OpenAI and Kakao. OpenAI again.</p><p id=late></p>');
    await tab.expectPainted(['OpenAI', 'OpenAI', 'Kakao']);
    const popup = await driver.popup(tab);
    const heading = () => popup.evaluate(() => document.querySelector('h1')?.textContent);
    await until('the page to be counted', async () => (await heading()) === '2 names on this page');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.entities .entity')!.click());
    await until('the first to be marked', async () => (await tab.painted('walk')).length === 1);
    const src = driver.site.put('<p>Naver', { host: 'localhost' });
    await tab.page.evaluate((url) => {
      document.querySelector('#late')!.append(Object.assign(document.createElement('iframe'), { src: url }));
    }, src);
    // What is not seen is not read; a real popup stands before its page.
    await tab.page.bringToFront();
    await until('the frame to be counted', async () => (await heading()) === '3 names on this page');
    expect(await tab.painted('walk')).toEqual(['OpenAI']);
    await tab.page.evaluate(() => {
      document.querySelector('#late')!.textContent = '';
    });
    await until('the frame to be taken off', async () => (await heading()) === '2 names on this page');
  });

  test('switches this site off and on, and everywhere', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    const popup = await driver.popup(tab);
    const flip = async (selector: 'header [role=switch]' | 'footer > .button') => {
      await popup.waitForSelector(selector);
      await popup.evaluate((found) => (document.querySelector(found) as HTMLElement).click(), selector);
      // What is not seen is not read; a real popup stands before its page.
      await tab.page.bringToFront();
    };
    await flip('header [role=switch]');
    await tab.expectPainted([], { patience: atOnce });
    await flip('header [role=switch]');
    await tab.expectPainted(names, { patience: atOnce });
    await flip('footer > .button');
    await tab.expectPainted([], { patience: atOnce });
    await flip('footer > .button');
    await tab.expectPainted(names, { patience: atOnce });
  });

  test('says that no extension may read a page of the browser’s own', async () => {
    const popup = await driver.own('popup.html');
    await until('the words', () =>
      popup.evaluate(() => /no extension|lets no|browser’s own|own pages/.test(document.body.textContent)),
    );
  });
});

test('"Not this" on the card silences the name on this page only, and pausing the site works from it', async () => {
  const tab = await driver.open(page);
  await tab.expectPainted(names);
  await tab.pointAt('Seoul');
  await tab.expectCard('Seoul');
  const choose = async (row: number) => {
    await tab.clickInCard('.bar [aria-expanded]');
    await tab.clickInCard(`.menu .button:nth-of-type(${row})`);
  };
  await choose(1);
  await tab.expectPainted(
    names.filter((name) => name !== 'Seoul'),
    { patience: atOnce },
  );
  const other = await driver.open('<p>Naver, Seoul');
  await other.expectPainted(['Naver', 'Seoul']);
  await tab.page.bringToFront();
  await tab.pointAt('OpenAI');
  await tab.expectCard('OpenAI');
  await choose(3);
  await until(
    'the underlines to go',
    async () => (await tracesIn(tab)).every((one) => one === 'div'),
    atOnce,
  );
  // The line that offers to undo it stands for some seconds, and longer under a pointer.
  await tab.pointAway();
  await until('all traces to go', async () => (await tracesIn(tab)).length === 0, 9_000);
});

test.skipIf(inChromiumOnly('commands of the browser'))(
  'the key command pauses the site and resumes it, and the icon says which before it counts again',
  async () => {
    const tab = await driver.open('<p>Kakao</p><input>');
    const own = await driver.own('options.html');
    await tab.page.bringToFront();
    await tab.expectPainted(['Kakao']);
    await tab.page.focus('input');
    const url = tab.page.url();
    const badge = () =>
      own.evaluate(async (wanted) => {
        const found = (await chrome.tabs.query({})).find((one) => one.url === wanted);
        return chrome.action.getBadgeText({ tabId: found!.id! });
      }, url);
    const press = async () => {
      const target = driver.launched.puppet.targets().find((one) => one.type() === 'service_worker');
      const worker = await target!.worker();
      await worker!.evaluate(() => {
        const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(name: string): void } };
        onCommand.dispatch('pause');
      });
    };
    await press();
    await until('the word', async () => (await badge()) === 'off');
    await until('all traces to go', async () => (await tracesIn(tab)).length === 0);
    await until('the word to go', async () => (await badge()) === '');
    await press();
    await until('the word', async () => (await badge()) === 'on');
    await tab.expectPainted(['Kakao']);
    await until('the number', async () => (await badge()) === '1');
    expect(await tab.page.evaluate(() => document.activeElement!.localName)).toBe('input');
  },
);
