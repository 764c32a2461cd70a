import '../../../extension/ui/tokens.css';
import '../../../extension/ui/parts.css';
import '../../../extension/screens/shell.css';
import '../../../extension/screens/options/options.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent, page as viewport } from 'vitest/browser';
import { Options } from '../../../extension/screens/options/Options.tsx';
import type { SampleMention } from '../../../extension/screens/options/sample-sentences.ts';
import { defaults } from '../../../extension/settings/defaults.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import { WordsContext } from '../../../extension/ui/words.tsx';
import { looks, putBack, putUnder } from '../../support/appearances.ts';
import { english } from '../../support/english.ts';
import { cutIn, putBackTongue, putUnderTongue, tongues } from '../../support/tongues.ts';

const sentences = ['Kakao and Seoul signed.', 'Nothing to see.', 'Kakao went on.'];
const story = { title: 'A deal', published: '2025-03-17', language: 'en', sentences };
const known = {
  kakao: { id: 'kakao', kind: 'organization', name: 'Kakao', gist: 'A company.' },
  seoul: { id: 'seoul', kind: 'place', name: 'Seoul', gist: 'A city.' },
} as const;

const read = async (texts: readonly string[]) =>
  texts.map((text) =>
    Object.values(known).flatMap(({ id, kind, name }): SampleMention[] => {
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ entity: id, kind, start, end: start + name.length }];
    }),
  );

const page = document.createElement('div');
beforeEach(() => document.body.append(page));
afterEach(async () => {
  render(null, page);
  page.remove();
  delete document.documentElement.dataset.theme;
  await putBack();
});

/** Opens the page over settings, and keeps what was saved. */
function open(given: Partial<Settings> = {}, failing?: keyof Settings) {
  let settings: Settings = { ...defaults, mentions: 'all', ...given };
  const saved: Partial<Settings>[] = [];
  const show = () =>
    render(
      <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>
        <Options
          settings={settings}
          save={async (name, value) => {
            if (name === failing) throw new Error('full');
            saved.push({ [name]: value });
            settings = { ...settings, [name]: value };
            show();
          }}
          forgetOpened={async () => {
            saved.push({ opened: 'forgotten' } as object);
            return async () => void saved.push({ opened: 'back' } as object);
          }}
          reset={async () => {
            saved.push({});
            const before = settings;
            settings = defaults;
            show();
            return async () => {
              settings = before;
              show();
            };
          }}
          story={story}
          read={read}
          entity={(id) => known[id as keyof typeof known]}
        />
      </WordsContext.Provider>,
      page,
    );
  show();
  return { saved };
}

/** The control that a label or a name stands for. */
const control = (name: string) => viewport.getByLabelText(name, { exact: true });
const button = (name: string) => viewport.getByRole('button', { name, exact: true });
/** The underlined words, by the name of their highlight. */
const line = () => {
  const style = getComputedStyle(document.documentElement, '::highlight(ext-mention-line)');
  return `${style.textDecorationStyle} ${style.textDecorationColor}`;
};

const painted = () =>
  Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
const place = (word: string) => {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
  const { left, top, width, height } = ranges
    .find((range) => String(range) === word)!
    .getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
};

