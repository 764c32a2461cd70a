import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { paintedIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { styledPage, styledTexts } from './pages/text-styles.ts';
import { browserName, useDriver } from './support/driver.ts';
import { inChromiumOnly } from './support/only-chromium.ts';
import { differences, type Part, pictureOf } from './support/pictures.ts';
import type { Tab } from './support/tab.ts';

const driver = useDriver();
const rowHeight = 80;
const width = 600;

/** Leaves out of all that is in the registry its line, or what is there instead of it, alone. */
const unline = (tab: Tab) =>
  tab.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = [...CSS.highlights.keys()]
      .filter((name) => name.startsWith('ext-mention-'))
      .map(
        (name) =>
          `:root::highlight(${name}), *::highlight(${name}) { text-decoration-line: none !important; background-color: transparent !important }`,
      )
      .join('\n');
    document.head.append(style);
  });

/** The rows, by what they show, in which a name is underlined. */
async function linedRows(tab: Tab): Promise<string[]> {
  const rows = (await paintedIn(tab.page)).map(({ box }) => Math.floor(box.y / rowHeight));
  return rows.sort((a, b) => a - b).map((row) => styledTexts[row]![0]);
}

const parts: Part[] = styledTexts.map(([name], at) => ({
  name,
  x: 0,
  y: at * rowHeight,
  width,
  height: rowHeight,
}));

async function openStyles(settings: { enabled: boolean }): Promise<Tab> {
  await driver.set(settings);
  const tab = await driver.open(styledPage);
  await tab.page.setViewport({ width, height: styledTexts.length * rowHeight });
  return tab;
}

describe('text of any style', () => {
  let tab: Tab;
  let without: string;
  beforeEach(async () => {
    const bare = await openStyles({ enabled: false });
    without = await pictureOf(bare.page);
    await bare.page.close();
    tab = await openStyles({ enabled: true });
    const lined = styledTexts.filter(([, , where]) => where === 'both' || where === browserName);
    const wanted = lined.map(([what]) => what);
    await until(
      'underlines',
      async () => JSON.stringify(await linedRows(tab)) === JSON.stringify(wanted),
    ).catch(async () => expect(await linedRows(tab)).toEqual(wanted));
  });

  test('has a line wherever that spoils nothing, and it is seen', async () => {
    const seen = await differences(tab.page, without, await pictureOf(tab.page), parts);
    const lined = styledTexts.filter(([, , where]) => where === 'both' || where === browserName);
    expect(Object.keys(seen)).toEqual(lined.map(([what]) => what));
  });

  test.skipIf(inChromiumOnly('print'))('is printed as without us', async () => {
    await tab.page.emulateMediaType('print');
    await until('the registry to be empty', async () => (await linedRows(tab)).length === 0);
    expect(await differences(tab.page, without, await pictureOf(tab.page), parts)).toEqual({});
    await tab.page.emulateMediaType('screen');
    await until('underlines again', async () => (await linedRows(tab)).length > 0);
  });

  test('looks as without us but for the line', async () => {
    await unline(tab);
    expect(await differences(tab.page, without, await pictureOf(tab.page), parts)).toEqual({});
  });
});

test('a wash is drawn behind names', async () => {
  const plain = '<p style="font:700 40px sans-serif;margin:20px">Kakao</p>';
  await driver.set({ underlineStyle: 'solid' });
  const lined = await driver.open(plain);
  await lined.expectPainted(['Kakao']);
  await sleep(500);
  const without = await pictureOf(lined.page);
  await driver.set({ underlineStyle: 'wash' });
  await sleep(1_000);
  const box = { name: 'wash', x: 0, y: 0, width: 300, height: 100 };
  const found = await differences(lined.page, without, await pictureOf(lined.page), [box]);
  expect(found.wash).toBeGreaterThan(1_000);
});

test.skipIf(browserName === 'firefox')('no name has a line where a reader has colours forced', async () => {
  const tab = await driver.open('<p>It is Kakao</p><p style="color:#c00">In Seoul');
  await tab.expectPainted(['Kakao', 'Seoul']);
  const session = await tab.page.createCDPSession();
  const features = [{ name: 'forced-colors', value: 'active' }];
  await session.send('Emulation.setEmulatedMedia', { features });
  await tab.expectPainted([]);
});

test('nothing of ours is in the registry between the events of printing', async () => {
  const tab = await driver.open('<p>Kakao and OpenAI');
  await tab.expectPainted(['Kakao', 'OpenAI']);
  await tab.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
  await tab.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await tab.expectPainted(['Kakao', 'OpenAI']);
});

test('readings of ruby have no line', async () => {
  const tab = await driver.open(
    '<html lang="ja"><p style="font-size:40px"><ruby>李<rt>イ</rt>在<rt>ジェ</rt>鎔<rt>ヨン</rt></ruby>会長はカカオと',
  );
  await tab.expectPainted(['李', '在', '鎔', 'カカオ']);
});

describe('a line is taken away, and comes back, where the page changes how its text is drawn', () => {
  const stroked = '.odd p { -webkit-text-stroke: 2px #000; color: #fff }';
  test.for<[what: string, html: string, change: string, back: string]>([
    [
      'by a class of the whole page',
      `<style>${stroked}</style><p>It is Kakao`,
      'document.documentElement.className = "odd"',
      'document.documentElement.className = ""',
    ],
    [
      'by a sheet that comes later',
      '<p>It is Kakao',
      `document.body.className = "odd"; document.head.insertAdjacentHTML("beforeend", "<style id=s>${stroked}</style>")`,
      'document.body.className = ""; document.querySelector("#s").remove()',
    ],
  ])('%s', async ([, html, change, back]) => {
    const tab = await driver.open(`${html}<h2>OpenAI`);
    await tab.expectPainted(['Kakao', 'OpenAI']);
    await tab.page.evaluate(change);
    await tab.expectPainted(['OpenAI']);
    await tab.page.evaluate(back);
    await tab.expectPainted(['Kakao', 'OpenAI']);
  });

  test('under the pointer', async () => {
    const tab = await driver.open(`<style>
      a { color: #111; text-decoration: none } a:hover { -webkit-text-fill-color: #c00 }
      </style><p><a href="#x">It is Kakao</a><p>OpenAI`);
    await tab.expectPainted(['Kakao', 'OpenAI']);
    const { x, y } = (await tab.page.evaluate(
      () => document.querySelector('a')!.getBoundingClientRect().toJSON() as DOMRect,
    ))!;
    await tab.page.mouse.move(x + 5, y + 5);
    await tab.expectPainted(['OpenAI']);
    await tab.pointAway();
    await tab.expectPainted(['Kakao', 'OpenAI']);
  });
});
