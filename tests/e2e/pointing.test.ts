import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { paintedIn } from '../../scripts/browser/painted.ts';
import { useDriver } from './support/driver.ts';

const driver = useDriver();
const stops = (where: string) => `<p>OpenAI and Kakao</p><script>
  for (const type of ['pointermove', 'mousemove', 'pointerover', 'mouseover', 'pointerdown', 'click', 'scroll'])
    ${where}.addEventListener(type, (e) => e.stopPropagation(), true)</script>`;
const link = '<a href="#x" style="position:absolute;inset:0"></a>';
const picture =
  'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%22500%22 height=%22200%22><rect width=%22500%22 height=%22200%22 fill=%22%23246%22/></svg>';

describe('pointing at an underlined name opens its card', () => {
  test.for<[where: string, html: string, name?: string]>([
    ['in text that lets the pointer through', '<p style="pointer-events:none">OpenAI alone</p>'],
    ['in a part of the page that is inert', '<div inert><p>OpenAI alone</p></div>'],
    [
      'there beneath a link',
      `<div style="position:relative"><h3 style="pointer-events:none">OpenAI in a teaser</h3>${link}</div>`,
    ],
    [
      'there over a link with a background',
      `<a href="#x" style="position:relative;display:block;width:500px;height:200px;background:#246">
        <span style="position:absolute;left:20px;bottom:20px;color:#fff;pointer-events:none">OpenAI over a picture</span></a>`,
    ],
    [
      'there over a picture',
      `<div style="position:relative;width:500px"><img src="${picture}" style="display:block">
        <h3 style="position:absolute;left:20px;bottom:20px;margin:0;color:#fff;pointer-events:none">OpenAI over a picture</h3></div>`,
    ],
    [
      'there in a shadow tree',
      `<div><template shadowrootmode=open><div style="position:relative"><h3 style="pointer-events:none">OpenAI</h3>${link}</div></template></div>`,
    ],
    [
      'beneath a link in a shadow tree',
      `<div><template shadowrootmode=open><div style="position:relative"><h3>OpenAI</h3>${link}</div></template></div>`,
    ],
    [
      'beneath a gradient that fades the text',
      `<div style="position:relative;background:#fff"><p>OpenAI is here</p><p>More.</p>
        <div style="position:absolute;inset:0;background:linear-gradient(transparent,#fff)"></div>
        <div style="position:absolute;inset:0;background:linear-gradient(rgb(255 255 255 / .1),rgb(255 255 255 / .4))"></div></div>`,
    ],
    [
      'beneath a gradient that the style adds',
      `<style>.more::after{content:"";position:absolute;inset:0;background:linear-gradient(rgb(255 255 255 / 0),#fff)}</style>
        <div class=more style="position:relative;background:#fff"><p>OpenAI is here</p><p>More.</p></div>`,
    ],
    [
      'in text selected as a whole',
      '<p>Call <span style="user-select:all;-webkit-user-select:all">OpenAI</span> now.',
    ],
    [
      'in text that is not selected',
      '<p>Call <span style="user-select:none;-webkit-user-select:none">OpenAI</span> now.',
    ],
    [
      'beneath drawings where nothing is drawn, an empty picture and an empty button',
      `<style>div > :not(p){position:absolute;inset:0;width:100%;height:100%}</style><div style="position:relative"><p>OpenAI is here</p>
        <svg><circle cx="600" cy="20" r="9" /><rect width="100%" height="100%" fill="none" pointer-events="all" /></svg><canvas id=c></canvas><button style="background:none;border:0"></button>
        <img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"></div>
        <script>c.getContext('2d').fillRect(200, 100, 40, 40)</script>`,
    ],
    [
      'beneath a tint that blends with the text',
      `<div style="position:relative"><p>OpenAI is here</p><div style="position:absolute;inset:0;background:#06c;mix-blend-mode:multiply"></div></div>`,
    ],
    [
      'beneath a tint of little opacity',
      `<div style="position:relative"><p>OpenAI is here</p><div style="position:absolute;inset:0;opacity:.2"><i style="display:block;height:100%;background:#06c"></i></div></div>`,
    ],
    [
      'beneath all that is too faint to hide it, a filter that leaves it sharp, and a drawing that blends with it',
      `<style>div > :not(p){position:absolute;inset:0;width:100%;height:100%;opacity:.1}</style><div style="position:relative"><p>OpenAI is here</p>
        <img src="${picture}"><canvas id=c></canvas><svg><rect width="100%" height="100%"></svg><b style="background:url('${picture}')"></b>
        <b style="opacity:1;backdrop-filter:brightness(.9)"></b><svg style="opacity:1;mix-blend-mode:multiply"><rect width="100%" height="100%" fill="#ff0"></svg></div>
        <script>c.getContext('2d').fillRect(0, 0, 300, 150)</script>`,
    ],
    ['where the page stops moves at the window', stops('window')],
    ['where the page stops moves at the document', stops('document')],
    [
      'where the page keeps moves from all that listen later',
      `<p>OpenAI and Kakao</p><script>for (const type of ['pointermove', 'pointerover'])
        addEventListener(type, (e) => e.stopImmediatePropagation(), true)</script>`,
    ],
    [
      'where the page keeps all but the entering of elements from all that listen later',
      `<p>OpenAI and Kakao</p><script>for (const what of ['move', 'over', 'out']) for (const who of ['pointer', 'mouse'])
        addEventListener(who + what, (e) => e.stopImmediatePropagation(), true)</script>`,
    ],
    [
      'in a page that is zoomed',
      '<body style="zoom:1.5"><p>Here</p><div style="zoom:.7">OpenAI is here</div>',
    ],
    [
      'in text that is turned',
      '<div style="transform:rotate(-20deg);margin:100px 0;width:400px">Here is OpenAI now.</div>',
    ],
    [
      'in columns',
      `<div style="columns:3;height:120px">${'Nothing of note was said. '.repeat(20)} OpenAI ${'And nothing. '.repeat(20)}</div>`,
    ],
  ])('%s', async ([, html]) => {
    const tab = await driver.open(html);
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
  });

  test('in a CDATA section of XHTML', async () => {
    const url = driver.site.put(
      `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>x</title></head>
        <body style="margin:60px"><p>Kakao and <![CDATA[OpenAI]]> in Seoul</p></body></html>`,
      { headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' } },
    );
    const tab = await driver.go(url);
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
  });

  test('and Escape closes it where the page keeps keys from all that listen later', async () => {
    const tab = await driver.open(`<p>OpenAI and Kakao</p><script>
      addEventListener('keydown', (e) => e.stopImmediatePropagation(), true)</script>`);
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
    await tab.page.keyboard.press('Escape');
    await tab.expectCard(undefined);
  });

  test('in a document that is written anew', async () => {
    const tab = await driver.open('<p>Kakao and Seoul');
    await tab.expectPainted(['Kakao', 'Seoul']);
    for (const name of ['OpenAI', 'DeepSeek']) {
      await tab.page.evaluate((name) => {
        document.open();
        document.write(`<!doctype html><title>x</title><body><p>It is ${name} and Samsung now.`);
        document.close();
      }, name);
      await tab.expectPainted([name, 'Samsung']);
      await tab.pointAt(name);
      await tab.expectCard(name);
      await tab.page.keyboard.press('Escape');
      await tab.expectCard(undefined);
    }
  });
});

describe('no card opens', () => {
  test.for<[where: string, html: string]>([
    [
      'beneath a picture',
      `<div style="position:relative"><p>OpenAI is here</p><img src="${picture}" style="position:absolute;left:0;top:0"></div>`,
    ],
    [
      'beneath a picture, in text that lets the pointer through',
      `<div style="position:relative"><p style="pointer-events:none">OpenAI is here</p><img src="${picture}" style="position:absolute;left:0;top:0"></div>`,
    ],
    [
      'beneath what is drawn',
      '<div style="position:relative"><p>OpenAI is here</p><svg style="position:absolute;inset:0;width:100%;height:100%"><rect width="600" height="90" fill="#eee" /></svg></div>',
    ],
    [
      'beneath a canvas that is drawn on',
      `<div style="position:relative"><p>OpenAI is here</p><canvas id=c style="position:absolute;inset:0;width:100%;height:100%"></canvas></div>
        <script>c.getContext('2d').fillRect(0, 0, 300, 150)</script>`,
    ],
    [
      'beneath a layer of one colour',
      '<div style="position:relative"><p>OpenAI is here</p><div style="position:absolute;inset:0;background:#fff"></div></div>',
    ],
    [
      'on a slide that has faded',
      `<div style="position:relative;height:90px"><p style="position:absolute;inset:0;opacity:0;z-index:1">OpenAI is here</p>
        <div style="position:absolute;inset:0;z-index:2"><p style="width:90px;margin-left:200px">Now</p></div></div>`,
    ],
  ])('%s', async ([, html]) => {
    const tab = await driver.open(`${html}<p style="margin-top:260px">Kakao</p>`);
    await tab.pointAt('Kakao');
    await tab.expectCard('Kakao');
    await tab.page.keyboard.press('Escape');
    await tab.expectCard(undefined);
    const name = (await paintedIn(tab.page)).find(({ text }) => text === 'OpenAI');
    const { x, y } = name?.box ?? { x: 12, y: 20 };
    await tab.page.mouse.move(x + 12, y + 60);
    await tab.page.mouse.move(x + 10, y + 8, { steps: 6 });
    await sleep(900);
    expect(await tab.cardName()).toBeUndefined();
  });
});
