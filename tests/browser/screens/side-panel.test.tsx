import '../../../extension/ui/tokens.css';
import '../../../extension/ui/parts.css';
import '../../../extension/screens/story/story.css';
import stories from 'virtual:stories';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FromFrame, Outlined, ToFrame } from '../../../extension/messages/frame-report.ts';
import { SidePanel } from '../../../extension/screens/side-panel/SidePanel.tsx';
import { defaults } from '../../../extension/settings/defaults.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import { createLibrary } from '../../../extension/story/view/library.ts';
import { viewStory } from '../../../extension/story/view/story-view.ts';
import type { FollowedTab } from '../../../extension/tab-report/followed-tab.ts';
import { WordsContext } from '../../../extension/ui/words.tsx';
import { english } from '../../support/english.ts';

const library = createLibrary(stories);
const views = library.stories.map((story) => viewStory(story, library));
const card = (id: string) => library.card(id, () => []);
const root = document.documentElement;
const room = document.createElement('div');

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

const names: Record<string, string> = { kakao: 'Kakao', seoul: 'Seoul', naver: '네이버' };

/** What a frame tells whose mentions are of these entities, in this order. */
function report(frame: string, order: number, entities: string[], heading = ''): FromFrame {
  const outline = entities.map(
    (entity, at): Outlined => ({
      id: at + 1,
      entity,
      text: names[entity] ?? entity,
      before: 'On Monday ',
      after: ` was named ${at + 1}. It rained.`,
      heading,
    }),
  );
  const counts = [...new Set(entities)].map((entity) => ({
    entity,
    count: entities.filter((one) => one === entity).length,
  }));
  return { type: 'report', frame, top: order === 0, order, counts, outline };
}

/** Opens the panel over tabs whose frames tell this; a tab without an entry never answers. */
function open(tabs: Record<number, FromFrame[]>, given: Partial<Settings> = {}, shown = views) {
  let isStorageFull = false;
  let settings: Settings = { ...defaults, ...given };
  let follow: (tab: FollowedTab) => void = () => {};
  const told: ToFrame[] = [];
  const saved: [string, unknown][] = [];
  const ports = new Map<number, (message: FromFrame) => void>();
  const openPort = (tab: number) => (onMessage: (message: FromFrame) => void, onGone: () => void) => {
    ports.set(tab, onMessage);
    if (tabs[tab]) for (const message of tabs[tab]) onMessage(message);
    else setTimeout(onGone);
    const post = (message: ToFrame) => {
      told.push(message);
      if (message.type === 'go') onMessage({ type: 'there', frame: message.frame, id: message.id });
    };
    return { post, close: () => {} };
  };
  const start = (show: (tab: FollowedTab) => void) => {
    follow = show;
    show({ id: 1, url: 'https://news.example/a' });
  };
  const show = () =>
    render(
      <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>
        <SidePanel
          settings={settings}
          save={async (name, value) => {
            if (isStorageFull) throw new Error('QuotaExceededError');
            saved.push([name, value]);
            settings = { ...settings, [name]: value };
            show();
          }}
          follow={start}
          openPort={openPort}
          stories={shown}
          entity={library.named}
          openName={(entity) => saved.push(['name', entity])}
          card={card}
        />
      </WordsContext.Provider>,
      room,
    );
  show();
  return {
    told,
    saved,
    fill: (isFull: boolean) => {
      isStorageFull = isFull;
    },
    follow: (id: number, url = 'https://news.example/b') => follow({ id, url }),
    hear: (tab: number, message: FromFrame) => ports.get(tab)!(message),
  };
}

