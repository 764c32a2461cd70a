import '../../../extension/ui/tokens.css';
import '../../../extension/ui/parts.css';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import type { Draft } from '../../../extension/draft/draft.ts';
import { Check, type CheckProps } from '../../../extension/screens/draft/Check.tsx';
import { Discarded } from '../../../extension/screens/draft/Discarded.tsx';
import { ProblemPage } from '../../../extension/screens/draft/ProblemPage.tsx';
import { ReadingProgress } from '../../../extension/screens/draft/ReadingProgress.tsx';
import { WordsContext } from '../../../extension/ui/words.tsx';
import { looks, putBack, putUnder } from '../../support/appearances.ts';
import { english } from '../../support/english.ts';
import { draftOf, sampleDraft } from './support/sample-draft.ts';

const page = document.createElement('div');
beforeEach(() => document.body.append(page));
afterEach(async () => {
  render(null, page);
  page.remove();
  await putBack();
});

const before = {
  id: 'own-before',
  kind: 'person',
  who: 'director of Osprey Chips',
  story: { id: 'own-1', title: 'Who cut the Baltic cable?' },
  date: '2026-03-02',
} as const;

/** Opens the page for a draft, and keeps what it told. */
function open(draft: Draft = sampleDraft, given: Partial<CheckProps> = {}) {
  const told = {
    draft,
    title: draft.article.title,
    did: [] as string[],
    never: [] as (readonly [string, boolean])[],
  };
  const did = (what: string) => () => void told.did.push(what);
  render(
    <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>
      <Check
        draft={draft}
        title={draft.article.title}
        isKept={false}
        namesBefore={(name) => (name === 'Elif Kaya' ? before : undefined)}
        neverSuggested={[]}
        onNever={(...asked) => told.never.push(asked)}
        isSaving={false}
        notices={{
          failure: undefined,
          isPageGone: false,
          onSaveFile: did('file'),
          onMine: did('mine'),
          onTheirs: did('theirs'),
        }}
        onChange={(next, title) => {
          told.draft = next;
          told.title = title;
        }}
        onSave={did('save')}
        onDiscard={did('discard')}
        onBack={did('back')}
        onTake={async (part) => {
          told.did.push(part);
          if (part === 'selection') throw new Error('Nothing is selected on the page.');
          return draftOf(2);
        }}
        onText={async (article) => ({ ...draftOf(1), article })}
        {...given}
      />
    </WordsContext.Provider>,
    page,
  );
  return told;
}

const find = <E extends HTMLElement>(selector: string) => page.querySelector<E>(selector)!;
const rows = () => [...page.querySelectorAll<HTMLElement>('[data-row]')];
const names = () => rows().map((row) => row.querySelector('h3 bdi')?.textContent ?? row.ariaLabel);
const row = (name: string) => rows().find(({ ariaLabel }) => ariaLabel === name)!;
const button = (words: string, within: ParentNode = page) =>
  [...within.querySelectorAll<HTMLElement>('button, [role=menuitem]')].find(
    (one) => [one.ariaLabel, one.title].includes(words) || one.textContent?.trim() === words,
  )!;
const entity = (draft: Draft, name: string) => draft.entities.find((one) => one.name === name);
const focused = () =>
  (document.activeElement?.ariaLabel ?? (document.activeElement as HTMLElement).title) || undefined;
const marks = (name: string) =>
  [...page.querySelectorAll<HTMLElement>('mark')].filter(
    ({ dataset }) => dataset.entity === entity(sampleDraft, name)?.id,
  );

async function choose(name: string, action: string) {
  await userEvent.click(button(`More for ${name}`));
  await userEvent.click(button(action));
}

/** Marks words of a paragraph as a person does by dragging. */
async function mark(words: string) {
  // Once the page listens.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const paragraph of page.querySelectorAll<HTMLElement>('.body p')) {
    const at = paragraph.textContent!.indexOf(words);
    if (at < 0) continue;
    const place = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let rest = offset;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node as Text;
        if (rest <= length) return [node, rest];
        rest -= length;
      }
      throw new Error('no such place');
    };
    document.getSelection()!.setBaseAndExtent(...place(at), ...place(at + words.length));
    return;
  }
  throw new Error(`"${words}" does not stand in the text`);
}

