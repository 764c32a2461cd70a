import '../../../extension/ui/tokens.css';
import '../../../extension/ui/parts.css';
import '../../../extension/screens/shell.css';
import '../../../extension/screens/popup/popup.css';
import stories from 'virtual:stories';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent, page as viewport } from 'vitest/browser';
import type { FromFrame, ToFrame } from '../../../extension/messages/frame-report.ts';
import type { KeepOffer } from '../../../extension/screens/popup/KeepStory.tsx';
import { Popup } from '../../../extension/screens/popup/Popup.tsx';
import { defaults } from '../../../extension/settings/defaults.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import { createLibrary } from '../../../extension/story/view/library.ts';
import { viewStory } from '../../../extension/story/view/story-view.ts';
import { WordsContext } from '../../../extension/ui/words.tsx';
import { looks, putBack, putUnder } from '../../support/appearances.ts';
import { english } from '../../support/english.ts';
import { cutIn, putBackTongue, putUnderTongue, tongues } from '../../support/tongues.ts';
import { framesOf, report } from '../../unit/tab-report/support/pages.ts';

const library = createLibrary(stories);
const views = library.stories.map((story) => viewStory(story, library));
const found = [report('top', 0, { kakao: 2, seoul: 1 }), report('inner', 1, { kakao: 3 })];
const page = document.createElement('div');

beforeEach(() => document.body.append(page));
afterEach(async () => {
  render(null, page);
  page.remove();
  await putBack();
});

/** Opens the popup over a page with these frames, and keeps what it saved and what it told the page. */
function open(
  reports = found,
  given: {
    url?: string;
    settings?: Partial<Settings>;
    refuse?: boolean;
    news?: string;
    offer?: (isOff: boolean) => KeepOffer | undefined;
    stories?: typeof views;
  } = {},
) {
  let settings: Settings = { ...defaults, ...given.settings };
  const told: ToFrame[] = [];
  const saved: [string, unknown][] = [];
  let hear: (message: FromFrame) => void = () => {};
  const openPort = (onMessage: (message: FromFrame) => void) => {
    hear = onMessage;
    const answer = framesOf(reports);
    for (const one of reports) onMessage(one);
    const post = (message: ToFrame) => {
      told.push(message);
      const place = answer(message);
      if (place) onMessage({ type: 'at', ...place });
    };
    return { post, close: () => {} };
  };
  const show = () =>
    render(
      <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>
        <Popup
          url={'url' in given ? given.url : 'https://news.example/a'}
          settings={settings}
          save={async (name, value) => {
            if (given.refuse) throw new Error('full');
            saved.push([name, value]);
            settings = { ...settings, [name]: value };
            show();
          }}
          openPort={openPort}
          entity={library.named}
          stories={given.stories ?? views}
          news={given.news}
          onNewsSeen={(release) => saved.push(['seen', release])}
          openPanel={() => saved.push(['opened', 'panel'])}
          openOptions={() => saved.push(['opened', 'options'])}
          openStories={() => saved.push(['opened', 'stories'])}
          openName={(entity) => saved.push(['name', entity])}
          findOffer={async (isOff) => given.offer?.(isOff)}
          keepActs={{
            keep: (part) => saved.push(['keep', part]),
            open: (story) => saved.push(['open', story]),
            keepPrivately: () => saved.push(['keep', 'privately']),
            again: (story) => saved.push(['again', story]),
            goOn: (story) => saved.push(['go on', story]),
          }}
        />
      </WordsContext.Provider>,
      page,
    );
  show();
  return { told, saved, hear: (message: FromFrame) => hear(message) };
}

const heading = () => page.querySelector('h1')!.textContent;
const rows = () =>
  [...page.querySelectorAll('.entities li')].map((row) => row.querySelector('.name')!.textContent);
/** What pauses everywhere. */
const everywhere = () => page.querySelector<HTMLElement>('footer > .button')!;
const row = (at: number) => page.querySelectorAll<HTMLElement>('.entity')[at]!;

