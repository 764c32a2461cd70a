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

/** What is not near the window is not laid out; here all is, to be looked at in one go. */
const inFull = document.createElement('style');
inFull.textContent = '* { content-visibility: visible !important }';

beforeEach(() => document.body.append(inFull, room));
afterEach(async () => {
  render(null, room);
  room.remove();
  inFull.remove();
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

/** Nothing of a tab leaves the window sideways, and no two entries of a list meet. */
function expectNoOverlap(selector = '.events > li') {
  const boxes = findAll(selector).map((label) => label.getBoundingClientRect());
  expect(boxes.length).toBeGreaterThan(1);
  for (const [at, box] of boxes.entries()) {
    if (at > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[at - 1]!.bottom - 1);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(root.clientWidth);
  }
}

/** No two boxes or words of the map meet, none leaves the window, and no word is cut off. */
function expectClearMap() {
  const boxes = findAll('.map :is(.neighbour, .middle a, .tie)').map((box) => ({
    box,
    at: box.getBoundingClientRect(),
  }));
  expect(boxes.length).toBeGreaterThan(1);
  for (const [index, { box, at }] of boxes.entries()) {
    expect(at.left).toBeGreaterThanOrEqual(0);
    expect(at.right).toBeLessThanOrEqual(root.clientWidth + 1);
    expect(box.scrollWidth, box.textContent!).toBeLessThanOrEqual(box.clientWidth + 1);
    for (const { box: second, at: other } of boxes.slice(index + 1)) {
      const apart =
        at.right <= other.left + 1 ||
        other.right <= at.left + 1 ||
        at.bottom <= other.top + 1 ||
        other.bottom <= at.top + 1;
      expect(apart, `${box.textContent} / ${second.textContent}`).toBe(true);
    }
  }
}

/** A story of so many names, each related to the one before it and to the first, and of so many events over some years. */
function storyOf(names: number, events: number): Story {
  const [entity] = source.entities;
  const idOf = (at: number) => `name-${at}`;
  return {
    ...source,
    highlights: [],
    notes: [],
    entities: Array.from({ length: names }, (_, at) => ({
      ...entity!,
      id: idOf(at),
      name: `Name of somebody number ${at}`,
      quotes: [],
    })),
    events: Array.from({ length: events }, (_, at) => ({
      id: `event-${at}`,
      date: new Date(Date.UTC(2021, 0, 1 + (at * 1_500) / events)).toISOString().slice(0, 10),
      text: `Something of number ${at} happened, and this is what was said of it`,
      entities: [],
      from: ['S1'],
    })),
    relations: Array.from({ length: Math.max(names - 1, 0) }, (_, at) => [
      { subject: idOf(0), label: 'works for', inverse: 'employs', object: idOf(at + 1), from: ['S1'] },
      { subject: idOf(at), label: 'met', inverse: 'met', object: idOf(at + 1), from: ['S1'] },
    ]).flat(),
  };
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
        if (hash === '#relations') expectClearMap();
        if (hash === '#names') expectNoOverlap('.name-row');
        expect(root.scrollWidth).toBeLessThanOrEqual(width);
      }
    },
  );

  test('a change of width or of the size of letters leaves the timeline whole', async () => {
    await open('#timeline');
    await page.viewport(340, 700);
    await settled();
    expectNoOverlap();
    root.style.fontSize = '175%';
    await settled();
    expectNoOverlap();
    expect(root.scrollWidth).toBeLessThanOrEqual(340);
  });

  test('a change of width or of the size of letters leaves the map whole', async () => {
    await open('#relations');
    await page.viewport(340, 700);
    await settled();
    expectClearMap();
    root.style.fontSize = '175%';
    await settled();
    expectClearMap();
    expect(root.scrollWidth).toBeLessThanOrEqual(340);
  });

  test.each([
    [0, 0],
    [1, 1],
    [40, 30],
    [200, 300],
  ])('of %i names and %i events: nothing overlaps, and no task is long', async (names, events) => {
    for (const width of [320, 1000]) {
      await page.viewport(width, 700);
      for (const hash of tabs) {
        const start = performance.now();
        await open(hash, storyOf(names, events));
        // The first drawing of 200 names; the machine of the tests may be as busy as it likes.
        expect(performance.now() - start).toBeLessThan(2_000);
        if (hash === '#timeline' && events > 1) expectNoOverlap();
        if (hash === '#relations' && names > 1) expectClearMap();
        if (hash === '#names' && names > 1) expectNoOverlap('.name-row');
        expect(root.scrollWidth).toBeLessThanOrEqual(width);
      }
    }
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

describe('the strip', () => {
  const dots = () => findAll('.strip .dot').map((dot) => dot.getBoundingClientRect());

  test('has every entry on one scale, hidden from those who listen to the list', async () => {
    await open('#timeline');
    expect(findAll('.strip')[0]!.getAttribute('aria-hidden')).toBe('true');
    const lefts = dots().map(({ left }) => left);
    expect(lefts.length).toBeGreaterThan(5);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    // Its dots lead to entries that are there.
    for (const dot of findAll('.strip .dot'))
      expect(room.querySelector(dot.getAttribute('href')!)).not.toBeNull();
  });

  test('begins at the right where writing runs from right to left', async () => {
    root.dir = 'rtl';
    await open('#timeline');
    const lefts = dots().map(({ left }) => left);
    expect(lefts).toEqual(lefts.toSorted((a, b) => b - a));
  });
});

test('a long quiet stretch of the timeline is named', async () => {
  await open('#timeline');
  expect(findAll('.gap').length).toBeGreaterThan(0);
  for (const gap of findAll('.gap')) expect(gap.textContent).toMatch(/^\d+ (months?|years?)$/);
});

test('the map is turned around where writing runs from right to left', async () => {
  root.dir = 'rtl';
  await page.viewport(700, 700);
  await open('#relations');
  const middle = findAll('.map .middle a')[0]!.getBoundingClientRect();
  for (const box of findAll('.neighbour'))
    expect(box.getBoundingClientRect().right).toBeLessThan(middle.left);
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
        'button, .note-link, summary, .places a, .pairs a, .map a, .relations a',
      )) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
      }
    }
  });
});