describe('the page shows', () => {
  test('what is kept: title, site, a day in doubt, language, length and address', () => {
    open();
    expect(find('h1').textContent).toBe(sampleDraft.article.title);
    expect(find('.meta').textContent).toMatch(
      /The Baltic Post.*3 May 2026\?.*British English|English.*words.*balticpost\.example/,
    );
    expect(find<HTMLAnchorElement>('.meta a').rel).toBe('noopener noreferrer');
  });

  test('names in three groups, ticked ones first', () => {
    open();
    expect(names().slice(0, 5)).toEqual([
      'Harbour Workers’ Union',
      'Marta Zielińska',
      'Elif Kaya',
      'Northgate Terminals',
      'Monument',
    ]);
    expect(find('.names .tools h2').textContent).toBe('Names to find 5 of 9');
    expect(find('.group h2').textContent).toBe('Perhaps 3');
    expect(find('details.group').textContent).toContain('Labour Day');
    expect(find('.foot b').textContent).toBe('5 names will be found on other pages.');
  });

  test('the paper that it stands in among what is left out', () => {
    const [one] = sampleDraft.entities;
    const paper = { ...one!, id: 'own-paper', name: 'Baltic Post', ticked: false };
    open({ ...sampleDraft, entities: [...sampleDraft.entities, paper] });
    expect(row('Baltic Post').closest('details')).not.toBeNull();
    expect(row('Port of Gdańsk').closest('details')).toBeNull();
  });

  test('the text with the names underlined as they would be, and those of the row under the pointer or with the focus', async () => {
    open();
    expect(marks('Elif Kaya').map(({ textContent }) => textContent)).toEqual(['Elif Kaya', 'Kaya']);
    expect(marks('Port of Gdańsk').map(({ className }) => className)).toEqual(['off']);
    await userEvent.hover(row('Elif Kaya'));
    await expect
      .poll(() => marks('Elif Kaya').every(({ classList }) => classList.contains('here')))
      .toBe(true);
    await userEvent.unhover(row('Elif Kaya'));
    row('Marta Zielińska').focus();
    await expect.poll(() => marks('Marta Zielińska')[0]!.classList.contains('here')).toBe(true);
    expect(marks('Elif Kaya')[0]!.classList.contains('here')).toBe(false);
  });

  test('the row of a name that is pressed in the text', async () => {
    open();
    await userEvent.click(marks('Northgate Terminals')[0]!);
    await expect.poll(focused).toBe('Northgate Terminals');
  });
});

