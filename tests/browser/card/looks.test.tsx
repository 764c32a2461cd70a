import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import story from '../../../data/stories/south-korea-ai-2025.json' with { type: 'json' };
import type { EntityCard } from '../../../extension/story/view/shown.ts';
import { pointOn, prefer } from '../../support/pointer.ts';
import { cardOf } from './support/fake-page.ts';
import { createScene, pause } from './support/scene.ts';

let scene: Awaited<ReturnType<typeof createScene>>;

afterEach(async () => {
  scene.end();
  await prefer({});
  await browserPage.viewport(1000, 700);
});

const line = (entity: string, style = '') =>
  `<p style="margin:100px 20px;${style}"><span data-entity="${entity}">${entity}</span></p>`;

async function open(html: string, options = {}): Promise<HTMLElement> {
  scene = await createScene(html, { settings: { delay: 0 }, ...options });
  await pointOn(scene.mention());
  return scene.opened();
}

/** What stands out of the box it is in. */
const spills = (card: HTMLElement) =>
  [card, ...card.querySelectorAll<HTMLElement>('*')].filter(({ scrollWidth, clientWidth }) => {
    return clientWidth > 0 && scrollWidth > clientWidth + 8;
  });

describe('axe finds nothing', () => {
  const states: [string, string[]][] = [
    ['at first sight', []],
    ['unfolded', ['More']],
    ['with its menu', ['Why is this']],
    ['with its note', ['source']],
    ['pinned', ['Pin']],
  ];
  const preferences: [string, Record<string, string>, string][] = [
    ['light', { 'prefers-color-scheme': 'light' }, 'en-GB'],
    ['dark', { 'prefers-color-scheme': 'dark' }, 'en-GB'],
    ['forced colours', { 'forced-colors': 'active' }, 'en-GB'],
    ['right to left', {}, 'ar'],
  ];
  const cases = preferences.flatMap(([look, features, locale]) =>
    states.map(([state, presses]) => ({ look, features, locale, state, presses })),
  );

  test.each(cases)('$look, $state', async ({ features, locale, presses }) => {
    // A card that is still fading in has less contrast than it will have.
    await prefer({ ...features, 'prefers-reduced-motion': 'reduce' });
    const card = await open(line('deepseek-r1'), { locale });
    for (const words of presses) {
      await scene.press(words);
      await pause(30);
    }
    // axe only looks into open trees: it is given this closed one as if it were.
    Object.defineProperty(scene.host, 'shadowRoot', { value: scene.tree, configurable: true });
    const { violations, passes } = await axe.run(card, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
  });
});

describe('nothing to scroll at first sight in 320 by 568', () => {
  test.each(story.entities.map(({ id }) => id))('%s', async (id) => {
    await browserPage.viewport(320, 568);
    for (const top of [40, 250, 520]) {
      const card = await open(
        `<p style="margin:0;position:absolute;top:${top}px;left:20px"><span data-entity="${id}">${id}</span></p>`,
      );
      const body = card.querySelector('.body')!;
      expect(body.scrollHeight).toBeLessThanOrEqual(body.clientHeight);
      const { left, right, bottom, top: up } = card.getBoundingClientRect();
      expect(Math.min(left, up, 320 - right, 568 - bottom)).toBeGreaterThanOrEqual(8);
      scene.end();
    }
  });
});

test('is mirrored in text from right to left, and beside text from top to bottom', async () => {
  const card = await open(line('kakao', 'direction:rtl'));
  expect(card.getBoundingClientRect().right).toBeCloseTo(scene.mention().getBoundingClientRect().right, 0);
  scene.end();
  const beside = await open(line('kakao', 'writing-mode:vertical-rl;margin-left:600px'));
  expect(scene.mention().getBoundingClientRect().left - beside.getBoundingClientRect().right).toBeCloseTo(
    8,
    0,
  );
});

test('grows with the reader’s text size, and stays in view', async () => {
  await browserPage.viewport(500, 600);
  const card = await open(line('deepseek-r1'));
  scene.tree.querySelector<HTMLElement>('.tokens')!.style.fontSize = '28px';
  await pause(100);
  const { width, bottom } = card.getBoundingClientRect();
  expect(width).toBe(484);
  expect(bottom).toBeLessThanOrEqual(592);
  expect(spills(card)).toEqual([]);
});

describe('hostile words', () => {
  const html = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
  const hostile = (words: string): EntityCard => {
    const card = structuredClone(cardOf('deepseek-r1'));
    const [part] = card.stories;
    const from = [
      { is: 'source' as const, id: 's', title: words, publisher: words, url: 'javascript:alert(1)' },
    ];
    return {
      ...card,
      name: words,
      names: [
        { text: `${words}2`, lang: 'ko' },
        { text: `${words}3`, lang: 'ja' },
      ],
      gist: { text: words, from },
      facts: [{ text: words, from }],
      stories: [
        {
          ...part!,
          title: words,
          quotes: [{ id: words, text: words, marks: [[0, 5]] }],
          relations: Array.from({ length: 500 }, (_, at) => ({
            label: words,
            other: { id: `${at}`, kind: 'person', name: words, names: [] },
            from,
          })),
          notes: part!.notes.map((note) => ({ ...note, title: words, finding: { text: words, from } })),
        },
      ],
    };
  };

  test.each([
    ['5,000 letters without a space', 'W'.repeat(5000)],
    ['right-to-left overrides', '\u202eevil \u2067 \u202e'.repeat(40)],
    ['HTML', html.repeat(5)],
    ['nothing', ''],
    ['combining marks', `Z${'\u0351\u0321'.repeat(200)}`],
  ])('%s: nothing overflows, nothing runs', async (_, words) => {
    const card = await open(line('x'), { describe: async () => hostile(words) });
    expect(spills(card)).toEqual([]);
    expect(card.getBoundingClientRect().height).toBeLessThanOrEqual(420);
    for (const press of ['More', 'Why is this']) {
      await scene.press(press);
      await pause(60);
      expect(spills(card)).toEqual([]);
    }
    expect(card.querySelector('img, script, [href^="javascript"]')).toBeNull();
    expect(globalThis).not.toHaveProperty('hacked');
    expect(card.querySelectorAll('.relations dt').length).toBeLessThan(20);
  });

  test('an entity with nothing but a name leaves no gap', async () => {
    const bare: EntityCard = {
      ...cardOf('kakao'),
      names: [],
      facts: [],
      stories: [],
      gist: { text: '', from: [] },
    };
    const card = await open(line('kakao'), { describe: async () => bare });
    expect(card.querySelector('.beside, .quote, .note')).toBeNull();
    expect(card.getBoundingClientRect().height).toBeLessThan(150);
  });
});

test('neither card nor underline is printed', async () => {
  await open(line('kakao'));
  const sheet = scene.tree.adoptedStyleSheets[0]!;
  const print = [...sheet.cssRules].find(
    (rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print',
  );
  expect(print?.cssText).toMatch(/:host \{ display: none !important/);
});