describe('what the page mentions', () => {
  test('is counted over all frames, most first', async () => {
    open();
    await expect.poll(heading).toBe('2 names on this page');
    expect(page.querySelector('.where')!.textContent).toBe('news.example');
    expect(rows()).toEqual(['Kakao', 'Seoul']);
  });

  test('is what the stories know: a frame cannot put a name of its own among them', async () => {
    open([report('top', 0, { kakao: 1, 'CALL +1-555-0100': 3 })]);
    await expect.poll(rows).toEqual(['Kakao']);
    expect(page.textContent).not.toContain('555');
  });

  test('is named as the page itself would', async () => {
    open(found.map((one) => ({ ...one, lang: 'ko-KR' })));
    await expect.poll(rows).toEqual(['카카오', '서울']);
    expect(page.querySelector('.entity bdi')!.getAttribute('lang')).toBe('ko');
  });

  test('is a list that scrolls by itself: the popup is never higher than browsers show it', async () => {
    await viewport.viewport(340, 600);
    const [story] = views;
    const counts = Object.fromEntries(story!.entities.map(({ id }) => [id, 2]));
    open([report('top', 0, counts)], {
      offer: () => ({ is: 'article', title: story!.title, site: 'news.example', minutes: 2 }),
    });
    await expect.poll(() => rows().length).toBeGreaterThan(12);
    await expect.poll(() => page.querySelector('.keep')).not.toBeNull();
    const list = page.querySelector('.entities')!;
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
    const { bottom } = everywhere().getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(600);
    expect(list.clientHeight).toBeGreaterThan(140);
  });

  test('follows the page', async () => {
    const { hear } = open();
    await expect.poll(heading).toBe('2 names on this page');
    hear(report('top', 0, {}));
    await expect.poll(heading).toBe('1 name on this page');
  });
});

describe('walking', () => {
  test('a click goes on through the mentions of all frames, and says where it is', async () => {
    const { told } = open();
    await expect.poll(rows).toEqual(['Kakao', 'Seoul']);
    for (const at of [1, 2, 3, 4, 5, 1]) {
      await userEvent.click(row(0));
      await expect.poll(rows).toEqual([`Kakao${at} of 5`, 'Seoul']);
      await expect.poll(() => page.querySelector('[role=status]')!.textContent).toBe(`Kakao, ${at} of 5`);
    }
    expect(told.filter(({ type }) => type === 'step')).toHaveLength(6);
  });

  test('keys: up and down between names, left and right through mentions, Enter on, Shift+Enter back', async () => {
    open();
    await expect.poll(rows).toEqual(['Kakao', 'Seoul']);
    row(0).focus();
    await userEvent.keyboard('{ArrowRight}{Enter}{ArrowRight}');
    await expect.poll(rows).toEqual(['Kakao3 of 5', 'Seoul']);
    await userEvent.keyboard('{ArrowLeft}{Shift>}{Enter}{/Shift}');
    await expect.poll(rows).toEqual(['Kakao1 of 5', 'Seoul']);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(row(1));
    await userEvent.keyboard('{Enter}');
    await expect.poll(rows).toEqual(['Kakao', 'Seoul1 of 1']);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(row(0));
  });

  test('the list is one stop; Home, End and typed letters move in it', async () => {
    open([report('top', 0, { kakao: 2, seoul: 1, samsung: 1 })]);
    await expect.poll(rows).toHaveLength(3);
    expect([0, 1, 2].map((at) => row(at).tabIndex)).toEqual([0, -1, -1]);
    row(0).focus();
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(row(2));
    await expect.poll(() => [0, 1, 2].map((at) => row(at).tabIndex)).toEqual([-1, -1, 0]);
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(row(0));
    await userEvent.keyboard('se');
    expect(document.activeElement).toBe(row(1));
  });

  test('what does not count is folded below the rest', async () => {
    const [top] = [report('top', 0, { kakao: 2 })];
    const counts = [...top!.counts, { entity: 'china', count: 4, apart: true as const }];
    open([{ ...top!, counts }]);
    await expect.poll(() => page.querySelector('summary')?.textContent).toBe('1 name listed only');
    expect(page.querySelector('details.apart .name')!.textContent).toBe('China');
    row(0).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(row(0));
    await userEvent.click(page.querySelector('summary')!);
    row(0).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(row(1));
  });

  test('closing unmarks', async () => {
    const { told } = open();
    await expect.poll(rows).toHaveLength(2);
    await userEvent.click(row(0));
    render(null, page);
    await expect.poll(() => told.at(-1)).toEqual({ type: 'clear' });
  });
});

