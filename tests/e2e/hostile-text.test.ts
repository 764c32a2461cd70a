import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import { inChromiumOnly } from './support/only-chromium.ts';

const driver = useDriver();

const sentence = 'Sam Altman, CEO of OpenAI, visited Seoul.';
const names = ['OpenAI', 'Sam Altman', 'Seoul'];
/** Plenty for a machine that does other things too. */
const patience = 20_000;

describe('a page of an odd shape', () => {
  test.for<[what: string, html: string]>([
    [
      'has 200,000 text nodes',
      `<div id=many></div><p>${sentence}</p><script>
        for (let i = 0; i < 200000; i++) many.append(new Text('word '));
      </script>`,
    ],
    [
      'is one text of 10 MB',
      `<p id=long>${sentence}</p><p id=text></p><script>text.append('A line of no names at all. '.repeat(400000));</script>`,
    ],
    [
      // Not laid out: Chromium itself ends where it has to lay out so deep a tree.
      'is nested 5,000 deep',
      `<div id=deep hidden></div><script>
        let at = deep;
        for (let i = 0; i < 5000; i++) at = at.appendChild(document.createElement('div'));
        at.append('${sentence}');
      </script>`,
    ],
  ])('that %s has its mentions', async ([, html]) => {
    const tab = await driver.open(html);
    await tab.expectPainted(names, { patience });
  });

  test('has the mentions of texts that are turned, zoomed, not selected, off screen, or in a tree in a tree', async () => {
    const texts = [
      `<div dir=rtl><p>${sentence}</p></div>`,
      `<p style="writing-mode: vertical-rl; height: 300px">${sentence}</p>`,
      `<p style="transform: rotate(7deg) scale(1.3); margin: 90px">${sentence}</p>`,
      `<p style="zoom: 1.7">${sentence}</p>`,
      `<p style="user-select: none">${sentence}</p>`,
      `<x-a></x-a><script>
        const outer = document.querySelector('x-a').attachShadow({ mode: 'open' });
        outer.innerHTML = '<p>a</p><x-b></x-b>';
        outer.querySelector('x-b').attachShadow({ mode: 'open' }).innerHTML = '<p>${sentence}</p>';
      </script>`,
      `<div style="height: 3000px"></div><p style="content-visibility: auto">${sentence}</p>`,
    ];
    const tab = await driver.open(texts.join('\n'));
    await tab.expectPainted(
      texts.flatMap(() => names),
      { patience },
    );
  });

  // A busy machine takes half a minute for such a page without us.
  test('with 500 frames has the mentions of each', { timeout: 150_000 }, async () => {
    const tab = await driver.open(
      `${'<iframe style="width: 9px; height: 9px" srcdoc="<p>Kakao</p>"></iframe>'.repeat(500)}<p>${sentence}</p>`,
    );
    await tab.expectPainted(names, { patience });
    const frame = tab.page.frames().at(-1)!;
    await tab.expectPainted(['Kakao'], { frame, patience });
  });

  // The site takes a body as it is where it finds `<html` in it.
  test('that is plain text, XML, XHTML or a drawing has its mentions', async () => {
    const pages: [type: string, body: string][] = [
      ['text/plain', sentence],
      // With a style of its own, so that the browser's tree of XML does not show the text a second time.
      [
        'application/xml',
        `<?xml version="1.0"?><?xml-stylesheet href="/none.css"?><news><!-- <html --><line>${sentence}</line></news>`,
      ],
      [
        'application/xhtml+xml',
        `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${sentence}</p></body></html>`,
      ],
      [
        'image/svg+xml',
        `<svg xmlns="http://www.w3.org/2000/svg"><!-- <html --><text y="40">${sentence}</text></svg>`,
      ],
    ];
    const tab = await driver.open('<p>Kakao</p>');
    for (const [type, body] of pages) {
      await tab.page.goto(driver.site.put(body, { headers: { 'content-type': `${type}; charset=utf-8` } }));
      await tab.expectPainted(names, { patience });
    }
  });
});