describe('the sample', () => {
  test('shows each change of the underline at once', async () => {
    open();
    const all = ['Kakao', 'Seoul', 'Kakao'];
    await expect.poll(painted).toEqual({ 'ext-mention-line': all });
    expect(line()).toBe('dotted rgb(20, 128, 163)');
    await userEvent.click(control('Wavy'));
    await expect.poll(line).toBe('wavy rgb(20, 128, 163)');
    await userEvent.click(control('Violet'));
    await expect.poll(line).toBe('wavy rgb(138, 99, 210)');
    expect(painted()).toEqual({ 'ext-mention-line': all });
    await userEvent.click(control('First mention in each article'));
    await expect.poll(painted).toEqual({ 'ext-mention-line': ['Kakao', 'Seoul'] });
    await userEvent.click(control('Organization'));
    await expect.poll(painted).toEqual({ 'ext-mention-line': ['Seoul'] });
    await userEvent.click(viewport.getByRole('switch'));
    await expect.poll(painted).toEqual({ 'ext-mention-line': [] });
  });

  test('opens a mention after the delay that is set, and not before', async () => {
    open({ delay: 300 });
    await expect.poll(painted).toHaveProperty('ext-mention-line', ['Kakao', 'Seoul', 'Kakao']);
    const text = page.querySelector('.text')!;
    const preview = page.querySelector('.preview')!;
    const start = performance.now();
    text.dispatchEvent(new PointerEvent('pointermove', place('Seoul')));
    await expect.poll(() => preview.textContent, { interval: 10 }).toContain('A city.');
    expect(performance.now() - start).toBeGreaterThanOrEqual(299);
    expect(painted()['ext-mention-open']).toEqual(['Seoul']);
    text.dispatchEvent(new PointerEvent('pointerleave'));
    await expect.poll(() => preview.textContent).not.toContain('A city.');
  });

  test.each([
    ['only with the key held', { modifier: 'alt', delay: 0 }, { altKey: true }, 'pointermove'],
    ['by click', { openBy: 'click' }, {}, 'click'],
  ] as const)('opens %s', async (_, settings, how, type) => {
    open(settings);
    await expect.poll(painted).toHaveProperty('ext-mention-line', ['Kakao', 'Seoul', 'Kakao']);
    const text = page.querySelector('.text')!;
    const opened = () => page.querySelector('.preview')!.textContent!.includes('A company.');
    text.dispatchEvent(new PointerEvent('pointermove', place('Kakao')));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(opened()).toBe(false);
    text.dispatchEvent(new PointerEvent(type, { ...place('Kakao'), ...how }));
    await expect.poll(opened).toBe(true);
  });
});

describe('what is chosen is saved at once', () => {
  test.each([
    ['Tinted', {}, { underlineStyle: 'wash' }],
    ['As the text', {}, { underlineColour: 'ink' }],
    ['Place', {}, { hiddenKinds: ['place'] }],
    ['Place', { hiddenKinds: ['law', 'place'] }, { hiddenKinds: ['law'] }],
    ['By keyboard only', {}, { openBy: 'command' }],
    ['Shift', {}, { modifier: 'shift' }],
    ['Dark', {}, { theme: 'dark' }],
    ['Only on the sites listed', {}, { siteMode: 'allow' }],
  ] as const)('%s', async (label, before, expected) => {
    const { saved } = open(before as Partial<Settings>);
    await userEvent.click(control(label));
    expect(saved).toEqual([expected]);
  });

  test('the delay, by keyboard', async () => {
    const { saved } = open({ delay: 250 });
    const slider = page.querySelector<HTMLInputElement>('[type=range]')!;
    slider.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => saved).toEqual([{ delay: 300 }]);
    expect(page.querySelector('output')!.textContent).toBe('0.3 seconds');
    await userEvent.keyboard('{Home}');
    await expect.poll(() => saved.at(-1)).toEqual({ delay: 0 });
    expect(slider.getAttribute('aria-valuetext')).toBe('At once');
  });

  test('delay and key mean nothing where cards do not open by pointing', async () => {
    open({ openBy: 'click' });
    expect(page.querySelector<HTMLInputElement>('[type=range]')!.matches(':disabled')).toBe(true);
    await expect.element(control('Shift')).toBeDisabled();
  });

  test('what could not be saved is said', async () => {
    open({}, 'theme');
    await userEvent.click(control('Dark'));
    await expect.poll(() => page.querySelector('[role=alert]')?.textContent).toContain('could not be saved');
  });
});

describe('sites', () => {
  const add = async (text: string) => {
    const input = control('Add a site');
    await userEvent.fill(input, text);
    await userEvent.keyboard('{Enter}');
    return input.element() as HTMLInputElement;
  };

  test('one is added in the form it is stored in', async () => {
    const { saved } = open({ sites: ['example.org'] });
    const input = await add('https://News.example/world?page=2');
    await expect.poll(() => saved).toEqual([{ sites: ['example.org', 'news.example/world'] }]);
    expect(input.value).toBe('');
    expect(document.activeElement).toBe(input);
  });

  test.each([
    ['two words', 'not the address of a site'],
    ['chrome://settings', 'Only web pages and files'],
    ['news.*.org', 'A star can stand only'],
    ['example.org:99999', 'between 1 and 65535'],
    ['example.org', 'listed already'],
    ['   ', 'Type the address'],
  ])('%j is refused, saying why', async (text, why) => {
    const { saved } = open({ sites: ['example.org'] });
    const input = await add(text);
    const help = () => document.getElementById(input.getAttribute('aria-describedby')!)!.textContent;
    await expect.poll(help).toContain(why);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.value).toBe(text);
    expect(saved).toEqual([]);
  });

  test('a list that is full says so', async () => {
    open({}, 'sites');
    const input = await add('example.org');
    await expect.poll(() => input.closest('form')!.textContent).toContain('the list may be full');
  });

  test('one is removed, and the focus stays in the list', async () => {
    const { saved } = open({ sites: ['a.example', 'b.example', 'file:///*'] });
    await userEvent.click(button('Remove b.example'));
    expect(saved).toEqual([{ sites: ['a.example', 'file:///*'] }]);
    await expect
      .poll(() => (document.activeElement as HTMLElement).title)
      .toBe('Remove Files on this computer');
  });
});

