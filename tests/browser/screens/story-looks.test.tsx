import '../../../extension/ui/tokens.css';
import '../../../extension/ui/parts.css';
import '../../../extension/screens/story/story.css';
import stories from 'virtual:stories';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { StoryPanel } from '../../../extension/screens/story/StoryPanel.tsx';
import type { Story } from '../../../extension/story/format/schema.ts';
import { createLibrary } from '../../../extension/story/view/library.ts';
import { viewStory } from '../../../extension/story/view/story-view.ts';
import { WordsContext } from '../../../extension/ui/words.tsx';
import { english } from '../../support/english.ts';

const source: Story = stories.find(({ id }) => id === 'south-korea-ai-2025')!;
const tabs = ['#timeline', '#names', '#relations', '#story'];
const room = document.createElement('div');
const root = document.documentElement;

beforeEach(() => document.body.append(room));
afterEach(async () => {
  render(null, room);
  room.remove();
  root.removeAttribute('dir');
  root.removeAttribute('style');
  delete root.dataset.theme;
  history.replaceState(null, '', ' ');
  await page.viewport(1000, 700);
});

async function open(hash: string, story: Story = source) {
  const library = createLibrary([story]);
  render(null, room);
  history.replaceState(null, '', hash);
  render(
    <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>
      <StoryPanel story={viewStory(story, library)} card={(id) => library.card(id, () => [])} />
    </WordsContext.Provider>,
    room,
  );
  await settled();
}

/** Waits until labels were measured anew and drawn. */
const settled = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 60));
const findAll = (selector: string) => [...room.querySelectorAll<HTMLElement>(selector)];

function expectNoOverlap() {
  const boxes = findAll('.events > li').map((label) => label.getBoundingClientRect());
  expect(boxes.length).toBeGreaterThan(1);
  for (const [at, box] of boxes.entries()) {
    if (at > 0) expect(box.top).toBeGreaterThan(boxes[at - 1]!.bottom);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(root.clientWidth);
  }
}

/** No two boxes of the map meet, none stands over its edge, and no word of theirs is cut off. */
function expectClearMap() {
  const map = findAll('.map')[0]!.getBoundingClientRect();
  const boxes = findAll('.map .box').map((box) => ({ box, at: box.getBoundingClientRect() }));
  expect(boxes.length).toBeGreaterThan(1);
  for (const [index, { at }] of boxes.entries()) {
    expect(at.left).toBeGreaterThanOrEqual(map.left - 1);
    expect(at.right).toBeLessThanOrEqual(map.right + 1);
    expect(at.top).toBeGreaterThanOrEqual(map.top - 1);
    expect(at.bottom).toBeLessThanOrEqual(map.bottom + 1);
    for (const { box, at: other } of boxes.slice(index + 1)) {
      const apart =
        at.right <= other.left || other.right <= at.left || at.bottom <= other.top || other.bottom <= at.top;
      expect(apart, box.textContent!).toBe(true);
    }
  }
}

function expectNoClippedName() {
  for (const name of findAll('.map :is(.name, .label)')) {
    expect(name.scrollHeight, name.textContent!).toBeLessThanOrEqual(name.clientHeight + 1);
    expect(name.scrollWidth, name.textContent!).toBeLessThanOrEqual(name.clientWidth + 1);
  }
}

/** As a story file could be: no spaces, text that turns direction, markup, and far more of it than fits. */
function hostile(): Story {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(40);
  const turned = '\u202E\u2067<img src=x onerror="throw 1">&amp;\u0000';
  return {
    ...source,
    title: turned + long,
    body: source.body.map((sentence, at) => (at === 0 ? { ...sentence, text: turned + long } : sentence)),
    entities: source.entities.map((entity) => ({
      ...entity,
      name: turned + long,
      names: [
        { text: long, lang: 'de' },
        { text: turned, lang: 'ar' },
      ],
      gist: { ...entity.gist!, text: long },
    })),
    events: source.events.map((event) => ({
      ...event,
      text: event.id === 'r1-released' ? turned : turned + long,
    })),
    relations: source.relations.map((relation) => ({ ...relation, label: long })),
    notes: source.notes.map((note) => ({ ...note, title: long, finding: { ...note.finding, text: long } })),
    sources: source.sources.map((one) => ({ ...one, title: long, publisher: turned + long })),
  };
}

