import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../extension/page/annotate.ts';
import { createWalk } from '../../../extension/page/mention-walk.ts';
import { annotatePlainly } from './support/plain-annotation.ts';
import { painted, plainDetection } from './support/plain-detection.ts';

let life: AbortController;
let detection: ReturnType<typeof plainDetection>;
let page: Annotation;

const soon = { timeout: 3_000, interval: 20 };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const one = (selector: string) => document.querySelector(selector) as HTMLElement;

async function open(html: string, mentions: number) {
  document.body.innerHTML = html;
  page = annotatePlainly(life.signal, { detection });
  await vi.waitFor(() => expect(page.painted()).toHaveLength(mentions), soon);
}

/** The names that are painted over text which spells them: what a reader sees underlined, in whatever order it was painted. */
const seen = () =>
  painted()
    .filter((text) => /^(Kakao|Sam\s?Altman|HyperCLOVA X)$/.test(text))
    .sort();

/**
 * Changes the page again and again; in each moment in which it could be painted, the same mentions stand in the same order
 * with a line, a place and their ids.
 */
async function expectSame(change: (time: number) => void, { every = 80, times = 10 } = {}) {
  const before = page.list().map(({ id, text }) => `${id} ${text}`);
  const names = seen();
  const walk = createWalk(page);
  walk.step(undefined, 1);
  const at = walk.at!.id;
  for (let time = 1; time <= times; time++) {
    change(time);
    // Observers are called before the page is painted.
    await Promise.resolve();
    expect(seen(), `names underlined after change ${time}`).toEqual(names);
    expect(page.list().map(({ id, text }) => `${id} ${text}`)).toEqual(before);
    for (const mention of page.list()) expect(page.lines(mention).length).toBeGreaterThan(0);
    expect(walk.at?.id).toBe(at);
    expect(painted('ext-mention-walk')).toHaveLength(1);
    await pause(every);
  }
  await pause(700);
  expect(page.list().map(({ id, text }) => `${id} ${text}`)).toEqual(before);
  expect(seen()).toEqual(names);
  expect(walk.step(undefined, 1)!.index).toBe(1 % page.list().length);
}