/** A kept story of so many names, as one that the reader kept would be: all words are the article's. */
function keptStory(names: number): Story {
  const idOf = (at: number) => `own-${at}`;
  const nameOf = (at: number) => (at === 0 ? 'Marta Zielińska' : `Somebody Number ${at}`);
  const sentence = (at: number) => ({
    id: `S${at + 1}`,
    text: `${nameOf(at)}, chief negotiator of the union, met ${nameOf((at + 1) % names)} on 3 May 2026.`,
  });
  return {
    ...{ id: 'own-story', title: 'Grain ships wait off Gdańsk for a fourth day', published: '2026-05-03' },
    ...{ language: 'en', kept: true, highlights: [], notes: [] },
    body:
      names === 0
        ? [{ id: 'S1', text: 'Nobody is named here.' }]
        : Array.from({ length: names }, (_, at) => sentence(at)),
    entities: Array.from({ length: names }, (_, at) => ({
      ...{ id: idOf(at), kind: 'person' as const, name: nameOf(at), facts: [], reading: {} },
      names: [{ text: nameOf(at), lang: 'en' }],
      ...(at % 2 === 0 && { gist: { text: 'chief negotiator of the union', from: [`S${at + 1}`] } }),
      quotes: [`S${at + 1}`],
    })),
    events: Array.from({ length: Math.min(names, 40) }, (_, at) => ({
      ...{ id: `event-${at + 1}`, date: `2026-0${1 + (at % 5)}-1${at % 10}`, text: sentence(at).text },
      ...{ entities: [idOf(at)], from: [`S${at + 1}`] },
    })),
    relations: Array.from({ length: Math.max(names - 1, 0) }, (_, at) => ({
      ...{ subject: idOf(at), object: idOf(at + 1), label: 'chief executive of', from: [`S${at + 1}`] },
      inverse: `“${nameOf(at)}, chief executive of ${nameOf(at + 1)}”`,
    })),
    sources: [
      {
        ...{ id: 'page', title: 'Grain ships wait', publisher: 'The Baltic Post', date: '2026-05-03' },
        url: 'https://baltic.example/2026/grain',
      },
    ],
  };
}