describe('at any width', () => {
  test.each([320, 380, 600, 1000, 1600])(
    '%i px: nothing overlaps on the timeline, nothing overflows',
    async (width) => {
      await page.viewport(width, 700);
      for (const hash of tabs) {
        await open(hash);
        if (hash === '#timeline') expectNoOverlap();
        if (hash === '#relations') {
          expectClearMap();
          expectNoClippedName();
        }
        expect(root.scrollWidth).toBeLessThanOrEqual(width);
      }
    },
  );

  test('a change of width or of the size of letters lays the timeline out anew', async () => {
    await open('#timeline');
    await page.viewport(340, 700);
    await settled();
    expectNoOverlap();
    root.style.fontSize = '175%';
    await settled();
    expectNoOverlap();
    expect(root.scrollWidth).toBeLessThanOrEqual(340);
  });

  test('a change of width or of the size of letters lays the map out anew', async () => {
    await open('#relations');
    await page.viewport(340, 700);
    await settled();
    expectClearMap();
    root.style.fontSize = '175%';
    await settled();
    expectClearMap();
    expectNoClippedName();
    expect(root.scrollWidth).toBeLessThanOrEqual(340);
  });

  test('of 500 relations the map has as many as can be read, and says so; the list has all', async () => {
    const [one] = source.relations;
    const ids = source.entities.map(({ id }) => id);
    const relations = Array.from({ length: 500 }, (_, at) => ({
      ...one!,
      subject: ids[at % ids.length]!,
      label: `is number ${at} of`,
      object: ids[(at * 7 + 3) % ids.length]!,
    }));
    await page.viewport(320, 700);
    const start = performance.now();
    await open('#relations', { ...source, relations });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(findAll('.relations > li')).toHaveLength(500);
    expect(findAll('.map .label')).toHaveLength(40);
    expect(findAll('.hint')[0]!.textContent).toContain('40 of 500');
    expectClearMap();
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('opening where events come from moves nothing above and covers nothing', async () => {
    await open('#timeline');
    const tops = () => findAll('.events > li').map((label) => label.getBoundingClientRect().top);
    const before = tops();
    findAll('.events .from')[4]!.click();
    await settled();
    expect(tops().slice(0, 5)).toEqual(before.slice(0, 5));
    expect(tops()[5]).toBeGreaterThan(before[5]!);
    expectNoOverlap();
  });

  test.each(tabs)('a hostile story stays in its bounds and runs nothing in %s', async (hash) => {
    await page.viewport(320, 700);
    await open(hash, hostile());
    for (const button of findAll('.from')) button.click();
    await settled();
    if (hash === '#timeline') expectNoOverlap();
    if (hash === '#relations') expectClearMap();
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
    expect(room.querySelector('img')).toBeNull();
  });
});

describe('the picture', () => {
  const dots = () => findAll('.picture rect').length / 2;

  test('has a mark for each entry, hidden from who listens to the list', async () => {
    await open('#timeline');
    expect(dots()).toBe(findAll('.events > li').length);
    expect(findAll('.picture')[0]!.getAttribute('aria-hidden')).toBe('true');
  });

  test('ties the wrong date to the right one by a curve that crosses no label', async () => {
    for (const width of [320, 1000]) {
      await page.viewport(width, 700);
      await open('#timeline');
      const curve = room.querySelector<SVGPathElement>('.ties path')!;
      const labels = findAll('.events > li').map((label) => label.getBoundingClientRect());
      const { left, top } = curve.ownerSVGElement!.getBoundingClientRect();
      const length = curve.getTotalLength();
      for (let at = 0; at <= length; at += 4) {
        const { x, y } = curve.getPointAtLength(at);
        const inside = labels.filter(
          (box) =>
            left + x > box.left && left + x < box.right && top + y > box.top + 20 && top + y < box.bottom,
        );
        expect(inside).toEqual([]);
      }
      const claim = findAll('.events .claim .what')[0]!.getBoundingClientRect();
      expect(top + curve.getPointAtLength(0).y).toBeCloseTo(claim.top + 10, 0);
    }
  });

  test('is turned around where writing runs from right to left', async () => {
    root.dir = 'rtl';
    await open('#timeline');
    const axis = room.querySelector('.axis path')!.getBoundingClientRect().left;
    for (const label of findAll('.events > li'))
      expect(label.getBoundingClientRect().right).toBeLessThan(axis);
  });
});

test('the map is turned around where writing runs from right to left', async () => {
  const middle = (selector: string) => {
    const { left, width } = room.querySelector(selector)!.getBoundingClientRect();
    return left + width / 2;
  };
  await page.viewport(380, 700);
  await open('#relations');
  const left = middle('.map a[href="#name-naver"]') - middle('.map');
  root.dir = 'rtl';
  await open('#relations');
  expect(middle('.map a[href="#name-naver"]') - middle('.map')).toBeCloseTo(-left, 0);
  const line = room.querySelector('.map svg path')!.getBoundingClientRect();
  const [first] = findAll('.map a').map((link) => link.getBoundingClientRect());
  expect(Math.min(Math.abs(line.left - first!.left), Math.abs(line.right - first!.right))).toBeLessThan(
    first!.width,
  );
  expectClearMap();
});

describe('for everyone', () => {
  const looks = [
    { name: 'light', dir: 'ltr', theme: 'light', size: '' },
    { name: 'dark', dir: 'ltr', theme: 'dark', size: '' },
    { name: 'right to left', dir: 'rtl', theme: 'light', size: '' },
    { name: 'letters twice as large', dir: 'ltr', theme: 'dark', size: '175%' },
  ];
  test.each(looks)('axe finds nothing: $name', async ({ dir, theme, size }) => {
    root.dir = dir;
    root.dataset.theme = theme;
    root.style.fontSize = size;
    await page.viewport(380, 700);
    for (const hash of tabs) {
      await open(hash);
      for (const button of findAll('.from')) button.click();
      await settled();
      const { violations } = await axe.run(room, { resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  test('axe finds nothing in forced colours', async () => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    try {
      expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      for (const hash of tabs) {
        await open(hash);
        const { violations } = await axe.run(room, { resultTypes: ['violations'] });
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      }
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    }
  });

  test('whatever can be pressed is at least 24 px high and wide, but for links in running text', async () => {
    for (const hash of tabs) {
      await open(hash);
      for (const target of findAll(
        'button, .note-link, .number, .places a, .pairs a, .map a, .relations a',
      )) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
      }
    }
  });
});