beforeEach(() => {
  life = new AbortController();
  detection = plainDetection();
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

describe('mentions stay the same', () => {
  const rows = (prices: number[], names = ['Kakao', 'Sam Altman', 'HyperCLOVA X']) =>
    names
      .map((name, at) => `<tr><td>${name}</td><td>${prices[at]}</td><td>${name} ${prices[at]}</td></tr>`)
      .join('');

  test.each<[what: string, html: string, mentions: number, change: (time: number) => void]>([
    [
      'beside counters',
      '<p>Kakao <b id=n>0</b> and Sam Altman, <span id=s>0</span> s ago</p>',
      2,
      (time) => {
        one('#n').textContent = String(time * 7);
        (one('#s').firstChild as Text).data = String(time);
      },
    ],
    [
      'where the text is set to the same words',
      '<p id=t>Kakao and Sam Altman</p>',
      2,
      () => {
        one('#t').textContent = one('#t').textContent;
      },
    ],
    [
      'where its words change around them',
      '<p id=t>Kakao and Sam Altman</p>',
      2,
      (time) => {
        one('#t').textContent =
          `At ${time}: Kakao rose ${time * 3} % and Sam Altman ${'spoke '.repeat(time % 3)}`;
      },
    ],
    [
      'where its HTML is put in anew',
      '<p id=t>Kakao and <b>Sam</b> Altman</p>',
      2,
      () => {
        const html = one('#t').innerHTML;
        one('#t').innerHTML = html;
      },
    ],
    [
      'where a region is rendered anew, blocks and all',
      '<div id=t><h2>Kakao</h2><p>Sam <i>Altman</i> on <a href="#x">Kakao</a></p></div>',
      3,
      () => {
        const html = one('#t').innerHTML;
        one('#t').innerHTML = html;
      },
    ],
    [
      'where a table of prices is rendered anew',
      `<table id=t>${rows([1, 2, 3])}</table>`,
      6,
      (time) => {
        one('#t').innerHTML = rows([time, time * 17, 9_000 - time]);
      },
    ],
    [
      'where the region itself is replaced',
      '<main id=m><section><p>Kakao 1</p><p>Sam Altman 2</p></section></main>',
      2,
      (time) => {
        const section = document.createElement('section');
        section.innerHTML = `<p>Kakao ${time}</p><p>Sam Altman ${time * 5}</p>`;
        one('#m').replaceChildren(section);
      },
    ],
    [
      'where the region is taken out and another put in, one after the other',
      '<main id=m><p>Kakao 1</p></main><p>Sam Altman</p>',
      2,
      (time) => {
        one('#m').firstElementChild!.remove();
        one('#m').insertAdjacentHTML('beforeend', `<p>Kakao ${time}</p>`);
      },
    ],
    [
      'where a row comes in above',
      '<ul id=t><li>Kakao</li><li>Sam Altman</li></ul>',
      2,
      (time) => {
        one('#t').innerHTML =
          `${Array.from({ length: time }, (_, at) => `<li>Item ${at}</li>`).join('')}<li>Kakao</li><li>Sam Altman</li>`;
      },
    ],
    [
      'where text nodes are replaced by others',
      '<p id=t>Kakao rises, Sam Altman says</p>',
      2,
      () => {
        one('#t').firstChild!.replaceWith('Kakao rises, ', 'Sam ', 'Altman says');
        one('#t').normalize();
      },
    ],
    [
      'where nodes are wrapped',
      '<p id=t>Kakao rises, Sam Altman says</p>',
      2,
      (time) => {
        const range = new Range();
        if (time > 1) one('#t mark').replaceWith(...one('#t mark').childNodes);
        one('#t').normalize();
        range.setStart(one('#t').firstChild!, time % 4);
        range.setEnd(one('#t').firstChild!, 8 + time);
        range.surroundContents(document.createElement('mark'));
      },
    ],
    [
      'where a label comes in before a name, and goes again',
      '<p id=t>Kakao rises</p><p>Sam Altman says</p>',
      2,
      (time) => {
        if (time % 2) one('#t').insertAdjacentHTML('afterbegin', `<span>Now, at ${time}: </span>`);
        else one('#t span').remove();
      },
    ],
    [
      'where something is put between two names, which parts their text, and goes again',
      '<p id=t>Kakao and Sam Altman say</p>',
      2,
      (time) => {
        if (time % 2) {
          const rest = (one('#t').firstChild as Text).splitText(10);
          rest.before(Object.assign(document.createElement('div'), { textContent: 'Advertisement' }));
        } else {
          one('#t div').remove();
          one('#t').normalize();
        }
      },
    ],
    [
      'where an element beside a name is put in anew',
      '<p id=t>Kakao <i><b>0</b></i>, Sam Altman says</p>',
      2,
      (time) => {
        one('#t i').innerHTML = `<b>${time}</b>`;
      },
    ],
    [
      'where a shadow host around them is kept and its rows are not',
      '<x-h id=t><div>Kakao</div></x-h><p>Sam Altman</p>',
      2,
      () => {
        one('#t').replaceChildren(Object.assign(document.createElement('div'), { textContent: 'Kakao' }));
      },
    ],
  ])('%s', async (_, html, mentions, change) => {
    await open(html, mentions);
    await expectSame(change);
  });

  test.each<[what: string, set: (row: Element, text: string) => void]>([
    ['put in anew', (row, text) => (row.textContent = text)],
    ['changed', (row, text) => ((row.firstChild as Text).data = text)],
    ['of elements', (row, text) => (row.innerHTML = `<b>${text.slice(0, 2)}</b>${text.slice(2)}`)],
  ])('where a list hands its texts on from row to row, %s', async (_, set) => {
    const texts = ['Nothing', 'Kakao rose', 'Sam Altman spoke', 'Nothing else', 'HyperCLOVA X came'];
    await open(`<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`, 3);
    const rows = [...document.querySelectorAll('li')];
    const ids = new Map(page.list().map(({ text, id }) => [text, id]));
    for (let time = 1; time <= 12; time++) {
      const shift = time % 4 < 2 ? time : -time;
      for (const [at, row] of rows.entries()) set(row, texts.at((at + shift) % 5)!);
      await Promise.resolve();
      expect(seen(), `change ${time}`).toEqual(['HyperCLOVA X', 'Kakao', 'Sam Altman']);
      await pause(60);
    }
    await pause(400);
    expect(new Map(page.list().map(({ text, id }) => [text, id]))).toEqual(ids);
  });

  test('where the shadow host that they stand in is another one each time', async () => {
    const putIn = () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Kakao</p>';
      one('#t').replaceChildren(host);
    };
    await open('<div id=t></div><p>Sam Altman</p>', 1);
    putIn();
    await vi.waitFor(() => expect(page.painted()).toHaveLength(2), soon);
    await expectSame(putIn);
  });

  test('also thirty times a second', async () => {
    await open('<div id=t><p>Kakao 1</p><p>Sam Altman</p></div>', 2);
    await expectSame(
      (time) => {
        one('#t').innerHTML = `<p>Kakao ${time}</p><p>Sam Altman</p>`;
      },
      { every: 33, times: 60 },
    );
    // What changes without end is not asked about each time.
    expect(detection.asked.length).toBeLessThan(15);
  });

  test('also in a page of very many, near the screen', async () => {
    await open(`<div id=t><p>Kakao 0</p></div>${'<p>Sam Altman</p>'.repeat(800)}`, 801);
    await pause(300);
    const first = page.list()[0]!;
    for (let time = 1; time < 20; time++) {
      one('#t').innerHTML = `<p>Kakao ${time}</p>`;
      await Promise.resolve();
      expect(seen()).toContain('Kakao');
      expect(page.lines(first).length).toBeGreaterThan(0);
      await pause(20);
    }
  });
});

test('a text that changes faster than it can be read is underlined all the same', async () => {
  const { read } = detection;
  detection.read = async (passages) => {
    await pause(150);
    return read(passages);
  };
  document.body.innerHTML = '<p>Seconds: <b id=n>0</b>, says Kakao</p>';
  let time = 0;
  const timer = setInterval(() => {
    one('#n').textContent = String(++time);
  }, 25);
  life.signal.addEventListener('abort', () => clearInterval(timer));
  page = annotatePlainly(life.signal, { detection });
  await vi.waitFor(() => expect(seen()).toEqual(['Kakao']), soon);
});

describe('names that go, go', () => {
  test('from a text that is set anew', async () => {
    await open('<p id=t>Kakao and Sam Altman</p>', 2);
    one('#t').textContent = 'Only Sam Altman is here';
    await Promise.resolve();
    expect(painted()).toEqual(['Sam Altman']);
    await vi.waitFor(() => expect(page.list().map(({ text }) => text)).toEqual(['Sam Altman']), soon);
  });

  test('from a list, while the others stay', async () => {
    await open('<ul id=t><li>Kakao 1</li><li>Sam Altman 2</li><li>HyperCLOVA X 3</li></ul>', 3);
    const [kakao, , hyper] = page.list();
    one('#t').innerHTML = '<li>Kakao 4</li><li>HyperCLOVA X 6</li>';
    await Promise.resolve();
    expect(painted()).toEqual(['Kakao', 'HyperCLOVA X']);
    await vi.waitFor(() => expect(page.list()).toEqual([kakao, hyper]), soon);
  });

  test('when a name becomes part of a longer word', async () => {
    await open('<p id=t>Kakao</p>', 1);
    one('#t').textContent = 'Kakaotalk';
    await Promise.resolve();
    expect(painted()).toEqual([]);
  });

  test('when a region is emptied, and come back as new ones much later', async () => {
    await open('<div id=t><p>Kakao</p></div>', 1);
    const html = one('#t').innerHTML;
    one('#t').replaceChildren();
    await Promise.resolve();
    expect(painted()).toEqual([]);
    await vi.waitFor(() => expect(page.list()).toHaveLength(0), soon);
    one('#t').innerHTML = html;
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
  });
});