describe('where there is nothing to list, the popup says why', () => {
  test.each([
    ['nothing found', [report('top', 0, {})], {}, 'Nothing found on this page', true],
    ['a page of the browser', [], { url: 'chrome://settings' }, 'Backstory can’t read this page', false],
    ['a page not told', [], { url: undefined as unknown as string }, 'Backstory can’t read this page', false],
    ['paused', [], { settings: { enabled: false } }, 'Paused everywhere', false],
    ['site off', [], { settings: { sites: ['news.example'] } }, 'Off on this site', true],
  ])('%s', async (_, reports, given, title, siteSwitch) => {
    open(reports, given);
    await expect.poll(heading).toBe(title);
    expect(page.querySelector('.reason')!.textContent).not.toBe('');
    expect(page.querySelector('header [role=switch]') !== null).toBe(siteSwitch);
    expect(page.querySelector('.stories')).toBeNull();
  });
});

describe('switches', () => {
  test('there is one, for this site; what pauses everywhere is a button', async () => {
    const { saved } = open();
    expect(page.querySelectorAll('[role=switch]')).toHaveLength(1);
    expect(page.querySelector('header .site > span')!.textContent).toBe('On this site');
    expect(page.querySelector('header .site [role=switch]')!.ariaLabel).toBe(
      'Backstory on this site, news.example',
    );
    expect(everywhere().textContent).toBe('Pause everywhere');
    everywhere().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => everywhere().textContent).toBe('Turn on again');
    expect(document.activeElement).toBe(everywhere());
    await userEvent.keyboard('{Enter}');
    await expect.poll(heading).toBe('2 names on this page');
    expect(saved).toEqual([
      ['enabled', false],
      ['enabled', true],
    ]);
  });

  test('this site off and on again', async () => {
    const { saved } = open();
    const site = () => page.querySelector<HTMLElement>('header [role=switch]')!;
    await expect.poll(() => site().getAttribute('aria-checked')).toBe('true');
    await userEvent.click(site());
    await expect.poll(heading).toBe('Off on this site');
    await userEvent.click(site());
    await expect.poll(heading).toBe('2 names on this page');
    expect(saved).toEqual([
      ['sites', ['news.example']],
      ['sites', []],
    ]);
  });

  test('what it turns off can be turned on again at once', async () => {
    const { saved } = open();
    await expect.poll(rows).toHaveLength(2);
    await userEvent.click(page.querySelector('header [role=switch]')!);
    const toast = () => page.querySelector('.toast')?.textContent;
    await expect.poll(toast).toContain('Off on news.example.');
    await userEvent.click(page.querySelector('.toast .button')!);
    await expect.poll(toast).toBe('Undone.');
    expect(saved).toEqual([
      ['sites', ['news.example']],
      ['sites', []],
    ]);
    await userEvent.click(everywhere());
    await expect.poll(toast).toContain('paused');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => saved.at(-1)).toEqual(['enabled', true]);
  });

  test('everywhere off: the page is let go', async () => {
    const { saved, told } = open();
    await userEvent.click(everywhere());
    await expect.poll(heading).toBe('Paused everywhere');
    expect(saved).toEqual([['enabled', false]]);
    await expect.poll(() => told).toEqual([{ type: 'clear' }]);
  });

  test('what could not be saved is said', async () => {
    open(found, { refuse: true });
    await userEvent.click(everywhere());
    await expect.poll(() => page.querySelector('[role=alert]')?.textContent).toContain('could not be saved');
  });

  test('the ways to the stories, to the side panel and to the options', async () => {
    const { saved } = open();
    for (const button of page.querySelectorAll('footer nav :is(.button, .icon-button)'))
      await userEvent.click(button);
    // Its tool tip names the one that is only a drawing: a label of the same words would be said twice.
    const drawing = page.querySelector<HTMLElement>('footer .icon-button')!;
    expect([drawing.title, drawing.ariaLabel]).toEqual(['Options', null]);
    expect(saved).toEqual([
      ['opened', 'stories'],
      ['opened', 'panel'],
      ['opened', 'options'],
    ]);
  });
});

