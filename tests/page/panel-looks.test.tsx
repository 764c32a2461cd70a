import '../../extension/ui/tokens.css';
import '../../extension/ui/parts.css';
import '../../extension/panel/panel.css';
import stories from 'virtual:stories';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { StoryPanel } from '../../extension/panel/StoryPanel.tsx';
import { createLibrary } from '../../extension/story/library.ts';
import type { Story } from '../../extension/story/schema.ts';
import { viewStory } from '../../extension/story/story-view.ts';
import { WordsContext } from '../../extension/ui/words.tsx';
import { english } from './english.ts';

const source: Story = stories.find(({ id }) => id === 'south-korea-ai-2025')!;
const tabs = ['#timeline', '#names', '#story'];
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
      gist: { ...entity.gist, text: long },
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

  test('whatever can be pressed is at least 24 px high and wide, but for links in running text', async () => {
    for (const hash of tabs) {
      await open(hash);
      for (const target of findAll('button, .note-link, .number, .places a, .pairs a')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
      }
    }
  });
});