describe('a name can be', () => {
  test('ticked and unticked, without leaving its place', async () => {
    const told = open();
    await userEvent.click(row('Monument').querySelector('input')!);
    expect(entity(told.draft, 'Monument')!.ticked).toBe(false);
    expect(names().indexOf('Monument')).toBe(4);
    await userEvent.click(button('Tick all'));
    expect(told.draft.entities.filter(({ ticked }) => ticked)).toHaveLength(7);
  });

  test('renamed, and the old name stays a spelling', async () => {
    const told = open();
    await userEvent.click(button('Edit Elif Kaya'));
    await userEvent.keyboard('Elif S. Kaya{Enter}');
    expect(entity(told.draft, 'Elif S. Kaya')!.names).toEqual(['Elif Kaya', 'Kaya']);
    await expect.poll(focused).toBe('Elif S. Kaya');
  });

  test('given another kind', async () => {
    const told = open();
    await userEvent.selectOptions(row('Monument').querySelector('select')!, 'product');
    expect(entity(told.draft, 'Monument')!.kind).toBe('product');
  });

  test('given another spelling, which can be taken away', async () => {
    const told = open();
    await userEvent.click(button('Add a spelling of Elif Kaya'));
    await userEvent.keyboard('Ms Kaya{Enter}');
    expect(entity(told.draft, 'Elif Kaya')!.names).toEqual(['Kaya', 'Ms Kaya']);
    await userEvent.click(button('Take Kaya away'));
    expect(entity(told.draft, 'Elif Kaya')!.names).toEqual(['Ms Kaya']);
  });

  test('joined with another, and parted from it', async () => {
    const told = open();
    await choose('Port of Gdańsk', 'Same as…');
    await userEvent.selectOptions(
      row('Port of Gdańsk').querySelector('.row-form select')!,
      'Northgate Terminals',
    );
    await userEvent.click(button('Join'));
    expect(entity(told.draft, 'Port of Gdańsk')).toBeUndefined();
    expect(entity(told.draft, 'Northgate Terminals')!.names).toEqual(['Northgate', 'Port of Gdańsk']);
    await choose('Northgate Terminals', 'Split…');
    await userEvent.selectOptions(
      row('Northgate Terminals').querySelector('.row-form select')!,
      'Port of Gdańsk',
    );
    await userEvent.click(button('Make it a name of its own'));
    expect(entity(told.draft, 'Northgate Terminals')!.names).toEqual(['Northgate']);
    expect(entity(told.draft, 'Port of Gdańsk')!.mentions).toBe(1);
  });

  test('left out, and put back', async () => {
    const told = open();
    await choose('Elif Kaya', 'Leave out');
    expect(entity(told.draft, 'Elif Kaya')).toBeUndefined();
    await expect.poll(focused).toBe('Northgate Terminals');
    await userEvent.click(find('details.group summary'));
    await userEvent.click(button('Put Elif Kaya back'));
    expect(entity(told.draft, 'Elif Kaya')).toBeDefined();
  });

  test('gone from the list, which is said with a way back, by key too and then by one step', async () => {
    const told = open();
    const said = () => page.querySelector('.toast')?.textContent;
    await choose('Monument', 'Leave out');
    await vi.waitFor(() => expect(said()).toContain('“Monument” is left out.'));
    await choose('Elif Kaya', 'Leave out');
    await vi.waitFor(() => expect(said()).toContain('“Elif Kaya” is left out.'));
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(names()).toContain('Elif Kaya'));
    expect(names()).not.toContain('Monument');
    await vi.waitFor(() => expect(said()).toBeUndefined());
    await choose('Elif Kaya', 'Leave out');
    await vi.waitFor(() => expect(said()).toContain('Elif Kaya'));
    await userEvent.click(find('.toast .button'));
    await vi.waitFor(() => expect(entity(told.draft, 'Elif Kaya')).toBeDefined());
    await vi.waitFor(() => expect(said()).toBeUndefined());
  });

  test('never suggested again: it is left out here and told for all stories, until that is taken back', async () => {
    const told = open();
    await choose('Monument', 'Never suggest');
    await vi.waitFor(() => expect(names()).not.toContain('Monument'));
    expect(told.draft.dropped.map(({ name }) => name)).toEqual(['Monument']);
    expect(told.never).toEqual([['Monument', true]]);
    await userEvent.click(button('Undo: never suggest Monument'));
    await vi.waitFor(() => expect(names()).toContain('Monument'));
    expect(told.never.at(-1)).toEqual(['Monument', false]);
    await userEvent.click(button('Redo: never suggest Monument'));
    await vi.waitFor(() => expect(told.never.at(-1)).toEqual(['Monument', true]));
  });

  test('seen to be one that is never suggested, where it was left out for that', async () => {
    const [first, ...rest] = sampleDraft.entities;
    open(
      { ...sampleDraft, entities: rest, dropped: [first!] },
      { neverSuggested: [first!.name.toUpperCase()] },
    );
    find('details.group > summary').click();
    await vi.waitFor(() => expect(find('.row.dropped').textContent).toContain('never suggested'));
  });

  test('added from the text, whole words of it', async () => {
    const told = open();
    await mark('four ship');
    await userEvent.click(await vi.waitUntil(() => button('Add “four ships”')));
    expect(told.draft.entities[0]).toMatchObject({ name: 'four ships', ticked: true, mentions: 1 });
    await expect.poll(focused).toBe('four ships');
  });

  test('added by writing it, if it stands in the text', async () => {
    const told = open();
    await userEvent.click(button('Add a name'));
    await userEvent.keyboard('Rotterdam{Enter}');
    await expect.poll(() => find('[role=alert]').textContent).toContain('does not stand in the text');
    await userEvent.fill(find('#new-name'), 'Tuesday');
    await userEvent.keyboard('{Enter}');
    expect(told.draft.entities[0]!.name).toBe('Tuesday');
  });

  test('told who it is by a sentence of the text, by marked words, or by none', async () => {
    const told = open();
    await userEvent.click(button('Add one: Add a line for Elif Kaya'));
    const sentences = () => [...row('Elif Kaya').querySelectorAll<HTMLElement>('.sentences button')];
    expect(sentences().map(({ textContent }) => textContent)).toEqual([
      'Elif Kaya would not say when the berths would open.',
      'Kaya is to meet the minister on Tuesday.',
    ]);
    await userEvent.click(sentences()[1]!);
    expect(entity(told.draft, 'Elif Kaya')!.who!.text).toBe('Kaya is to meet the minister on Tuesday.');
    await mark('meet the minister');
    await userEvent.click(await vi.waitUntil(() => button('Says who or what Elif Kaya is')));
    expect(entity(told.draft, 'Elif Kaya')!.who).toMatchObject({ paragraph: 3, text: 'meet the minister' });
    await userEvent.click(button('Change the line of Elif Kaya'));
    await userEvent.click(button('Without a line'));
    expect(entity(told.draft, 'Elif Kaya')!.who).toBeNull();
  });

  test('said to be the same as before, or another', async () => {
    const told = open();
    const ask = () => row('Elif Kaya').querySelector('.ask');
    expect(ask()!.textContent).toMatch(/^You kept Elif Kaya before:.*director of Osprey Chips/);
    await userEvent.click(button('Same person'));
    expect(entity(told.draft, 'Elif Kaya')!.id).toBe('own-before');
    expect(ask()).toBeNull();
    await userEvent.click(button('Undo: answer for Elif Kaya'));
    await userEvent.click(button('Someone else'));
    expect(entity(told.draft, 'Elif Kaya')!.id).toBe('own-elif-kaya');
    expect(told.draft.distinct).toEqual(['own-elif-kaya']);
    expect(ask()).toBeNull();
  });

  test('found everywhere, though it is an everyday word', async () => {
    const told = open();
    expect(row('Monument').querySelector('.hint')!.textContent).toContain('is said everywhere');
    await userEvent.click(button('Find it everywhere: Monument'));
    expect(entity(told.draft, 'Monument')!.everyday).toBe(false);
    expect(row('Monument').querySelector('.hint')).toBeNull();
  });

  test('found everywhere, though it is an ordinary word too', async () => {
    const entities = sampleDraft.entities.map((one) =>
      one.name === 'Monument' ? { ...one, everyday: false } : one,
    );
    const paragraphs = [...sampleDraft.article.paragraphs, 'They met at a monument.'];
    const told = open({ ...sampleDraft, entities, article: { ...sampleDraft.article, paragraphs } });
    const hint = () => row('Monument').querySelector('.hint');
    expect(hint()!.textContent).toContain('can also mean something else');
    await userEvent.click(button('Find it everywhere: Monument'));
    expect(told.draft.everywhere).toEqual(['own-monument']);
    expect(hint()).toBeNull();
    await userEvent.click(button('Undo: find Monument everywhere'));
    expect(hint()).not.toBeNull();
  });
});

