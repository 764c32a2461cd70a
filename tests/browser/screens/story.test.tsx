import '../../../extension/ui/tokens.css';
import '../../../extension/ui/parts.css';
import '../../../extension/screens/story/story.css';
import stories from 'virtual:stories';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NoStory } from '../../../extension/screens/story/NoStory.tsx';
import { type PanelPage, StoryPanel } from '../../../extension/screens/story/StoryPanel.tsx';
import { createLibrary } from '../../../extension/story/view/library.ts';
import { viewStory } from '../../../extension/story/view/story-view.ts';
import { WordsContext } from '../../../extension/ui/words.tsx';
import { english } from '../../support/english.ts';

const library = createLibrary(stories);
const story = viewStory(library.stories.find(({ id }) => id === 'south-korea-ai-2025')!, library);
const room = document.createElement('div');

beforeEach(() => document.body.append(room));
afterEach(() => {
  render(null, room);
  room.remove();
  document.documentElement.removeAttribute('dir');
  history.replaceState(null, '', ' ');
});

async function open(hash = '', page?: PanelPage, shown = story) {
  render(null, room);
  history.replaceState(null, '', hash || ' ');
  render(
    <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>
      <StoryPanel story={shown} card={(id) => library.card(id, () => [])} {...(page && { page })} />
    </WordsContext.Provider>,
    room,
  );
  await settled();
}

/** Waits for the next drawing, by which the address has been followed and the labels measured. */
const settled = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 50));
const find = (selector: string) => room.querySelector<HTMLElement>(selector)!;
const findAll = (selector: string) => [...room.querySelectorAll<HTMLElement>(selector)];
const tab = () => find('[role=tab][aria-selected=true]').textContent;
const textOf = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

