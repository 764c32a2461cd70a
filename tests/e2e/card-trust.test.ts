import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { browserName, useDriver } from './support/driver.ts';
import type { Tab } from './support/tab.ts';

// The card belongs to the reader: what a page that is written against it can do.

const driver = useDriver();

const text =
  '<p style="margin:60px;font:18px/24px sans-serif">Sam Altman, CEO of OpenAI, met Kakao and Samsung.</p>';
const names = ['Kakao', 'OpenAI', 'Sam Altman', 'Samsung'];

/** Everything that is stored, read from a page of the extension. */
async function stored(): Promise<{ sync: Record<string, unknown>; local: Record<string, unknown> }> {
  const page = await driver.own('options.html');
  const found = await page.evaluate(async () => ({
    sync: await chrome.storage.sync.get(),
    local: await chrome.storage.local.get(),
  }));
  await page.close();
  return found;
}

async function openCard(tab: Tab, name = 'OpenAI'): Promise<void> {
  await tab.expectPainted(names);
  await tab.pointAt(name);
  await tab.expectCard(name);
}

/** Presses a row of the open card's menu. */
async function choose(tab: Tab, row: number): Promise<void> {
  await tab.clickInCard('[aria-expanded]');
  await tab.clickInCard(`.menu .button:nth-of-type(${row})`);
}

/** Script that keeps the first element that comes into the page after its own. */
const catching = `
  const caught = [];
  const tried = {};
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName) caught.push(node);
  }).observe(document, { childList: true, subtree: true });`;

describe('the host is an element that no page can define', () => {
  test.for<[trick: string, body: string]>([
    [
      'takes its internals in the constructor',
      'constructor() { super(); inside.push(this.attachInternals()); }',
    ],
    [
      'attaches a root of its own first',
      'constructor() { super(); inside.push(this.attachShadow({ mode: "open" })); }',
    ],
    ['takes it away as it comes', 'connectedCallback() { inside.push(this); this.remove(); }'],
    [
      'hears of each of its attributes',
      'static observedAttributes = ["popover", "style"]; attributeChangedCallback() { inside.push(this); }',
    ],
  ])('a class that %s meets nothing', async ([, body]) => {
    const tab = await driver.open(`${text}<script>inside = []; ${catching}
      const Tricky = () => class extends HTMLElement { ${body} };
      for (const name of ['backstory-card', 'back-story', 'x-host']) customElements.define(name, Tricky());
      globalThis.tellCaught = () => caught.map(({ localName }) => localName);
    </script>`);
    await openCard(tab);
    expect(await tab.page.evaluate('inside.length')).toBe(0);
    expect(
      await tab.page.evaluate('tellCaught().filter((name) => name !== "div" && name !== "script")'),
    ).toEqual([]);
  });

  test('what a page tries on the element itself gives it neither the closed tree nor a press', async () => {
    const tab = await driver.open(`${text}<script>${catching}
      globalThis.tryAll = () => {
        const host = document.documentElement.lastElementChild;
        const attempt = (what) => { try { return String(what()); } catch (error) { return error.name; } };
        return {
          tag: host.localName,
          root: attempt(() => host.shadowRoot),
          internals: attempt(() => host.attachInternals()),
          attach: attempt(() => host.attachShadow({ mode: 'open' })),
          text: host.innerText + host.textContent,
          clicked: attempt(() => host.click()),
        };
      };</script>`);
    await openCard(tab);
    expect(await tab.page.evaluate('tryAll()')).toEqual({
      tag: 'div',
      root: 'null',
      internals: 'NotSupportedError',
      attach: 'NotSupportedError',
      text: '',
      clicked: 'undefined',
    });
    expect(await tab.cardName()).toBe('OpenAI');
  });
});