test('names that are never suggested are listed, the newest first, and can be suggested again', async () => {
  const { saved } = open({ neverSuggested: ['Reuters', 'Labour Day'] });
  const listed = [...page.querySelectorAll('[aria-labelledby=never] li span')].map(
    (item) => item.textContent,
  );
  expect(listed).toEqual(['Labour Day', 'Reuters']);
  await userEvent.click(page.querySelector('[title="Suggest Labour Day again"]')!);
  expect(saved).toEqual([{ neverSuggested: ['Reuters'] }]);
});

describe('names of the reader’s own stories', () => {
  const sites = () =>
    [...page.querySelectorAll('[aria-labelledby=kept-underlines] li span')].map((item) => item.textContent);

  test('are underlined on some sites or everywhere, with a word on what pages see', async () => {
    const { saved } = open();
    expect(page.querySelector('[aria-labelledby=kept-underlines]')!.textContent).toContain(
      'A page can see which of its words are underlined',
    );
    await userEvent.click(control('On every page'));
    expect(saved).toEqual([{ keptUnderlines: 'everywhere' }]);
  });

  test('a site that was allowed is taken off, and comes back by Undo', async () => {
    const { saved } = open({ keptSites: ['a.example', 'file:///*'] });
    expect(sites()).toEqual(['a.example', 'Files on this computer']);
    await userEvent.click(button('Remove a.example'));
    await expect.poll(sites).toEqual(['Files on this computer']);
    await expect.poll(() => page.querySelector('.toast')?.textContent).toContain('a.example may not show');
    await userEvent.click(button('Undo'));
    await expect.poll(sites).toEqual(['a.example', 'Files on this computer']);
    expect(saved).toEqual([{ keptSites: ['file:///*'] }, { keptSites: ['a.example', 'file:///*'] }]);
  });
});

test('what was silenced can be undone, the newest first', async () => {
  const onPage = { page: 'https://example.org/recipes', name: 'kakao' };
  const { saved } = open({ silencedEntities: ['seoul'], silencedOwn: [], silencedNames: [onPage] });
  const items = () =>
    [...page.querySelectorAll('[aria-labelledby=silenced] li span')].map((item) => item.textContent);
  expect(items()).toEqual(['SeoulOn every page', 'kakaohttps://example.org/recipes']);
  await userEvent.click(button('Underline Seoul again'));
  await expect.poll(() => (document.activeElement as HTMLElement).title).toBe('Underline kakao again');
  await userEvent.click(button('Underline kakao again'));
  expect(saved).toEqual([{ silencedEntities: [] }, { silencedNames: [] }]);
  await expect.poll(() => page.textContent).toContain('You turned off no name.');
});

describe('known names', () => {
  test('are switched on, and undone one by one or all at once', async () => {
    const { saved } = open({ knownEntities: ['kakao', 'seoul'] });
    await userEvent.click(control('Let known names fade'));
    const items = () =>
      [...page.querySelectorAll('[aria-labelledby=known] li span')].map((item) => item.textContent);
    expect(items()).toEqual(['Seoul', 'Kakao']);
    await userEvent.click(button('Underline Seoul again'));
    await expect.poll(items).toEqual(['Kakao']);
    await userEvent.click(button('Forget all known names'));
    await expect.poll(() => page.textContent).toContain('No name is known yet.');
    expect(page.textContent).toContain('Forgotten.');
    expect(saved).toEqual([
      { fadeKnown: true },
      { knownEntities: ['kakao'] },
      { opened: 'forgotten' },
      { knownEntities: [] },
    ]);
    await userEvent.click(button('Undo'));
    await expect.poll(items).toEqual(['Kakao']);
    expect(saved.slice(4)).toEqual([{ opened: 'back' }, { knownEntities: ['kakao'] }]);
    await expect.poll(() => page.querySelector('.toast')?.textContent).toBe('Undone.');
  });

  test('lose their line in the sample, where that is switched on', async () => {
    open({ knownEntities: ['kakao'] });
    await expect.poll(painted).toEqual({ 'ext-mention-line': ['Kakao', 'Seoul', 'Kakao'] });
    await userEvent.click(control('Let known names fade'));
    await expect.poll(painted).toEqual({ 'ext-mention-line': ['Seoul'] });
  });
});

