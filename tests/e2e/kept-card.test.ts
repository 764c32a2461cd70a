import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import { keepStories } from './support/keep-story.ts';
import type { Tab } from './support/tab.ts';

// The card of a kept name: no page that it stands over may read a word of it.

const driver = useDriver();

const text =
  '<p style="margin:60px;font:18px/24px sans-serif">Sam Altman, CEO of OpenAI, met Kakao and Samsung.</p>';
const secret = 'Quillon told OpenAI about zebras behind the orangery.';
const story = {
  title: 'Xylophone talks',
  site: 'Vellum Gazette',
  published: '2026-05-03',
  paragraphs: [secret, 'OpenAI has paid for the marzipan.'],
  entities: { openai: { name: 'OpenAI', kind: 'organization' as const } },
};
/** Words that stand nowhere but in the kept story. */
const kept = ['Quillon', 'zebras', 'orangery', 'marzipan', 'Xylophone', 'Vellum'];

beforeEach(() => keepStories(driver, [story]));

/** The frame that the card stands in, once it shows the card. */
function cardFrame(tab: Tab): Promise<Frame> {
  return until('the card in its frame', async () => {
    for (const frame of tab.page.frames().slice(1)) {
      const words = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      if (words.includes('zebras')) return frame;
    }
    return undefined;
  });
}

async function openCard(tab: Tab): Promise<Frame> {
  await tab.pointAt('OpenAI');
  const frame = await cardFrame(tab);
  await until('the frame to be shown', async () =>
    tab.inCard((root) => root.querySelector('.sealed')?.getAttribute('data-frame') === 'ready'),
  );
  return frame;
}

/** Script with which a page tries to get at the words of whatever stands over it. */
const prying = `
  const heard = [];
  for (const type of ['message', 'copy', 'cut', 'select', 'selectionchange', 'selectstart', 'beforeinput', 'keydown',
    'keyup', 'dragstart', 'drag', 'dragover', 'drop', 'click', 'auxclick', 'contextmenu', 'pointerdown', 'securitypolicyviolation'])
    for (const target of [window, document]) target.addEventListener(type, (event) => {
      const told = [event.type, event.origin, event.data, event.key, event.blockedURI, event.target?.localName,
        event.dataTransfer?.getData('text/plain'), event.clipboardData?.getData('text/plain'), String(getSelection())];
      heard.push(told.join(' '));
    }, true);
  const entries = [];
  for (const type of PerformanceObserver.supportedEntryTypes)
    try { new PerformanceObserver((list) => entries.push(...list.getEntries().map((one) => JSON.stringify(one)))).observe({ type, buffered: true }); } catch {}
  globalThis.pry = async (words) => {
    const found = [];
    for (const word of words)
      for (const options of [[], [true], [false, true, true], [false, false, true, false, true]])
        try { if (find(word, ...options)) found.push(word); } catch (error) { found.push(error.name === 'SecurityError' ? undefined : error.name); }
    getSelection().removeAllRanges();
    document.execCommand('selectAll');
    const selections = [String(getSelection())];
    for (const [alter, way] of [['extend', 'forward'], ['move', 'backward'], ['extend', 'forward']]) {
      getSelection().modify(alter, way, 'documentboundary');
      selections.push(String(getSelection()));
    }
    const memory = globalThis.crossOriginIsolated && performance.measureUserAgentSpecificMemory
      ? JSON.stringify(await performance.measureUserAgentSpecificMemory()) : '';
    const host = document.documentElement.lastElementChild;
    return {
      found: found.filter(Boolean),
      read: [...selections, document.documentElement.innerText, document.documentElement.outerHTML, host.innerText,
        document.title, memory, ...entries, ...performance.getEntries().map((one) => JSON.stringify(one))].join('\\n'),
      frames: [window.length, String(window[0]), document.querySelectorAll('iframe').length, String(window.frames[0])],
      heard: heard.join('\\n'),
      history: history.length,
      active: document.activeElement.localName,
      ancestors: String(document.elementFromPoint(130, 120)?.shadowRoot),
    };
  };`;

interface Pried {
  heard: string;
  found: string[];
  read: string;
  frames: unknown[];
  history: number;
}

/** What a page may not know: words of the card, and the address of the frame, which tells installations apart. */
const nothingOf = /Quillon|zebra|oranger|marzipan|Xylophone|Vellum|extension:|kept-card|6f1a9a1e/;