/** Script with which a page makes up what a hand does on its first underlined name. */
const madeUp = `
  const fire = (type, Kind, more = {}, target = document.body) =>
    target.dispatchEvent(new Kind(type, { bubbles: true, composed: true, cancelable: true, ...more }));
  globalThis.point = (x, y) =>
    fire('pointermove', PointerEvent, { clientX: x, clientY: y, pointerType: 'mouse', isPrimary: true });
  globalThis.hand = (x, y) => {
    const at = { clientX: x, clientY: y, pointerType: 'mouse', isPrimary: true, detail: 1, view: window };
    for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup']) fire(type, PointerEvent, at);
    fire('pointermove', PointerEvent, { ...at, clientX: x + 1 });
    fire('click', MouseEvent, at);
    fire('focusin', FocusEvent);
    fire('keydown', KeyboardEvent, { key: 'K', altKey: true, shiftKey: true });
    fire('keydown', KeyboardEvent, { key: 'Tab' });
    fire('copy', ClipboardEvent);
  };`;

describe('only a person opens, presses and counts', () => {
  test.for<[how: string, settings: object, does: string]>([
    ['by pointing', { openBy: 'hover', delay: 0 }, 'point'],
    ['by clicking', { openBy: 'click' }, 'hand'],
  ])('a page that makes up a hand, %s, opens and counts nothing', async ([, settings, does]) => {
    await driver.set({ ...settings, fadeKnown: true });
    const tab = await driver.open(`${text}<script>${madeUp}</script>`);
    await tab.expectPainted(names);
    // A real hand first, far from any name: the card's script is there then.
    await tab.pointAway();
    await sleep(300);
    const box = (await tab.page.evaluate(() =>
      document.querySelector('p')!.getBoundingClientRect().toJSON(),
    )) as DOMRect;
    for (let time = 0; time < 40; time++) {
      await tab.page.evaluate(`${does}(${box.left + 4 + time}, ${box.top + 12})`);
      await sleep(50);
    }
    expect(await tab.hosts()).toEqual({ present: 0, open: 0 });
    expect((await stored()).local).not.toHaveProperty('opened');
  });

  test('made-up noise keeps no card from opening', async () => {
    const tab = await driver.open(`${text}<script>${madeUp}
      setInterval(() => document.dispatchEvent(new Event('scroll')), 50);
      setInterval(() => {
        fire('keydown', KeyboardEvent, { key: 'a' });
        for (const type of ['pointermove', 'pointerdown', 'pointerout'])
          fire(type, PointerEvent, { clientX: 900, clientY: 600, pointerType: 'mouse' });
      }, 90);
    </script>`);
    await openCard(tab);
    await sleep(1_000);
    expect(await tab.cardName()).toBe('OpenAI');
  });

  test('a card that is open is not closed by what a page makes up', async () => {
    const tab = await driver.open(`${text}<script>${madeUp}</script>`);
    await openCard(tab);
    await tab.page.evaluate(`
      fire('keydown', KeyboardEvent, { key: 'Escape' }, document);
      fire('pointerdown', PointerEvent, { clientX: 900, clientY: 600 });
      fire('click', MouseEvent, { clientX: 900, clientY: 600, detail: 1 });
      fire('pointerout', PointerEvent);
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      document.dispatchEvent(new Event('visibilitychange'));
      fire('focusout', FocusEvent, {}, document.documentElement.lastElementChild);
    `);
    await sleep(500);
    expect(await tab.cardName()).toBe('OpenAI');
    expect((await tab.hosts()).open).toBe(1);
  });
});