describe('reset', () => {
  test('asks first, and can be left', async () => {
    const { saved } = open({ theme: 'dark' });
    await userEvent.click(button('Reset all options…'));
    await userEvent.click(button('Keep my options'));
    expect(saved).toEqual([]);
    await userEvent.click(button('Reset all options…'));
    await userEvent.click(button('Reset everything'));
    expect(saved).toEqual([{}]);
    await expect.element(control('As the system')).toBeChecked();
    await expect.poll(() => page.textContent).toContain('All options are back to their defaults.');
    // By key as well, while it shows.
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(control('Dark')).toBeChecked();
  });
});

describe('for everyone', () => {
  const full: Partial<Settings> = {
    sites: ['example.org'],
    silencedEntities: ['kakao'],
    silencedNames: [{ page: 'https://example.org/', name: 'Kakao' }],
  };

  test.each(
    looks.flatMap((look) =>
      [full, { openBy: 'click', underlineStyle: 'hover', enabled: false } as const].map(
        (settings) => [look, settings] as const,
      ),
    ),
  )('axe finds nothing: %s %j', async (look, settings) => {
    await putUnder(look);
    open(settings);
    await expect.poll(painted).not.toEqual({});
    await userEvent.click(button('Reset all options…'));
    const { violations, passes } = await axe.run(page);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  test('every target is at least 24 px high, and every control has a name', async () => {
    open(full);
    for (const target of page.querySelectorAll('button, .choice, input:not([type=radio], [type=checkbox])')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });

  test.each([
    [320, 'the narrowest'],
    [500, '200 % of 1000'],
  ])('at %d px (%s) nothing is cut off to the side', async (width) => {
    await viewport.viewport(width, 700);
    open({ ...full, sites: [`${'a-very-long-name.'.repeat(8)}example/${'path'.repeat(20)}`] });
    await expect.poll(painted).not.toEqual({});
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('the way to the sections', () => {
  const links = () => [...page.querySelectorAll<HTMLAnchorElement>('.jump a')];

  test('stands beside them in a wide window, a link each', async () => {
    await viewport.viewport(1280, 800);
    open();
    expect(links().map(({ textContent }) => textContent)).toEqual(
      [...page.querySelectorAll('.sections h2')].map(({ textContent }) => textContent),
    );
    for (const { hash, offsetHeight } of links()) {
      expect(document.querySelector(hash)?.tagName).toBe('H2');
      expect(offsetHeight).toBeGreaterThanOrEqual(24);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  test('is left out in a narrow one', async () => {
    await viewport.viewport(1000, 700);
    open();
    expect(links()[0]!.checkVisibility()).toBe(false);
  });
});

test('what could not be saved is said with a sign, in a colour of its own', async () => {
  open({}, 'enabled');
  page.querySelector<HTMLElement>('[role=switch]')!.click();
  await expect.poll(() => page.querySelector('.failed .icon')).not.toBeNull();
  const colourOf = (selector: string) => getComputedStyle(page.querySelector(selector)!).color;
  expect(colourOf('.failed')).not.toBe(colourOf('h2'));
});

test.each([
  ['forced colours', true],
  ['light', false],
] as const)('in %s it is said that names have no line: %s', async (look, isSaid) => {
  await putUnder(look);
  open();
  expect(page.textContent?.includes('With forced colours')).toBe(isSaid);
});

describe.each(tongues)('in $language at $width px, letters of $size, widely spaced: $isSpaced', (tongue) => {
  afterEach(putBackTongue);

  test('nothing is cut, and no Korean word is broken', async () => {
    await putUnderTongue(tongue);
    open({ sites: ['a.example'], silencedEntities: ['seoul'], neverSuggested: ['Reuters'] });
    await expect.poll(() => page.querySelector('.sample .text')).not.toBeNull();
    expect(cutIn(page)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });
});