describe('each step', () => {
  test('can be taken back and again, the title’s too', async () => {
    const told = open();
    await userEvent.click(row('Monument').querySelector('input')!);
    await userEvent.click(button('Change the title'));
    await userEvent.fill(find('.title input'), 'Ships wait');
    await userEvent.keyboard('{Enter}');
    expect(told.title).toBe('Ships wait');
    expect(told.draft.article.title).toBe(sampleDraft.article.title);
    await userEvent.click(button('Undo: title'));
    expect(told.title).toBe(sampleDraft.article.title);
    row('Elif Kaya').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(told.draft).toEqual(sampleDraft);
    await expect
      .poll(() => find('[role=status].visually-hidden').textContent)
      .toBe('Undone: untick Monument');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}y{/Control}');
    expect(told.title).toBe('Ships wait');
    expect(entity(told.draft, 'Monument')!.ticked).toBe(false);
  });

  test('the day: right as it is, changed, or wrong', async () => {
    const told = open();
    await userEvent.click(button('Right'));
    expect(told.draft.article).toMatchObject({ published: '2026-05-03' });
    expect(told.draft.article.isDateGuessed).toBeUndefined();
    await userEvent.click(button('Change: Date of the article'));
    await userEvent.fill(find('.date input'), '2026-02-31');
    await expect.poll(() => find('.date [role=alert]').textContent).toContain('Write a day');
    await userEvent.fill(find('.date input'), '1605');
    await userEvent.keyboard('{Enter}');
    expect(told.draft.article.published).toBe('1605');
    expect(find('.guess').textContent).toContain('1605?');
  });

  test('a day that is not there is asked for', () => {
    const { published: _, ...article } = sampleDraft.article;
    open({ ...sampleDraft, article });
    expect(find('.guess').textContent).toBe('Which day is it from?');
  });
});