describe.each([0, 1, 3, 200])('a kept story of %i names', (names) => {
  test.each([
    ['light', 1000, 700],
    ['dark', 1000, 700],
    ['light', 320, 568],
    ['dark', 500, 350],
  ] as const)('is whole in each tab: %s, %i by %i', { timeout: 60_000 }, async (theme, width, height) => {
    root.dataset.theme = theme;
    await page.viewport(width, height);
    for (const tab of tabs) {
      await open(tab, keptStory(names));
      expect(root.scrollWidth, tab).toBeLessThanOrEqual(root.clientWidth);
      expect(room.querySelector('[role=tabpanel]')!.textContent, tab).not.toBe('');
      for (const box of findAll('h1, h3, .what, .name, .line, .relations li, header p')) {
        const { left, right } = box.getBoundingClientRect();
        expect(left, box.textContent!).toBeGreaterThanOrEqual(0);
        expect(right, box.textContent!).toBeLessThanOrEqual(root.clientWidth + 1);
      }
      if (names < 200 || tab === '#timeline') {
        const { violations } = await axe.run(room, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      }
    }
  });
});

describe('a kept story', () => {
  test('says where it was read, and leads there and to its names', async () => {
    await open('#names', keptStory(3));
    const links = findAll('header a') as HTMLAnchorElement[];
    expect(links.map(({ textContent, href }) => [textContent, href.replace(location.origin, '')])).toEqual([
      ['The Baltic Post', 'https://baltic.example/2026/grain'],
      ['Edit its names', '/draft.html?story=own-story'],
    ]);
    expect(room.querySelector('header')?.textContent).toContain('your story');
  });

  test('that came from a file says from which, and when', async () => {
    const imported = { file: 'grain.json', at: '2026-05-09T12:00:00.000Z' };
    await open('#names', { ...keptStory(3), imported });
    const head = room.querySelector('header')!.textContent;
    expect(head).toContain('From \u2068grain.json\u2069, imported 9 May 2026');
    expect(head).not.toContain('your story');
  });

  test('has its words in quotation marks: who it is, and what happened when', async () => {
    await open('#names', keptStory(3));
    expect(findAll('.name-row .line q').map((one) => one.textContent)).toEqual([
      'chief negotiator of the union',
      'chief negotiator of the union',
    ]);
    await open('#timeline', keptStory(3));
    expect(findAll('.event .what q')).toHaveLength(3);
    await open('#timeline');
    expect(findAll('.what q')).toEqual([]);
  });

  test('lists the other stories of a name, and leads to where it is edited', async () => {
    const other: Story = { ...keptStory(1), id: 'own-other', title: 'Dockers vote', published: '2026-04-21' };
    const library = createLibrary([keptStory(3), other]);
    history.replaceState(null, '', '#name-own-0');
    render(
      <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>
        <StoryPanel
          story={viewStory(library.stories[0]!, library)}
          card={(id) => library.card(id, () => [])}
        />
      </WordsContext.Provider>,
      room,
    );
    await expect.poll(() => room.querySelector('.entry')?.textContent).toContain('In 1 other story');
    const hrefs = (findAll('.entry a') as HTMLAnchorElement[]).map(({ href }) =>
      href.replace(location.origin, ''),
    );
    expect(hrefs).toContain('/story.html?story=own-other#name-own-0');
    expect(hrefs).toContain('/draft.html?story=own-story&name=own-0');
  });
});
