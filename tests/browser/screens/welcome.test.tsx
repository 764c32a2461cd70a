import '../../../extension/ui/tokens.css';
import '../../../extension/ui/parts.css';
import '../../../extension/screens/shell.css';
import '../../../extension/screens/welcome/welcome.css';
import stories from 'virtual:stories';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent, page as viewport } from 'vitest/browser';
import type { CommandKey } from '../../../extension/screens/welcome/key-caps.ts';
import { Welcome } from '../../../extension/screens/welcome/Welcome.tsx';
import { defaults } from '../../../extension/settings/defaults.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import { WordsContext } from '../../../extension/ui/words.tsx';
import { looks, putBack, putUnder } from '../../support/appearances.ts';
import { english } from '../../support/english.ts';
import { cutIn, putBackTongue, putUnderTongue, tongues } from '../../support/tongues.ts';

const story = stories[0]!;
const sentences = story.body.slice(0, 3).map(({ text }) => text);
const page = document.createElement('div');

beforeEach(() => document.body.append(page));
afterEach(async () => {
  render(null, page);
  page.remove();
  await putBack();
});

/** Opens the page over settings, with these keys; keeps what was saved and asked for. */
function open(given: Partial<Settings> = {}, isRead = true) {
  let isStorageFull = false;
  let settings = { ...defaults, ...given };
  let keys: CommandKey[] = [
    { does: 'Go to the next name on the page', shortcut: 'Alt+Period' },
    { does: 'Pause or resume on this site', shortcut: '' },
  ];
  const done: unknown[] = [];
  // Asked for by the component each time it looks.
  const keysNow = async () => keys;
  const show = () =>
    render(
      <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>
        <Welcome
          settings={settings}
          save={async (name, value) => {
            if (isStorageFull) throw new Error('QuotaExceededError');
            done.push({ [name]: value });
            settings = { ...settings, [name]: value };
            show();
          }}
          story={story}
          sentences={sentences}
          isRead={isRead && settings.enabled}
          keys={keysNow}
          changeKeys={() => done.push('keys')}
        />
      </WordsContext.Provider>,
      page,
    );
  show();
  return {
    done,
    fill: (isFull: boolean) => {
      isStorageFull = isFull;
    },
    setKeys: (next: CommandKey[]) => {
      keys = next;
    },
  };
}

const caps = () => [...page.querySelectorAll('.keys dd')].map(({ textContent }) => textContent);

test('the words to try are the story’s own, and say whose they are', () => {
  open();
  const quoted = [...page.querySelectorAll('blockquote p')].map(({ textContent }) => textContent);
  expect(quoted).toEqual(sentences);
  expect(page.querySelector('blockquote')!.lang).toBe(story.language);
  expect(page.querySelector('figcaption')!.textContent).toBe(`${story.title}17 March 2025`);
});

describe('keys', () => {
  test('are those that are set, also after they were changed elsewhere', async () => {
    const { setKeys, done } = open();
    await expect.poll(caps).toEqual(['Alt.', 'No key set']);
    await userEvent.click(viewport.getByRole('button', { name: 'Change the keys…' }));
    expect(done).toEqual(['keys']);
    setKeys([{ does: 'Go to the next name on the page', shortcut: 'Ctrl+Shift+Comma' }]);
    window.dispatchEvent(new Event('focus'));
    await expect.poll(caps).toEqual(['CtrlShift,']);
  });
});

describe('how to try it follows the settings', () => {
  test.each<[what: string, settings: Partial<Settings>, isRead: boolean, says: string]>([
    ['by pointing', {}, true, 'Rest the pointer on a name'],
    ['by clicking', { openBy: 'click' }, true, 'A click on a name opens its card'],
    ['by key only', { openBy: 'command' }, true, 'Pointer and touch open nothing'],
    ['paused everywhere', { enabled: false }, true, 'Nothing is underlined here now'],
    ['only some sites are read', { siteMode: 'allow' }, false, 'Nothing is underlined here now'],
  ])('%s', (_, settings, isRead, says) => {
    open(settings, isRead);
    expect(page.querySelector('[aria-labelledby=try]')!.textContent).toContain(says);
  });

  test('the switch is the one that the popup has', async () => {
    const { done, fill } = open();
    const flip = () => userEvent.click(viewport.getByRole('switch', { name: 'Underline names' }));
    const failure = () => page.querySelector('[role=alert]')?.textContent;
    fill(true);
    await flip();
    await expect.poll(failure).toContain('could not be saved');
    fill(false);
    await flip();
    expect(done).toEqual([{ enabled: false }]);
    await expect.poll(failure).toBeUndefined();
    await expect.poll(() => page.textContent).toContain('Nothing is underlined here now');
  });
});

describe('for everyone', () => {
  test.each(looks)('axe finds nothing: %s', async (look) => {
    await putUnder(look);
    open();
    await expect.poll(caps).toHaveLength(2);
    const { violations, passes } = await axe.run(page);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  test('every target is at least 24 px high, and 320 px are enough', async () => {
    open();
    await expect.poll(caps).toHaveLength(2);
    for (const target of page.querySelectorAll('button, a.button')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
    }
    await viewport.viewport(320, 568);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe.each(tongues)('in $language at $width px, letters of $size, widely spaced: $isSpaced', (tongue) => {
  afterEach(putBackTongue);

  test('nothing is cut, and no Korean word is broken', async () => {
    await putUnderTongue(tongue);
    open();
    await expect.poll(caps).toHaveLength(2);
    expect(cutIn(page)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });
});