const findAll = (selector: string) => [...room.querySelectorAll<HTMLElement>(selector)];
const textOf = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const heading = () => textOf(room.querySelector('.view h1')!);
const mentions = () => findAll('.mention').map(textOf);
const status = () => room.querySelector('[role=status]')!.textContent;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('this page', () => {
  test('has each mention in document order, in its sentence, by article and frame', async () => {
    open({
      1: [report('inner', 1, ['naver']), report('top', 0, ['kakao', 'seoul'], 'Talks'), report('ad', 2, [])],
    });
    await expect.poll(heading).toBe('3 names on this page');
    expect(findAll('.said').map(textOf)).toEqual([
      'On Monday Kakao was named 1.',
      'On Monday Seoul was named 2.',
      'On Monday 네이버 was named 1.',
    ]);
    expect(findAll('.article').map(textOf)).toEqual(['Talks', 'Elsewhere on the page']);
    expect(room.querySelector('[role=tab][aria-selected=true]')!.textContent).toBe('This page');
    // The story has a heading in its own tabs alone: a page need not name anything of it.
    expect(room.textContent).not.toContain(views[0]!.title);
    await userEvent.click(findAll('[role=tab]')[1]!);
    await expect.poll(() => findAll('h1').map(textOf)).toEqual([views[0]!.title]);
  });

  test('says what a name means in the language of its passage', async () => {
    const told = report('top', 0, ['seoul', 'kakao']);
    if (told.type === 'report') (told.outline![0] as Outlined).lang = 'ko-KR';
    open({ 1: [told] });
    await expect.poll(mentions).toHaveLength(2);
    expect(findAll('.mention').map(({ ariaLabel }) => ariaLabel)).toEqual([
      'Seoul, 서울, Place',
      'Kakao, Organization',
    ]);
    await userEvent.click(findAll('.mention')[0]!);
    await expect.poll(status).toMatch(/^서울, mention 1 of 2/);
  });

  test('a press goes to a mention, marks it in the list, and says so', async () => {
    const { told } = open({ 1: [report('top', 0, ['kakao', 'seoul', 'kakao'])] });
    await expect.poll(mentions).toHaveLength(3);
    await userEvent.click(findAll('.mention')[2]!);
    expect(told).toEqual([{ type: 'go', frame: 'top', id: 3 }]);
    await expect.poll(status).toBe('Kakao, mention 3 of 3: shown and marked on the page.');
    expect(findAll('.mention[aria-current=true]').map((item) => findAll('.mention').indexOf(item))).toEqual([
      2,
    ]);
    expect(room.querySelector('[role=status]')!.ariaLive ?? 'polite').not.toBe('assertive');
  });

  test('is one stop for the Tab key, and the arrow keys go through it', async () => {
    open({ 1: [report('top', 0, ['kakao', 'seoul', 'kakao'])] });
    await expect.poll(mentions).toHaveLength(3);
    findAll('[role=tabpanel]')[0]!.focus();
    await userEvent.keyboard('{Tab}');
    const at = () => findAll('.mention').indexOf(document.activeElement as HTMLElement);
    const seen = [at()];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await userEvent.keyboard(`{${key}}`);
      seen.push(at());
    }
    expect(seen).toEqual([0, 1, 2, 2, 1, 0, 2]);
    expect(findAll('.mention').map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
  });

  test('follows what the page tells, and keeps what has not changed', async () => {
    const { hear } = open({ 1: [report('top', 0, ['kakao', 'seoul'])] });
    await expect.poll(mentions).toHaveLength(2);
    const [first] = findAll('.mention');
    const more = report('top', 0, ['kakao', 'seoul', 'naver']) as Extract<FromFrame, { type: 'report' }>;
    hear(1, { ...more, outline: [1, 2, more.outline![2]!] });
    await expect.poll(mentions).toHaveLength(3);
    expect(findAll('.mention')[0]).toBe(first);
  });

  test('of 2,400 mentions is there in a moment', async () => {
    const entities = Array.from({ length: 2_400 }, (_, at) => ['kakao', 'seoul', 'naver'][at % 3]!);
    const start = performance.now();
    const { hear } = open({ 1: [report('top', 0, entities)] });
    await expect.poll(() => findAll('.mention').length).toBe(2_400);
    expect(performance.now() - start).toBeLessThan(3_000);
    const again = performance.now();
    const more = report('top', 0, [...entities, 'kakao']) as Extract<FromFrame, { type: 'report' }>;
    hear(1, { ...more, outline: [...entities.map((_, at) => at + 1), more.outline!.at(-1)!] });
    await expect.poll(() => findAll('.mention').length).toBe(2_401);
    expect(performance.now() - again).toBeLessThan(1_000);
  });
});

describe('the tab in front', () => {
  test('is followed, without a moment of nothing between two pages', async () => {
    const { follow, hear } = open({ 1: [report('top', 0, ['kakao'])], 2: [] });
    await expect.poll(mentions).toHaveLength(1);
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(`${heading()}: ${mentions().length}`));
    watch.observe(room, { subtree: true, childList: true, characterData: true });
    follow(2);
    await pause(50);
    hear(2, report('top', 0, []));
    await pause(50);
    hear(2, report('top', 0, ['seoul', 'seoul']));
    await expect.poll(mentions).toHaveLength(2);
    watch.disconnect();
    seen.add('1 name on this page: 1');
    expect([...seen].sort()).toEqual(['1 name on this page: 1', '1 name on this page: 2']);
  });

  test('that has nothing is said to have nothing, after a moment', async () => {
    const { follow } = open({ 1: [report('top', 0, ['kakao'])], 2: [report('top', 0, [])] });
    await expect.poll(mentions).toHaveLength(1);
    follow(2);
    await expect.poll(heading).toBe('Nothing found on this page');
    expect(mentions()).toEqual([]);
  });

  test('that the browser keeps closed is said to be so', async () => {
    const { follow } = open({ 1: [report('top', 0, ['kakao'])] });
    await expect.poll(mentions).toHaveLength(1);
    follow(3, 'chrome://settings');
    await expect.poll(heading).toBe('Backstory can’t read this page');
  });

  test('that never answers is asked again once it has moved on', async () => {
    const tabs: Record<number, FromFrame[]> = {};
    const { follow } = open(tabs);
    await expect.poll(heading, { timeout: 4_000 }).toBe('Not running on this page yet');
    tabs[1] = [report('top', 0, ['kakao'])];
    follow(1);
    await expect.poll(mentions).toHaveLength(1);
  });

  test.each([
    ['Paused everywhere', { enabled: false }, ['enabled', true]],
    ['Off on this site', { sites: ['news.example'] }, ['sites', []]],
  ] as [string, Partial<Settings>, unknown][])('%s: is switched on here', async (title, settings, saving) => {
    const { saved, fill } = open({ 1: [report('top', 0, ['kakao'])] }, settings);
    await expect.poll(heading).toBe(title);
    expect(mentions()).toEqual([]);
    fill(true);
    await userEvent.click(room.querySelector('.button')!);
    await expect
      .poll(() => room.querySelector('.view [role=alert]')?.textContent)
      .toContain('could not be saved');
    fill(false);
    await userEvent.click(room.querySelector('.button')!);
    expect(saved).toEqual([saving]);
    await expect.poll(mentions).toHaveLength(1);
    expect(room.querySelector('.view [role=alert]')).toBeNull();
  });
});