describe('a page that does not keep still', () => {
  test('while it rewrites its text every frame lives on, and is right when it stops', async () => {
    const tab = await driver.open(`<p id=a>Kakao</p><script>
      let frames = 0;
      const turn = () => {
        a.textContent = ++frames % 2 ? 'Kakao and Seoul' : 'OpenAI and nobody';
        if (frames < 150) requestAnimationFrame(turn);
        else { a.textContent = '${sentence}'; done = true; }
      };
      turn();
    </script>`);
    await until('the page to be done', () => tab.page.evaluate('globalThis.done === true'), 60_000);
    await tab.expectPainted(names);
  });

  test('while it changes a million times lives on, and is right when it stops', async () => {
    const tab = await driver.open(`<p id=a>Kakao</p><p>Seoul</p>`);
    await tab.page.evaluate(async (sentence) => {
      const a = document.querySelector('#a')!;
      for (let at = 0; at < 100; at++) {
        for (let each = 0; each < 5_000; each++) {
          a.append('x');
          a.lastChild!.remove();
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
      a.textContent = sentence;
    }, sentence);
    await tab.expectPainted([...names, 'Seoul'], { patience });
  });

  test('is written anew after it was loaded', async () => {
    const tab = await driver.open('<p>Kakao</p>');
    await tab.expectPainted(['Kakao']);
    await tab.page.evaluate((text) => {
      document.open();
      document.write(`<!doctype html><title>New</title><p>${text}</p>`);
      document.close();
    }, sentence);
    await tab.expectPainted(names, { patience });
  });

  test('gets a new body again and again', async () => {
    const tab = await driver.open('<p>Kakao</p>');
    await tab.expectPainted(['Kakao']);
    await tab.page.evaluate(async (text) => {
      for (let at = 0; at < 50; at++) {
        document.body.innerHTML = `<p>Kakao ${at}</p>`;
        await new Promise(requestAnimationFrame);
      }
      document.body.innerHTML = `<p>${text}</p>`;
    }, sentence);
    await tab.expectPainted(names);
  });

  test('takes over what annotating uses in its own world', async () => {
    const tab = await driver.open(`<p>${sentence}</p><script>
      const broken = () => { throw new Error('broken by the page'); };
      globalThis.Range = globalThis.StaticRange = globalThis.MutationObserver = broken;
      Array.prototype.map = Array.prototype.push = Array.prototype[Symbol.iterator] = broken;
      globalThis.scheduler = { postTask: broken };
    </script>`);
    // The page's arrays are broken for the test's look at it too, so the pointer tells.
    await until('the card’s script or a mention', () =>
      tab.page.evaluate(() => (CSS.highlights.get('ext-mention-line')?.size ?? 0) === 3),
    );
  });

  test('is as it was when one comes back to it', async () => {
    const tab = await driver.open(`<p>${sentence}</p>`);
    await tab.expectPainted(names);
    const other = driver.site.put('<p>Kakao</p>');
    await tab.page.goto(other);
    await tab.expectPainted(['Kakao']);
    // The driver would wait for a load, which a page that was kept does not have.
    const go = (by: number) => tab.page.evaluate((by) => void setTimeout(() => history.go(by)), by);
    await go(-1);
    await tab.expectPainted(names);
    await go(1);
    await tab.expectPainted(['Kakao']);
  });

  test.skipIf(inChromiumOnly('prerendering'))('has its mentions when it was made ready unseen', async () => {
    const next = driver.site.put(`<p>${sentence}</p>`);
    const rules = JSON.stringify({ prerender: [{ urls: [next], eagerness: 'immediate' }] });
    let start = 0;
    // A busy browser may not have made it ready yet: then it is a page as any other, and shows nothing of this.
    for (let attempt = 1; attempt <= 4 && start === 0; attempt++) {
      const tab = await driver.open(`<p>Kakao</p><script type="speculationrules">${rules}</script>`);
      await tab.expectPainted(['Kakao']);
      await sleep(attempt * 1_000);
      await tab.page.evaluate((url) => void setTimeout(() => location.assign(url)), next);
      await tab.expectPainted(names);
      start = await tab.page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation');
        return (entry as unknown as { activationStart: number }).activationStart;
      });
    }
    expect(start).toBeGreaterThan(0);
  });
});