describe('names of the reader’s own that the page may not know of', () => {
  const hidden = [...found, report('told 0', 9, { naver: 2, kakao: 1 })];
  const part = () => page.querySelector('.kept-site');
  const press = () => userEvent.click(part()!.querySelector('button')!);
  const toast = () => page.querySelector('.toast')?.textContent;

  test('are listed with the others; one that cannot be walked to leads to its story', async () => {
    const { saved, told } = open(hidden);
    await expect.poll(heading).toBe('3 names on this page');
    expect(rows()).toEqual(['Kakao', 'Naver', 'Seoul']);
    await userEvent.click(row(1));
    await expect.poll(() => saved).toEqual([['name', 'naver']]);
    // One that stands where it is underlined too is walked to there.
    await userEvent.click(row(0));
    await expect.poll(rows).toEqual(['Kakao1 of 6', 'Naver', 'Seoul']);
    expect(told.filter(({ type }) => type === 'step')).toHaveLength(1);
  });

  test('are underlined on the site with one press, with a word on it and Undo', async () => {
    const { saved, hear } = open(hidden);
    await expect.poll(() => part()?.textContent).toContain('1 name of yours is on this page, not underlined');
    expect(part()!.textContent).toContain('The site can then see which of its words');
    await press();
    await expect.poll(toast).toContain('Your names are underlined on news.example.');
    expect(saved).toEqual([['keptSites', ['news.example']]]);
    hear(report('told 0', 9, {}));
    await expect.poll(() => part()!.textContent).toContain('Your names are underlined on this site');
    await userEvent.click(page.querySelector('.toast .button')!);
    await expect.poll(() => saved.at(-1)).toEqual(['keptSites', []]);
  });

  test('are underlined there no more with another press', async () => {
    const { saved } = open(found, { settings: { keptSites: ['other.example', 'news.example'] } });
    await expect.poll(() => part()?.textContent).toContain('Your names are underlined on this site');
    await press();
    await expect.poll(toast).toContain('may not show all your names');
    expect(saved).toEqual([['keptSites', ['other.example']]]);
    expect(part()).toBeNull();
  });

  test.each([
    ['has none of them', found, {}],
    ['may show all everywhere', found, { keptUnderlines: 'everywhere' as const }],
    ['is paused', hidden, { enabled: false }],
  ])('nothing is offered where the page %s', async (_, reports, settings) => {
    open(reports, { settings });
    await expect.poll(heading).not.toBe('Reading this page…');
    expect(part()).toBeNull();
  });
});

describe('the story', () => {
  const [view] = views;

  test('is a way to its page, with how many of its names are here', async () => {
    open();
    const link = () => page.querySelector<HTMLAnchorElement>('.stories a')!;
    await expect.poll(() => page.querySelector('.stories .title')?.textContent).toBe(view!.title);
    expect(link().querySelector('.count')!.textContent).toBe('2 names here');
    expect(link().getAttribute('href')).toBe(`/story.html?story=${view!.id}`);
  });

  test('that came from a file says so, and is not taken for one that was read', async () => {
    const imported = { file: 'theirs.json', at: '2026-05-09T12:00:00.000Z' };
    open(found, { stories: [{ ...view!, kept: { site: 'The Baltic Post', imported } }] });
    await expect
      .poll(() => page.querySelector('.stories a small')?.textContent)
      .toBe('From \u2068theirs.json\u2069, imported 9 May 2026');
  });

  test('does not stand there where the page has none of it', async () => {
    open([report('top', 0, {})]);
    await expect.poll(heading).toBe('Nothing found on this page');
    expect(page.querySelector('.stories')).toBeNull();
    expect(page.querySelector<HTMLAnchorElement>('.nothing a')!.pathname).toBe('/library.html');
  });
});