test('timeline and names say what the page mentions', async () => {
  open({ 1: [report('top', 0, ['deepseek-r1', 'deepseek-r1'])] });
  await expect.poll(mentions).toHaveLength(2);
  await userEvent.click(room.querySelector('#tab-timeline')!);
  await expect
    .poll(() => textOf(room.querySelector('#event-r1-released .when')!))
    .toContain('2 on this page');
  await userEvent.click(room.querySelector('#tab-names')!);
  expect(textOf(room.querySelector('#name-deepseek-r1 .count')!)).toContain('2');
});

describe('for everyone', () => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(40);
  const hostile = '\u202E\u2067<img src=x onerror="throw 1">&amp;\u0000';

  test('a hostile page stays in its bounds and runs nothing', async () => {
    await page.viewport(320, 700);
    // Of the last one nothing is known, and so nothing is shown.
    const one = report('top', 0, ['kakao', 'openai', long]) as Extract<FromFrame, { type: 'report' }>;
    const outline = one.outline!.map((mention) => ({
      ...(mention as Outlined),
      text: hostile + long,
      before: long + hostile,
      after: hostile + long,
      heading: hostile + long,
      lang: 'not a language',
    }));
    open({ 1: [{ ...one, outline }] });
    await expect.poll(mentions).toHaveLength(2);
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
    expect(room.querySelector('img')).toBeNull();
  });

  test.each([
    { name: 'light', dir: 'ltr', theme: 'light', size: '' },
    { name: 'dark', dir: 'ltr', theme: 'dark', size: '' },
    { name: 'right to left', dir: 'rtl', theme: 'light', size: '' },
    { name: 'letters twice as large', dir: 'ltr', theme: 'dark', size: '175%' },
  ])('axe finds nothing: $name', async ({ dir, theme, size }) => {
    root.dir = dir;
    root.dataset.theme = theme;
    root.style.fontSize = size;
    await page.viewport(320, 700);
    const { follow } = open({ 1: [report('top', 0, ['kakao', 'seoul', 'naver'], 'Talks')] });
    await expect.poll(mentions).toHaveLength(3);
    await userEvent.click(findAll('.mention')[1]!);
    const check = async () => {
      const { violations } = await axe.run(room, { resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      expect(root.scrollWidth).toBeLessThanOrEqual(320);
    };
    await check();
    follow(9, 'about:blank');
    await expect.poll(heading).toBe('Backstory can’t read this page');
    await check();
  });
});

describe('a page that names something of several stories', () => {
  const kept = (id: string, title: string, entities: string[]) => ({
    ...views[0]!,
    ...{ id, title, timeline: [], notes: [], relations: [], kept: { site: 'The Baltic Post' } },
    entities: entities.map((entity) => library.ref(entity)!),
    background: [],
  });
  const several = [
    ...views,
    kept('own-a', 'Grain ships wait off Gdańsk '.repeat(8), ['kakao']),
    kept('own-b', 'Dockers vote', ['naver']),
  ];
  const options = () => findAll('.story-choice option').map(textOf);
  const title = () => textOf(room.querySelector('h1')!);

  test('shows the one that it names most of, and the others one choice away', async () => {
    await page.viewport(320, 568);
    history.replaceState(null, '', '#timeline');
    const panel = open(
      { 1: [report('a', 0, ['kakao', 'seoul'])], 2: [report('b', 0, ['seoul'])] },
      {},
      several,
    );
    await expect.poll(() => options().length).toBe(2);
    expect(options()[1]).toContain('Grain ships wait');
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    await userEvent.selectOptions(room.querySelector('.story-choice select')!, 'own-a');
    await expect.poll(title).toContain('Grain ships wait');
    expect(document.activeElement?.localName).toBe('select');
    // It holds for this page.
    panel.follow(2);
    await expect.poll(title).toBe(views[0]!.title);
    await expect.poll(() => room.querySelector('.story-choice')).toBeNull();
  });
});