describe('keys', () => {
  test('move between rows, tick, edit, join, leave out and filter while a row has the focus', async () => {
    const told = open();
    row('Harbour Workers’ Union').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('Elif Kaya');
    await userEvent.keyboard(' ');
    expect(entity(told.draft, 'Elif Kaya')!.ticked).toBe(false);
    await userEvent.keyboard('e');
    expect(document.activeElement).toBe(row('Elif Kaya').querySelector('.row-form input'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Elif Kaya');
    await userEvent.keyboard('m');
    expect(document.activeElement!.localName).toBe('select');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Elif Kaya');
    await userEvent.keyboard('{Delete}');
    expect(entity(told.draft, 'Elif Kaya')).toBeUndefined();
    await userEvent.keyboard('/Marta{ArrowDown}');
    expect(focused()).toBe('Marta Zielińska');
    expect(names()).toEqual(['Marta Zielińska']);
    expect(told.did).toEqual([]);
  });

  test('do nothing of that while something is written', async () => {
    const told = open();
    await userEvent.click(find('#filter-names'));
    await userEvent.keyboard('e m /');
    expect(find<HTMLInputElement>('#filter-names').value).toBe('e m /');
    expect(find('.row-form')).toBeNull();
    expect(told.draft).toBe(sampleDraft);
  });

  test('Ctrl+Enter saves from anywhere, Escape goes back to the article', async () => {
    const told = open();
    await userEvent.click(find('#filter-names'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    row('Monument').focus();
    await userEvent.keyboard('{Escape}');
    expect(told.did).toEqual(['save', 'back']);
  });

  test('walk a menu and leave it where they came from', async () => {
    open();
    button('More for Monument').focus();
    await userEvent.keyboard('{Enter}{ArrowDown}');
    expect(document.activeElement!.textContent).toBe('Leave out');
    await userEvent.keyboard('{Escape}');
    expect(focused()).toBe('More for Monument');
    expect(find('[role=menu]')).toBeNull();
  });
});

describe('another text', () => {
  test('is taken from the page, in one step that can be taken back', async () => {
    const told = open();
    await userEvent.click(button('Wrong text?'));
    await userEvent.click(button('Use the whole page'));
    await expect.poll(() => told.draft.entities.length).toBe(2);
    await userEvent.click(button('Undo: other text'));
    expect(told.draft).toEqual(sampleDraft);
  });

  test('says why it cannot be', async () => {
    open();
    await userEvent.click(button('Wrong text?'));
    await userEvent.click(button('Use the selection on the page'));
    await expect.poll(() => find('.over [role=alert]').textContent).toBe('Nothing is selected on the page.');
  });

  test('is pasted, as text', async () => {
    const told = open();
    await userEvent.click(button('Wrong text?'));
    await userEvent.click(button('Paste the text…'));
    await userEvent.fill(find('#pasted'), 'One <b>thing</b>\nand on.\n\nAnother.');
    await userEvent.click(button('Use this text'));
    await expect.poll(() => told.draft.article.paragraphs).toEqual(['One <b>thing</b> and on.', 'Another.']);
    expect(page.querySelector('.body b')).toBeNull();
  });

  test('is parted where it is pasted without an empty line, so that its names are found in time', async () => {
    const told = open();
    await userEvent.click(button('Wrong text?'));
    await userEvent.click(button('Paste the text…'));
    await userEvent.fill(find('#pasted'), 'A word of it. '.repeat(2_000));
    await userEvent.click(button('Use this text'));
    await expect.poll(() => told.draft.article.paragraphs.length).toBe(2);
    expect(told.draft.article.paragraphs.join(' ')).toBe('A word of it. '.repeat(2_000).trim());
  });
});

describe('text that the page has by now', () => {
  test('is taken into what was edited here, in one step that can be taken back', async () => {
    const told = open();
    await userEvent.click(row('Monument').querySelector('[type=checkbox]')!);
    const takeIn = (draft: Draft): Draft => ({
      ...draft,
      article: { ...draft.article, paragraphs: [...draft.article.paragraphs, 'Late on Monday it rained.'] },
    });
    open(sampleDraft, { takeIn });
    await expect.poll(() => page.querySelector('.body')?.textContent).toContain('Late on Monday it rained.');
    // The edit that was made before is still there.
    expect(entity(told.draft, 'Monument')!.ticked).not.toBe(entity(sampleDraft, 'Monument')!.ticked);
    await userEvent.click(button('Undo: the text as it is now'));
    expect(page.querySelector('.body')!.textContent).not.toContain('Late on Monday it rained.');
  });
});

describe('what is said of the whole', () => {
  test.each([
    ['no names', () => open(draftOf(0)), 'No names found. Mark one in the text and press Add.'],
    [
      'a very short text',
      () => open({ ...draftOf(0), article: { ...sampleDraft.article, paragraphs: ['Word.'] } }),
      'This text is very short. Is it all?',
    ],
    [
      'a text whose end is missing',
      () => open({ ...sampleDraft, article: { ...sampleDraft.article, isCut: true } }),
      'The text is longer than can be kept, so its end is missing.',
    ],
    [
      'fewer names in other languages',
      () => open({ ...sampleDraft, article: { ...sampleDraft.article, lang: 'ko' } }),
      'In this language fewer names are found by themselves',
    ],
    [
      'the page is gone',
      () => open(sampleDraft, { notices: { ...quiet, isPageGone: true } }),
      'The page was closed or went elsewhere; its text is still here.',
    ],
    [
      'what is new',
      () => open(sampleDraft, { fresh: { entities: ['own-monument'], paragraphs: [1] } }),
      'Brought up to date with the page. 1 new name. 1 new paragraph.',
    ],
  ])('%s', (_, opened, words) => {
    opened();
    expect(page.textContent).toContain(words);
  });

  const quiet = { failure: undefined, isPageGone: false, onSaveFile() {}, onMine() {}, onTheirs() {} };

  test('no room: it can be had as a file', async () => {
    const did: string[] = [];
    open(sampleDraft, { notices: { ...quiet, failure: 'no-room', onSaveFile: () => void did.push('file') } });
    expect(find('[role=alert]').textContent).toMatch(/there is no room. This story takes about [\d.]+ kB/);
    await userEvent.click(button('Save as a file'));
    expect(did).toEqual(['file']);
  });

  test.each([
    ['gone', 'This story was deleted meanwhile'],
    ['too-large', 'more than one story can hold'],
    ['blocked', 'Could not be saved.'],
  ])('%s: it is said, and it can be had as a file', (failure, words) => {
    open(sampleDraft, { notices: { ...quiet, failure } });
    expect(find('[role=alert]').textContent).toContain(words);
    expect(button('Save as a file')).toBeDefined();
  });

  test('changed elsewhere: the reader chooses which stays', async () => {
    const did: string[] = [];
    open(sampleDraft, {
      notices: {
        ...quiet,
        failure: 'conflict',
        onMine: () => void did.push('mine'),
        onTheirs: () => void did.push('theirs'),
      },
    });
    await userEvent.click(button('This one'));
    await userEvent.click(button('The other one'));
    expect(did).toEqual(['mine', 'theirs']);
  });
});

test('adding by selection leaves Korean and Japanese endings off, and offers them all the same', async () => {
  const article = {
    ...sampleDraft.article,
    lang: 'ko',
    paragraphs: ['카카오는 3일 판교에서 새 서비스를 공개했다고 밝혔다.'],
  };
  const told = open({ ...sampleDraft, article, entities: [] });
  await mark('카카오는');
  expect(await vi.waitUntil(() => button('Add “카카오는”'))).toBeDefined();
  await userEvent.click(button('Add “카카오”'));
  expect(told.draft.entities[0]!.name).toBe('카카오');
});

test('hostile names are text, stay in their row and turn nothing around', () => {
  const evil = [
    '<img src=x onerror=alert(1)>',
    '\u202eecnereffid',
    '__proto__',
    'A'.repeat(5_000),
    'constructor',
  ];
  const entities = evil.map((name, at) => ({
    ...sampleDraft.entities[0]!,
    id: at === 2 ? '__proto__' : `own-${at}`,
    name,
    names: [],
  }));
  open({ ...sampleDraft, entities });
  expect(names()).toEqual(evil);
  expect(page.querySelector('img')).toBeNull();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});

describe('many names', () => {
  test.each([0, 3, 40, 300, 3_000])('%i: opens, and a tick is quick', async (count) => {
    const told = open(draftOf(count));
    await expect.poll(() => rows().length).toBeGreaterThanOrEqual(Math.min(count, 40));
    if (count === 0) return;
    const box = rows()[0]!.querySelector('input')!;
    const took: number[] = [];
    for (const ticked of [false, true, false]) {
      const from = performance.now();
      box.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      took.push(performance.now() - from);
      expect(told.draft.entities[0]!.ticked).toBe(ticked);
    }
    // Far above what it takes on a machine that does nothing else; a tick without any limit would take seconds each
    // time, whereas what else the machine does slows down one of them.
    expect(Math.min(...took)).toBeLessThan(400);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });

  test('a filter finds those that are not drawn yet', async () => {
    open(draftOf(3_000));
    await userEvent.fill(find('#filter-names'), 'Of1499');
    await expect.poll(names).toEqual(['Person Number1499 Of1499']);
  });
});

describe('the other states', () => {
  const show = (content: preact.ComponentChild) =>
    render(
      <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>{content}</WordsContext.Provider>,
      page,
    );

  test('reading: rows that are still empty, once it takes longer than a blink', async () => {
    show(<ReadingProgress article={sampleDraft.article} title="Title" isKept={false} progress={undefined} />);
    expect(page.querySelector('.skeleton')).toBeNull();
    await expect.poll(() => page.querySelector('[role=status]')?.textContent).toBe('Reading the article…');
    expect(page.querySelectorAll('.skeleton')).toHaveLength(6);
  });

  test.each([
    ['none', 'does not look like an article'],
    ['gone', 'closed or went elsewhere'],
    ['private', 'private windows'],
    ['no-room', 'no room on this computer'],
    ['too-many', 'as many stories as Backstory can hold'],
    ['constructor', 'cannot be opened now'],
    ['<b>my own words</b>', 'cannot be opened now'],
  ])('a problem: %s', (problem, words) => {
    show(<ProblemPage problem={problem} onBack={undefined} />);
    expect(page.textContent).toContain(words);
    expect(page.textContent).not.toContain('my own');
  });

  test('no article: all of the page can be kept', async () => {
    const did: string[] = [];
    show(<ProblemPage problem="none" onBack={undefined} onKeep={() => void did.push('keep')} />);
    await userEvent.click(button('Keep this page anyway…'));
    expect(did).toEqual(['keep']);
  });

  test('a private window, from which is kept what is asked for again', async () => {
    const did: string[] = [];
    show(<ProblemPage problem="private" onBack={undefined} onKeep={() => void did.push('keep')} />);
    expect(page.textContent).toContain('stays when the window is closed');
    await userEvent.click(button('Keep it all the same…'));
    expect(did).toEqual(['keep']);
  });

  test('discarded, with a way back', async () => {
    const did: string[] = [];
    show(
      <Discarded title="Title" onUndo={() => void did.push('undo')} onBack={() => void did.push('back')} />,
    );
    await userEvent.click(button('Undo'));
    expect(did).toEqual(['undo']);
  });
});

describe('axe finds nothing', () => {
  test.each(looks)('%s', async (look) => {
    await putUnder(look);
    open(sampleDraft, {
      fresh: { entities: ['own-monument'], paragraphs: [1] },
      notices: { failure: 'no-room', isPageGone: true, onSaveFile() {}, onMine() {}, onTheirs() {} },
    });
    for (const details of page.querySelectorAll('details')) details.open = true;
    button('Add one: Add a line for Elif Kaya').click();
    await expect.poll(() => page.querySelector('.sentences')).not.toBeNull();
    button('More for Monument').click();
    await expect.poll(() => page.querySelector('[role=menu]')).not.toBeNull();
    const { violations, passes } = await axe.run(page);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });

  test('nor at 400 px, where the text takes the place of the names', async () => {
    await browserPage.viewport(400, 800);
    open();
    expect(getComputedStyle(find('.text')).display).toBe('none');
    await userEvent.click(button('Show the text'));
    expect(find('.body').checkVisibility()).toBe(true);
    const { violations } = await axe.run(page);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
  });

  test('every target is at least 24 by 24 px', () => {
    open();
    for (const target of page.querySelectorAll('button, summary, select, input')) {
      if (!target.checkVisibility()) continue;
      const { width, height } = target.getBoundingClientRect();
      // Boxes for ticks have room around them, which counts.
      const around = target.matches('[type=checkbox]') ? 8 : 0;
      expect(Math.min(width, height) + around, target.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });
});

describe('opened at a name', () => {
  const [, second] = sampleDraft.entities;
  const start = (isForLine: boolean) => ({ start: { id: second!.id, isForLine } });
  const focused = () => document.activeElement;

  test('has that row in the focus', async () => {
    open(sampleDraft, start(false));
    await expect.poll(() => focused()?.getAttribute('data-row')).toBe(second!.id);
  });

  test('offers the sentences that may say who it is', async () => {
    open(sampleDraft, start(true));
    await expect.poll(() => focused()?.closest('.sentences')).not.toBeNull();
    expect(focused()?.closest('[data-row]')?.getAttribute('data-row')).toBe(second!.id);
  });

  test('goes to another one that is asked for later, whatever a filter hides', async () => {
    const [first] = sampleDraft.entities;
    open(sampleDraft, start(false));
    await expect.poll(() => focused()?.getAttribute('data-row')).toBe(second!.id);
    await userEvent.fill(find('#filter-names'), second!.name);
    await expect.poll(names).not.toContain(first!.name);
    open(sampleDraft, { start: { id: first!.id, isForLine: true } });
    await expect.poll(() => focused()?.closest('[data-row]')?.getAttribute('data-row')).toBe(first!.id);
    expect(focused()?.closest('.sentences')).not.toBeNull();
  });

  test('that is not in it any more opens as ever', () => {
    open(sampleDraft, { start: { id: 'gone', isForLine: true } });
    expect(page.querySelector('.sentences')).toBeNull();
  });
});