describe('a page cannot read what the card of a kept name says', () => {
  test.for<[kind: string, headers: Record<string, string>]>([
    ['a plain page', {}],
    [
      'a page that allows no frames and no requests',
      {
        'content-security-policy':
          "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'",
      },
    ],
    [
      'a page that is isolated from others',
      { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    ],
  ])('%s', { timeout: 90_000 }, async ([, headers]) => {
    const tab = await driver.open(`${text}<script>${prying}</script>`, { headers });
    const before = (await tab.page.evaluate('history.length')) as number;
    const frame = await openCard(tab);
    expect(await frame.evaluate(() => document.body.innerText)).toContain(secret);
    const pried = (await tab.page.evaluate(`pry(${JSON.stringify(kept)})`)) as Pried;
    expect(pried.found).toEqual([]);
    expect(pried.read + pried.heard).not.toMatch(nothingOf);
    expect(pried.frames).toEqual([0, 'undefined', 0, 'undefined']);
    expect(pried.history).toBe(before);
  });

  test('not when the reader selects, copies, types, drags and presses in it', async () => {
    const tab = await driver.open(`${text}<textarea></textarea><script>${prying}</script>`);
    const frame = await openCard(tab);
    await tab.page.evaluate('heard.length = 0');
    const box = (await tab.inCard((root) =>
      root.querySelector('iframe')!.getBoundingClientRect().toJSON(),
    )) as DOMRect;
    const quote = await frame.evaluate(() => {
      const found = [...document.querySelectorAll('q')].find((one) => one.textContent.includes('zebras'))!;
      return found.getBoundingClientRect().toJSON() as DOMRect;
    });
    const at = { x: box.x + quote.x + 30, y: box.y + quote.y + 8 };
    await tab.page.mouse.move(at.x, at.y, { steps: 5 });
    await sleep(200);
    await tab.page.mouse.click(at.x, at.y, { count: 2 });
    await tab.page.keyboard.down('Control');
    await tab.page.keyboard.press('a');
    await tab.page.keyboard.press('c');
    await tab.page.keyboard.up('Control');
    // What is selected is dragged towards the page.
    await tab.page.mouse.move(at.x, at.y);
    await tab.page.mouse.down();
    await tab.page.mouse.move(at.x + 20, at.y + 200, { steps: 10 });
    await tab.page.mouse.move(500, 600, { steps: 10 });
    await tab.page.mouse.up();
    const pried = (await tab.page.evaluate(`pry(${JSON.stringify(kept)})`)) as Pried;
    expect(pried.found).toEqual([]);
    expect(pried.read + pried.heard).not.toMatch(nothingOf);
    expect(pried.heard).not.toMatch(/keydown|copy|drag/);
  });

  test('a frame that leaves its page takes its card with it', async () => {
    const tab = await driver.open(text);
    const frame = await openCard(tab);
    await frame.evaluate(() => location.replace('about:blank')).catch(() => {});
    await until('the card to close', async () => (await tab.hosts()).open === 0);
  });

  test('a page whose scripts run nowhere says only the name, and leads to the story', async () => {
    const tab = await driver.open(text, { headers: { 'content-security-policy': 'sandbox allow-scripts' } });
    await tab.pointAt('OpenAI');
    const shown = () =>
      tab.inCard((root) => {
        const around = root.querySelector<HTMLElement>('.sealed[data-frame="none"]');
        return around?.innerText;
      });
    const words = await until('what is said without a frame', shown);
    expect(words).toContain('OpenAI');
    expect(words).toContain('Open in your stories');
    expect(words).not.toMatch(nothingOf);
  });
});

describe('the card in its frame is a card like any other', () => {
  const pressIn = async (tab: Tab, frame: Frame, selector: string) => {
    const box = (await tab.inCard((root) =>
      root.querySelector('iframe')!.getBoundingClientRect().toJSON(),
    )) as DOMRect;
    const inner = await until(selector, () =>
      frame.evaluate((wanted) => {
        const found = document.querySelector(wanted);
        return found?.getBoundingClientRect().toJSON() as DOMRect | undefined;
      }, selector),
    );
    const at = { x: box.x + inner.x + inner.width / 2, y: box.y + inner.y + inner.height / 2 };
    await tab.page.mouse.move(at.x, at.y, { steps: 6 });
    await sleep(300);
    await tab.page.mouse.click(at.x, at.y);
  };

  test('it stays under the pointer, unfolds, closes when the pointer leaves', async () => {
    const tab = await driver.open(text);
    const frame = await openCard(tab);
    await pressIn(tab, frame, '.foot [aria-expanded]');
    await until('it to unfold', () => frame.evaluate(() => document.querySelector('.unfolded') !== null));
    await sleep(700);
    expect((await tab.hosts()).open).toBe(1);
    const { height, inner, natural } = (await tab.inCard((root) => {
      const iframe = root.querySelector('iframe')!;
      return {
        height: root.querySelector('[data-card]')!.getBoundingClientRect().height,
        inner: iframe.getBoundingClientRect().height,
        natural: Number(iframe.dataset.natural),
      };
    }))!;
    expect(height).toBeLessThanOrEqual(422);
    // Text as large as in any other card.
    expect(await frame.evaluate(() => getComputedStyle(document.querySelector('.card')!).fontSize)).toBe(
      '14px',
    );
    expect(Math.abs(height - inner - 2)).toBeLessThan(3);
    expect(natural).toBeGreaterThanOrEqual(inner - 1);
    await tab.page.mouse.click(900, 650);
    await until('the card to close', async () => (await tab.hosts()).open === 0);
  });

  test('Escape in it closes it, and focus goes back', async () => {
    const tab = await driver.open(`<button>Here</button>${text}`);
    await tab.page.focus('button');
    const frame = await openCard(tab);
    await pressIn(tab, frame, '.foot [aria-expanded]');
    // The frame may be gone before the key comes up in it: then nobody answers that it did.
    void tab.page.keyboard.press('Escape').catch(() => {});
    await until('the card to close', async () => (await tab.hosts()).open === 0);
  });

  test('what is done in it is undone in it', async () => {
    const tab = await driver.open(text);
    const frame = await openCard(tab);
    await pressIn(tab, frame, '.bar [aria-expanded]');
    await pressIn(tab, frame, '.menu .button:nth-of-type(2)');
    await until('the line', () => frame.evaluate(() => document.querySelector('.done') !== null));
    await tab.expectPainted(['Kakao', 'Sam Altman', 'Samsung']);
    await pressIn(tab, frame, '.done .button');
    await tab.expectPainted(['Kakao', 'OpenAI', 'Sam Altman', 'Samsung']);
    await until('the card to close', async () => (await tab.hosts()).open === 0);
  });
});