describe('what a page defines does not reach the card', () => {
  test('its fonts: none is asked for, whatever name it gives them', async () => {
    const families = [
      ...[
        'system-ui',
        'sans-serif',
        'serif',
        'ui-serif',
        'ui-sans-serif',
        'Noto Sans',
        'Noto Serif',
        'Georgia',
      ],
      ...['Noto Sans CJK KR', 'DejaVu Serif', 'Iowan Old Style', 'Palatino Linotype'],
    ];
    const faces = families.flatMap((family, at) =>
      ['U+20-7E', 'U+2018-201D', 'U+AC00-D7A3', 'U+4E00-9FFF'].map(
        (range, part) =>
          `@font-face{font-family:"${family}";src:url(/leak/${at}-${part});unicode-range:${range}}`,
      ),
    );
    const tab = await driver.open(
      `<style>${faces.join('')} p { font-family: monospace !important }</style>${text}`,
    );
    await openCard(tab);
    await tab.clickInCard('.foot [aria-expanded]');
    await sleep(500);
    expect(driver.site.asked.filter((path) => path.startsWith('/leak/'))).toEqual([]);
  });

  const looks = (tab: Tab) =>
    tab.inCard((root) =>
      [...root.querySelectorAll('[data-card], [data-card] *')].map((element) => {
        const {
          color,
          backgroundColor,
          fontFamily,
          fontSize,
          opacity,
          borderTopColor,
          boxShadow,
          animationDuration,
        } = getComputedStyle(element);
        return [
          color,
          backgroundColor,
          fontFamily,
          fontSize,
          opacity,
          borderTopColor,
          boxShadow,
          animationDuration,
        ].join(' | ');
      }),
    );

  test('its custom properties: registered under any name that the card is written with, they change nothing', async () => {
    const plain = await driver.open(text);
    await openCard(plain);
    await sleep(300);
    const wanted = await looks(plain);
    const tricks = [
      ['--fade', '<time>', '9999s'],
      ['--raised', '<color>', 'transparent'],
      ['--title', '<length>', '0px'],
      ['--sans', '*', 'Times'],
      ['--ink', '<color>', 'red'],
      ['--hair', '<color>', 'red'],
    ];
    for (const [name, syntax, value] of tricks) {
      const tab = await driver.open(
        `<style>@property ${name} { syntax: "${syntax}"; inherits: false; initial-value: ${value} }</style>${text}`,
      );
      await openCard(tab);
      await sleep(300);
      expect(await looks(tab), name).toEqual(wanted);
      await tab.page.close();
    }
  });
});

describe('nothing is taken away without a way back', () => {
  test.for<[row: number, says: string]>([
    [1, 'no longer underlined on this page'],
    [2, 'no longer underlined'],
    [3, 'off on this site'],
  ])('row %i of the menu', async ([row, says]) => {
    const before = (await stored()).sync;
    const tab = await driver.open(text);
    await openCard(tab);
    await choose(tab, row);
    const line = () => tab.inCard((root) => root.querySelector('.done')?.textContent ?? undefined);
    expect(await until('the line', line)).toContain(says);
    await tab.expectPainted(row === 3 ? [] : names.filter((name) => name !== 'OpenAI'));
    expect(await line()).toContain(says);
    await tab.clickInCard('.done .button');
    await tab.expectPainted(names);
    await until('the line to go', async () => (await tab.hosts()).open === 0);
    const { sync, local } = await stored();
    const isLeft = (list: unknown) => Array.isArray(list) && list.length > 0;
    expect([...Object.values(sync), ...Object.values(local)].filter(isLeft)).toEqual(
      Object.values(before).filter(isLeft),
    );
  });

  test('what lies over the card takes the press, or the press can be undone', async () => {
    const tab = await driver.open(`${text}<script>
      globalThis.cover = (left, top, width, height) => {
        const box = Object.assign(document.createElement('div'), { popover: 'manual', textContent: 'Click to play' });
        box.style.cssText = 'position:fixed;margin:0;padding:0;border:0;background:gold;pointer-events:none;inset:' +
          top + 'px auto auto ' + left + 'px;width:' + width + 'px;height:' + height + 'px';
        document.body.append(box);
        box.showPopover();
      };</script>`);
    await openCard(tab);
    await tab.clickInCard('[aria-expanded]');
    const box = (await tab.inCard((root) =>
      root.querySelector('[data-card]')!.getBoundingClientRect().toJSON(),
    )) as DOMRect;
    await tab.page.evaluate(`cover(${box.x}, ${box.y}, ${box.width}, ${box.height})`);
    await sleep(400);
    await tab.clickInCard('.menu .button:nth-of-type(2)');
    await sleep(300);
    const said = await tab.inCard((root) => root.querySelector('[data-card]')?.textContent ?? '');
    // Firefox does not tell what covers an element (decision 19): there the way back is what protects.
    if (browserName === 'firefox') expect(said).toContain('Undo');
    else {
      expect(said).toContain('lay over the card');
      expect((await stored()).sync).not.toHaveProperty('silencedEntities');
      await tab.expectPainted(names);
    }
  });
});