describe('tabs', () => {
  test('are one stop for the Tab key, and the arrows go round through them', async () => {
    await open();
    expect(findAll('[role=tab]').map(textOf)).toEqual(['Timeline', 'Names', 'Relations', 'Story']);
    expect(findAll('[role=tab]').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    find('[role=tab]').focus();
    for (const [key, expected] of [
      ['ArrowRight', 'Names'],
      ['ArrowRight', 'Relations'],
      ['End', 'Story'],
      ['ArrowRight', 'Timeline'],
      ['ArrowLeft', 'Story'],
      ['Home', 'Timeline'],
    ]) {
      await userEvent.keyboard(`{${key}}`);
      expect(tab()).toBe(expected);
      expect(document.activeElement!.textContent).toBe(expected);
    }
  });

  test('follow the direction of writing', async () => {
    document.documentElement.dir = 'rtl';
    await open();
    find('[role=tab]').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(tab()).toBe('Names');
  });

  test('name what they show, and stand in the address', async () => {
    await open();
    await userEvent.click(findAll('[role=tab]')[1]!);
    const panel = find('[role=tabpanel]');
    expect(find('[role=tab][aria-selected=true]').getAttribute('aria-controls')).toBe(panel.id);
    expect(document.getElementById(panel.getAttribute('aria-labelledby')!)!.textContent).toBe('Names');
    expect(location.hash).toBe('#names');
  });

  test('have one for the page being read only beside a page', async () => {
    const mentions = new Map([['deepseek-r1', 3]]);
    await open('#page', { mentions, view: <p>Mentions</p> });
    expect(tab()).toBe('This page');
    expect(find('[role=tabpanel]').textContent).toBe('Mentions');
    await userEvent.click(find('#tab-timeline'));
    expect(textOf(find('#event-r1-released .when'))).toContain('3 on this page');
    expect(textOf(find('.date:has(#event-r1-released) .day'))).toBe('20 Jan 2025');
  });
});

describe('tabs of different lengths', () => {
  test('each begin at their beginning, however far down the last was left', async () => {
    await open('#story');
    scrollTo(0, 800);
    expect(scrollY).toBeGreaterThan(500);
    await userEvent.click(find('#tab-names'));
    expect(scrollY).toBe(0);
  });
});

describe('relations', () => {
  const sentences = () =>
    findAll('.relations > li').map((item) =>
      [...item.querySelectorAll(':scope > a:not(.note-link), .label')].map(textOf).join(' '),
    );

  test('stand in a list, each in words, linked, with where it comes from', async () => {
    await open('#relations');
    expect(sentences()).toEqual(
      story.relations.map(({ subject, label, object }) => `${subject.name} ${label} ${object.name}`),
    );
    for (const [at, item] of findAll('.relations > li').entries()) {
      item.querySelector<HTMLElement>('.from')!.click();
      await settled();
      expect(item.querySelectorAll('.origins li')).toHaveLength(story.relations[at]!.from.length);
    }
  });

  const around = () => findAll('.neighbour').map(textOf);
  const middle = () => textOf(find('.map .middle bdi'));

  test('begin with the name that has most of them in the middle, and all its neighbours around it', async () => {
    await open('#relations');
    expect(middle()).toBe(mostOf(story.relations));
    const { id } = story.entities.find(({ name }) => name === middle())!;
    const beside = story.relations.flatMap(({ subject, object }) =>
      subject.id === id ? [object.name] : object.id === id ? [subject.name] : [],
    );
    expect(around().sort()).toEqual([...new Set(beside)].sort());
  });

  test('are worded from the middle, with the head of an arrow only where they have a direction', async () => {
    await open('#relations');
    const { id } = story.entities.find(({ name }) => name === middle())!;
    for (const { subject, object, label, inverse } of story.relations) {
      if (subject.id !== id && object.id !== id) continue;
      const [other, words] = subject.id === id ? [object.name, label] : [subject.name, inverse];
      const item = findAll('.map li').find((one) => textOf(one.querySelector('.neighbour')!) === other)!;
      const tie = [...item.querySelectorAll('.tie')].find((one) => textOf(one) === words)!;
      expect(tie.classList.contains('directed')).toBe(label !== inverse);
    }
  });

  test('lead on: a neighbour that is pressed moves to the middle, and the trail leads back', async () => {
    await open('#relations');
    const first = middle();
    const next = around()[0]!;
    await userEvent.click(find('.neighbour'));
    expect(middle()).toBe(next);
    expect(around()).toContain(first);
    expect(textOf(document.activeElement!)).toContain(next);
    expect(findAll('.trail button').map(textOf)).toEqual([first]);
    await userEvent.click(find('.trail button'));
    expect(middle()).toBe(first);
    expect(findAll('.trail')).toEqual([]);
  });

  test('by key: one stop, arrows go round, Enter moves to the middle, L leads to the list', async () => {
    await open('#relations');
    const neighbours = findAll('.neighbour');
    expect(neighbours.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    neighbours[0]!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(neighbours[1]);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(document.activeElement).toBe(neighbours.at(-1));
    const name = textOf(neighbours.at(-1)!);
    await userEvent.keyboard('{Enter}');
    expect(middle()).toBe(name);
    await userEvent.keyboard('l');
    expect(textOf(document.activeElement!)).toBe('All relations');
  });

  test('lead from the middle to its entry, and Back finds the link again', async () => {
    await open('#relations');
    const { hash } = find('.map .middle a') as HTMLAnchorElement;
    await userEvent.click(find('.map .middle a'));
    await expect.poll(() => `#${document.activeElement!.id}`).toBe(hash);
    expect(tab()).toBe('Names');
    history.back();
    await expect.poll(tab).toBe('Relations');
    await expect.poll(() => (document.activeElement as HTMLAnchorElement).hash).toBe(hash);
  });

  test('have the notes on both their ends beside them', async () => {
    await open('#relations');
    const made = findAll('.relations > li').find((item) => textOf(item).startsWith('Naver made'))!;
    expect([...made.querySelectorAll('.note-link')].map(textOf)).toEqual(['Made by Naver']);
  });

  test('have the names of the page being read marked', async () => {
    await open('#relations');
    const [one] = story.relations.flatMap(({ subject, object }) =>
      subject.name === middle() ? [object] : object.name === middle() ? [subject] : [],
    );
    await open('#relations', { mentions: new Map([[one!.id, 2]]), view: '' });
    expect(findAll('.map .on-page').map(textOf)).toEqual([`${one!.name} (on this page)`]);
  });
});

/** The name that stands in most relations. */
function mostOf(relations: typeof story.relations): string {
  const names = relations.flatMap(({ subject, object }) => [subject.name, object.name]);
  const count = (name: string) => names.filter((one) => one === name).length;
  return names.toSorted((a, b) => count(b) - count(a))[0]!;
}

describe('the story', () => {
  test('stands in its own words, every sentence of it', async () => {
    await open('#story');
    const shown = findAll('.sentence').map((item) => [item.id, item.querySelector('bdi')!.textContent]);
    expect(shown).toEqual([...story.highlights, ...story.body].map(({ id, text }) => [id, text]));
  });

  test('has its own paragraphs where they are known, and of three sentences elsewhere', async () => {
    const body = story.body.slice(0, 7);
    const lengths = () => findAll('.paragraph').map((one) => one.children.length);
    await open('#story', undefined, { ...story, body });
    expect(lengths()).toEqual([3, 3, 1]);
    const kept = body.map((one, at) => ({
      ...one,
      ...([0, 1, 5].includes(at) && { startsParagraph: true as const }),
    }));
    await open('#story', undefined, { ...story, body: kept });
    expect(lengths()).toEqual([1, 4, 2]);
  });

  test('opens at a sentence that the address names', async () => {
    await open('#S4');
    expect(tab()).toBe('Story');
    expect(document.activeElement!.id).toBe('S4');
    const { top, bottom } = find('#S4').getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(find('.tabs').getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });

  test('has each note folded beside the paragraph of the first sentence it is about, with both sides and all sources', async () => {
    await open('#story');
    for (const note of story.notes) {
      const box = find(`#note-${note.id}`);
      expect(box.matches('details:not([open])')).toBe(true);
      expect(box.closest('.beside')!.querySelector(`#${note.says.from[0]!.id}`)).not.toBeNull();
      expect(textOf(box.querySelector('dd q')!)).toBe(note.says.text);
      expect(box.textContent).toContain(note.finding.text);
      expect(box.querySelectorAll('.origins li')).toHaveLength(note.finding.from.length);
      expect(box.classList.contains('disputed')).toBe(note.dates !== undefined);
    }
  });

  test('unfolds the note that the address names', async () => {
    await open(`#note-${story.notes[0]!.id}`);
    await expect.poll(() => find(`#note-${story.notes[0]!.id}`).matches('[open]:focus')).toBe(true);
  });

  test('marks the words that a note is about', async () => {
    await open('#story');
    expect(findAll('#H1 mark, #S1 mark').map(textOf)).toEqual(['In February 2023', 'In February 2023']);
    expect(findAll('#S2 mark')).toEqual([]);
  });

  test('links to sources whose whole address is known, safely, and only names the others', async () => {
    await open('#story');
    const links = findAll('.source a') as HTMLAnchorElement[];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect(link.protocol).toBe('https:');
      expect(link.target).toBe('_blank');
      expect(link.relList.contains('noopener')).toBe(true);
    }
    const reprint = findAll('.source').find((source) => textOf(source).startsWith('Analysis of South Korea'));
    expect(reprint!.querySelector('a')).toBeNull();
  });
});

describe('names', () => {
  test('are all there, those that the story leaves out by themselves', async () => {
    await open('#names');
    const last = findAll('section').at(-1)!;
    expect(findAll('.name-row')).toHaveLength(story.entities.length + story.background.length);
    expect(findAll('.entry')).toEqual([]);
    expect(last.querySelector('h2')!.textContent).toBe('Background');
    expect([...last.querySelectorAll('h3 bdi')].map(textOf)).toEqual(
      story.background.map(({ name }) => name),
    );
  });

  test('are spelled in their own languages, the rarer spellings one press away', async () => {
    await open('#name-samsung');
    const spellings = () => findAll('#name-samsung .natives li');
    expect(spellings().find(({ lang }) => lang === 'ko')!.textContent).toBe('삼성');
    const few = spellings().length;
    await userEvent.click(find('#name-samsung .natives button'));
    expect(spellings().length).toBeGreaterThan(few);
  });

  test('lead to one another, and Back returns', async () => {
    await open('#name-openai');
    const relation = findAll('#name-openai .pairs a').find((link) => link.textContent === 'Sam Altman')!;
    await userEvent.click(relation);
    await settled();
    expect(document.activeElement!.id).toBe('name-sam-altman');
    history.back();
    await expect.poll(() => location.hash).toBe('#name-openai');
  });

  test('lead to the timeline and to the story', async () => {
    await open('#name-ai-basic-act');
    await userEvent.click(find('#name-ai-basic-act a[href="#event-act-passed"]'));
    await expect.poll(() => document.activeElement!.id).toBe('event-act-passed');
    expect(tab()).toBe('Timeline');
    await open('#name-ai-basic-act');
    await userEvent.click(find('#name-ai-basic-act a[href="#S10"]'));
    await expect.poll(() => document.activeElement!.id).toBe('S10');
  });

  test('have notes of their own story beside them', async () => {
    await open('#name-hyperclova-x');
    expect(findAll('#name-hyperclova-x .note-link').map(textOf)).toEqual(['Made by Naver']);
  });
});

describe('rows of names', () => {
  const names = () => findAll('.name-row h3 bdi').map(textOf);

  test('say who each is, and unfold', async () => {
    await open('#names');
    const row = find('#name-kakao');
    expect(textOf(row.querySelector('.line')!)).toBe(library.card('kakao', () => [])!.gist!.text);
    await userEvent.click(row.querySelector('button')!);
    expect(row.querySelector('.entry')).not.toBeNull();
    expect(row.querySelector('button')!.getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(row.querySelector('button')!);
    expect(row.querySelector('.entry')).toBeNull();
  });

  test('are found by any of their spellings, whatever the case', async () => {
    await open('#names');
    await userEvent.fill(find('.name-tools input'), '카카오');
    expect(names()).toEqual(['Kakao']);
    await userEvent.fill(find('.name-tools input'), 'KAKAO');
    expect(names()).toContain('Kakao');
    await userEvent.fill(find('.name-tools input'), 'zzz');
    expect(names()).toEqual([]);
    expect(room.textContent).toContain('No name has these letters.');
  });

  test('are sorted by spelling, and by the page being read where there is one', async () => {
    await open('#names', {
      mentions: new Map([
        ['kakao', 2],
        ['openai', 5],
      ]),
      view: '',
    });
    await userEvent.selectOptions(find('.name-tools select'), 'name');
    const rest = story.background.map(({ name }) => name);
    const sorted = names().filter((name) => !rest.includes(name));
    expect(sorted).toEqual(sorted.toSorted(new Intl.Collator().compare));
    await userEvent.selectOptions(find('.name-tools select'), 'page');
    expect(names().slice(0, 2)).toEqual(['OpenAI', 'Kakao']);
    expect(textOf(find('#name-openai .count'))).toBe('5, 5 on this page');
  });
});

describe('where statements come from', () => {
  test.each(['#timeline', '#names'])('is one press away from each in %s', async (hash) => {
    await open(hash);
    for (const button of findAll('.name-row h3 > button')) button.click();
    await settled();
    const statements =
      hash === '#names'
        ? findAll('.gist, .facts > li, .pairs:has(.from) dd, .note > li')
        : findAll('.events > li');
    expect(statements.length).toBeGreaterThan(10);
    for (const statement of statements) {
      const button = statement.querySelector<HTMLElement>('.from')!;
      expect(button.getAttribute('aria-expanded')).toBe('false');
      button.click();
    }
    await settled();
    for (const statement of statements) {
      const list = document.getElementById(statement.querySelector('.from')!.getAttribute('aria-controls')!)!;
      expect(list.querySelectorAll('li').length).toBeGreaterThan(0);
    }
  });

  test('shows a sentence in the story’s own words, linked to its place', async () => {
    await open('#name-kakao');
    await userEvent.click(find('#name-kakao .gist .from'));
    const sentence = find('#name-kakao .gist .origins li:has(q)');
    const id = sentence.querySelector('a')!.getAttribute('href')!.slice(1);
    expect(textOf(sentence.querySelector('q')!)).toBe(story.body.find((one) => one.id === id)!.text);
  });
});

describe('an address that leads to no story', () => {
  const show = (asked?: string) =>
    render(
      <WordsContext.Provider value={{ t: english, locale: 'en-GB' }}>
        <NoStory asked={asked} stories={library.stories} />
      </WordsContext.Provider>,
      room,
    );

  test('says so and lists those that there are', () => {
    show('Your account was closed, call 555');
    expect(find('h1').textContent).toBe('There is no such story');
    expect(find('header p').textContent).toContain('It was deleted');
    // Whoever made the address says nothing here.
    expect(document.body.textContent).not.toContain('555');
    expect(findAll('a').map((link) => link.getAttribute('href'))).toEqual(
      library.stories.map(({ id }) => `?story=${id}`),
    );
  });

  test('lists them without a fuss where none was asked for', () => {
    show();
    expect(find('h1').textContent).toBe('Stories');
  });
});
