import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { lineIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';

const driver = useDriver();

/** All that a page can ask of the rules that underline names, and of the registry. */
const tracesIn = (page: Page | Frame) =>
  page.evaluate(() => {
    const names = ['line', 'ink', 'colour', 'open', 'walk'].map((name) => `ext-mention-${name}`);
    return [
      ...CSS.highlights.keys(),
      ...names.filter((name) => {
        const style = getComputedStyle(document.documentElement, `::highlight(${name})`);
        return style.textDecorationLine !== 'none';
      }),
      ...document.adoptedStyleSheets,
    ];
  });

const rest = () => new Promise((resolve) => setTimeout(resolve, 1_000));

describe('a page cannot tell that the extension is there', () => {
  test('if it holds no name', async () => {
    const tab = await driver.open('<p>Nothing that anybody would explain.</p>');
    await rest();
    expect(await tracesIn(tab.page)).toEqual([]);
  });

  test.for<[what: string, set: object]>([
    ['its site is paused', { sites: ['127.0.0.1'] }],
    ['everything is paused', { enabled: false }],
  ])('if %s, before or while it is open', async ([, set]) => {
    await driver.set(set);
    const tab = await driver.open('<p>Kakao</p>');
    await rest();
    expect(await tracesIn(tab.page)).toEqual([]);
    await driver.set({ sites: [], enabled: true });
    await tab.expectPainted(['Kakao']);
    await until('the line', async () => (await lineIn(tab.page)) === 'dotted rgb(20, 128, 163)');
    await driver.set(set);
    await until('no trace', async () => (await tracesIn(tab.page)).length === 0);
  });

  test('if all its names are silenced, nor what is read of frames beside one that has a name', async () => {
    await driver.set({ silencedEntities: ['kakao'] });
    const inner = driver.site.put('<p>OpenAI</p>', { host: 'localhost' });
    const tab = await driver.open(`<p>Kakao</p><iframe src="${inner}"></iframe>`);
    const frame = await until('the frame', () => tab.page.frames().find((one) => one.url() === inner));
    await tab.expectPainted(['OpenAI'], { frame });
    await until('its line', async () => (await lineIn(frame)) !== 'none');
    expect(await tracesIn(tab.page)).toEqual([]);
  });
});

test('what a page can list is the same whatever a reader has chosen', async () => {
  const tab = await driver.open('<p>Kakao</p><p style="background: #777">OpenAI</p>');
  await tab.expectPainted(['Kakao', 'OpenAI']);
  const names = () => tab.page.evaluate(() => [...CSS.highlights.keys()].sort());
  expect(await names()).toEqual(['ext-mention-ink', 'ext-mention-line']);
  await driver.set({ underlineStyle: 'wavy', underlineColour: 'red' });
  await until('the new look', async () => (await lineIn(tab.page)) === 'wavy rgb(208, 67, 63)');
  expect(await names()).toEqual(['ext-mention-ink', 'ext-mention-line']);
});