describe('keeping the page', () => {
  const article: KeepOffer = {
    is: 'article',
    title: 'Grain ships wait off Gdańsk',
    site: 'The Baltic Post',
    published: '2026-05-03',
    minutes: 6,
  };
  const selection = { start: 'Lina Brandt of the Tideway Ports', words: 312 };
  const kept: KeepOffer = {
    is: 'kept',
    story: 'own-1',
    title: 'Grain ships wait',
    since: '2026-05-03',
    names: 11,
    hasChanged: true,
  };
  const part = () => page.querySelector('.keep');
  const press = (words: string) =>
    userEvent.click([...part()!.querySelectorAll('button')].find((one) => one.textContent === words)!);

  test.each<[string, KeepOffer, string[], [press: string, does: unknown][]]>([
    [
      'an article',
      article,
      [
        'Grain ships wait off Gdańsk',
        'The Baltic Post · 3 May 2026 · 6 minutes to read',
        'You check the names first.',
      ],
      [['Keep this story…', ['keep', 'article']]],
    ],
    [
      'an article of which a part is selected',
      { ...article, selection },
      [],
      [
        ['Keep this story…', ['keep', 'article']],
        ['Keep the selection…', ['keep', 'selection']],
      ],
    ],
    [
      'a selection',
      { is: 'selection', selection },
      ['Lina Brandt of the Tideway Ports…', '312 words selected'],
      [['Keep the selection…', ['keep', 'selection']]],
    ],
    [
      'a page that is kept',
      kept,
      ['In your stories since 3 May 2026', 'Grain ships wait · 11 names', 'The text has changed since.'],
      [
        ['Open', ['open', 'own-1']],
        ['Check again…', ['again', 'own-1']],
      ],
    ],
    [
      'a draft',
      { is: 'draft', story: 'own-2', title: 'Begun' },
      ['You have begun to keep this', 'Begun'],
      [['Go on', ['go on', 'own-2']]],
    ],
    [
      'no article',
      { is: 'none' },
      ['This does not look like an article. Select its text to keep it.'],
      [['Keep this page anyway…', ['keep', 'whole']]],
    ],
    [
      'a private window, with a word on what stays',
      { is: 'private' },
      ['Nothing is kept from private windows unless you ask', 'stays when the window is closed'],
      [['Keep it all the same…', ['keep', 'privately']]],
    ],
  ])('%s', async (_, offer, words, presses) => {
    const { saved } = open(found, { offer: () => offer });
    await expect.poll(part).not.toBeNull();
    for (const text of words) expect(part()!.textContent).toContain(text);
    expect(part()!.querySelectorAll('button')).toHaveLength(presses.length);
    for (const [button] of presses) await press(button);
    expect(saved).toEqual(presses.map(([, does]) => does));
    const { violations } = await axe.run(page);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('where Backstory is off the page is read by a press only, and that is said', async () => {
    const asked: boolean[] = [];
    const offer = (isOff: boolean): KeepOffer => {
      asked.push(isOff);
      return isOff ? { is: 'unread' } : article;
    };
    const { saved } = open(found, { settings: { sites: ['news.example'] }, offer });
    await expect.poll(() => part()?.textContent).toContain('It reads this page only when you press this.');
    expect(asked).toEqual([true]);
    await press('Keep this story…');
    expect(saved).toEqual([['keep', 'article']]);
    await userEvent.click(page.querySelector('header [role=switch]')!);
    await expect.poll(() => part()?.textContent).toContain('You check the names first.');
    expect(asked).toEqual([true, false]);
  });

  test('is not offered on pages of the browser', async () => {
    open([], { url: 'chrome://settings', offer: () => article });
    await expect.poll(heading).toBe('Backstory can’t read this page');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(part()).toBeNull();
  });
});

describe('news after an update', () => {
  test('stands until it is put away', async () => {
    const { saved } = open(found, { news: '0.1.0' });
    await expect.poll(() => page.querySelector('.news')?.textContent).toContain('New in 0.1.0:');
    await userEvent.click(page.querySelector('.news button')!);
    await expect.poll(() => page.querySelector('.news')).toBeNull();
    expect(saved).toEqual([['seen', '0.1.0']]);
  });

  test('is not there without any', async () => {
    open();
    await expect.poll(rows).toHaveLength(2);
    expect(page.querySelector('.news')).toBeNull();
  });
});

describe('axe finds nothing', () => {
  test.each(looks)('%s', async (look) => {
    await putUnder(look);
    open(found, { news: '0.1.0' });
    await expect.poll(rows).toHaveLength(2);
    await userEvent.click(row(0));
    for (const details of page.querySelectorAll('details')) details.open = true;
    const { violations, passes } = await axe.run(page);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  test('every target is at least 24 by 24 px', async () => {
    open();
    await expect.poll(rows).toHaveLength(2);
    await userEvent.click(row(0));
    for (const target of page.querySelectorAll('button, summary')) {
      if (!target.checkVisibility()) continue;
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });
});

describe.each(tongues)('in $language at $width px, letters of $size, widely spaced: $isSpaced', (tongue) => {
  afterEach(putBackTongue);

  test('nothing is cut, and no Korean word is broken', async () => {
    await putUnderTongue(tongue);
    const offer = { is: 'article', title: 'Grain ships wait', site: 'baltic.example', minutes: 2 } as const;
    open(found, { news: '0.1.0', offer: () => offer });
    await expect.poll(rows).toHaveLength(2);
    await expect.poll(() => page.querySelector('.keep')).not.toBeNull();
    expect(cutIn(page)).toEqual([]);
    await userEvent.click(everywhere());
    await expect.poll(() => page.querySelector('.reason')).not.toBeNull();
    expect(cutIn(page)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });
});
