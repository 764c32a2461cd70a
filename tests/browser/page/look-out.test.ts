import { afterEach, describe, expect, test } from 'vitest';
import { unable } from '../../../extension/page/dom/shadow-roots.ts';
import { readStretches } from '../../../extension/page/dom/text-stretches.ts';
import { lookOut } from '../../../extension/page/look-out.ts';
import { readAhead } from '../../../extension/page/read-ahead.ts';

let end = () => {};
afterEach(() => {
  end();
  document.body.replaceChildren();
});

const possibleNames: Parameters<typeof lookOut>[0] = (text, _, isEnough) => {
  for (const { index } of text.matchAll(/Kakao|Sam Altman/g)) if (isEnough(index)) return;
};
const quiet = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Looks out over a body; tells how often a name was met. */
function watchOver(html: string) {
  document.body.innerHTML = html;
  let met = 0;
  end = lookOut(possibleNames, () => {
    met++;
  });
  return { met: () => met };
}

const body = () => document.body;
const first = (selector: string) => document.querySelector(selector)!;

describe('looking out', () => {
  test.each<[what: string, html: string]>([
    ['a name', '<p>So Kakao came.</p><p>Nobody else.</p>'],
    ['a name that elements cut', '<p>So <b>Ka</b><i>ka</i>o came.</p>'],
    ['a name that touches the block before', '<p>So</p><p>Kakao</p>'],
    ['a name letter by letter', '<p><b>K</b><b>a</b><b>k</b><b>a</b><b>o</b></p>'],
    ['a name of which elements cut the last word', '<p>so Sam <b>Alt</b>man</p>'],
    ['a name of which elements cut each word', '<p>so S<i>a</i>m <b>Alt</b>man</p>'],
    ['a name between ruby', '<p><ruby>Ka<rt>か</rt>kao<rt>かお</rt></ruby></p>'],
    ['a name at the end of much text', `<p>${'x '.repeat(80_000)}</p><p>Kakao</p>`],
    ['a name that a stretch would end in', `<p>${'x '.repeat(32_766)}<b>Kak</b>ao</p>`],
    ['a name behind thousands of nodes', `${'<b>x</b> '.repeat(9_000)}<p>Kakao</p>`],
    ['a name in a long text', `<p>${'x '.repeat(6_000)}Kakao</p>`],
  ])('meets %s, once', async (_, html) => {
    const look = watchOver(html);
    await expect.poll(look.met).toBe(1);
    await quiet();
    expect(look.met()).toBe(1);
  });

  test.each<[what: string, html: string]>([
    ['scripts and code', '<script>"Kakao"</script><code>Kakao</code><p>x</p>'],
    ['a long script', `<script>"${'x '.repeat(9_000)}Kakao"</script>`],
    ['what is typed', '<p contenteditable>Kakao</p><textarea>Kakao</textarea>'],
    ['a page without a name', '<p>Nobody came.</p>'],
  ])('meets nothing in %s', async (_, html) => {
    const look = watchOver(html);
    await quiet();
    expect(look.met()).toBe(0);
  });

  test.each<[what: string, html: string, change: () => void]>([
    ['text that changes', '<p>x</p>', () => (first('p').firstChild!.nodeValue = 'Kakao')],
    [
      'elements that come',
      '<p>x</p>',
      () => body().insertAdjacentHTML('beforeend', '<p>So <b>Kakao</b></p>'),
    ],
    ['text that comes in pieces', '<p>So Ka</p>', () => first('p').append('ka', 'o')],
    [
      'an element that ends a name',
      '<p>So Kaka</p>',
      () => first('p').insertAdjacentHTML('beforeend', '<b>o</b>'),
    ],
    ['what parts a name going', '<p>So Ka<i>x</i>kao</p>', () => first('i').remove()],
    [
      'text that may be read now',
      '<p contenteditable>Kakao</p>',
      () => first('p').removeAttribute('contenteditable'),
    ],
    ['a shadow tree', '<x-a></x-a>', () => shade(first('x-a'), '<p>Kakao</p>')],
    ['a shadow tree in an empty box', '<div></div>', () => shade(first('div'), '<p>Kakao</p>')],
    [
      'a shadow tree that comes',
      '<p>x</p>',
      () => {
        const box = document.createElement('x-b');
        shade(box, '<p>Kakao</p>');
        body().append(box);
      },
    ],
  ])('meets a name in %s', async (_, html, change) => {
    const look = watchOver(html);
    await quiet();
    expect(look.met()).toBe(0);
    change();
    await expect.poll(look.met).toBe(1);
  });

  test('meets what changes in a shadow tree', async () => {
    const look = watchOver('<x-a></x-a>');
    const root = shade(first('x-a'), '<p>x</p>');
    await new Promise((resolve) => setTimeout(resolve, 400));
    root.firstElementChild!.textContent = 'Kakao';
    await expect.poll(look.met).toBe(1);
  });

  test('looks at each of many texts that come one after the other, until one has a name', async () => {
    const look = watchOver('<p>x</p>');
    for (let at = 0; at < 4; at++) {
      body().insertAdjacentHTML('beforeend', '<p>y</p>');
      await quiet();
    }
    body().insertAdjacentHTML('beforeend', '<p>Kakao</p>');
    await expect.poll(look.met).toBe(1);
    body().insertAdjacentHTML('beforeend', '<p>Kakao</p>');
    await quiet();
    expect(look.met()).toBe(1);
  });

  test('meets nothing once it has ended', async () => {
    const look = watchOver('<p>x</p>');
    await quiet();
    end();
    body().insertAdjacentHTML('beforeend', '<p>Kakao</p>');
    await quiet();
    expect(look.met()).toBe(0);
  });
});

/** Looks for words of its own in a text; counts how often it was asked to. */
function looksFor(word: string) {
  const looker = { asked: 0, met: 0 };
  const names: typeof possibleNames = (text, _, isEnough) => {
    looker.asked++;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isEnough(at)) return;
  };
  return { looker, names, met: () => void looker.met++ };
}

describe('several that look out', () => {
  test('share a walk, and each goes on until it has met its own', async () => {
    body().innerHTML = `<p>Kakao</p><p>${'x '.repeat(40_000)}</p><p>Naver</p>`;
    const all = [looksFor('Kakao'), looksFor('Naver'), looksFor('Daum')];
    const ends = all.map(({ names, met }) => lookOut(names, met));
    const met = () => all.map(({ looker }) => looker.met);
    await expect.poll(met).toEqual([1, 1, 0]);
    expect(all.map(({ looker }) => looker.asked)).toEqual([1, 2, 2]);
    body().insertAdjacentHTML('beforeend', '<p>Kakao, Naver, Daum</p>');
    await expect.poll(met).toEqual([1, 1, 1]);
    for (const one of ends) one();
  });

  test('what joins later, or when all have ended, has the page read for it', async () => {
    const first = watchOver('<p>Naver and Daum</p>');
    await quiet();
    const [late, last] = [looksFor('Naver'), looksFor('Daum')];
    lookOut(late.names, late.met);
    await expect.poll(() => late.looker.met).toBe(1);
    end();
    lookOut(last.names, last.met);
    await expect.poll(() => last.looker.met).toBe(1);
    expect(first.met()).toBe(0);
  });
});

describe('reading ahead of the names', () => {
  test.each<[what: string, html: string, asked: number, met: number]>([
    ['looks through what was held, and at the page for a name in it', '<p>So Naver came.</p>', 2, 1],
    ['does not walk again through a page without one', '<p>Nobody came.</p>', 1, 0],
    ['meets no name that is not to be read', '<p contenteditable>Naver</p>', 2, 0],
  ])('%s', async (_, html, asked, met) => {
    body().innerHTML = html;
    const { looker, names, met: meets } = looksFor('Naver');
    const ahead = readAhead(meets);
    end = ahead.end;
    await quiet();
    ahead.lookFor(names);
    await quiet();
    expect(looker).toEqual({ asked, met });
    if (met === 0) body().insertAdjacentHTML('beforeend', '<p>Naver</p>');
    await expect.poll(() => looker.met).toBe(1);
  });

  test('ends with what it holds', async () => {
    body().innerHTML = '<p>Naver</p>';
    const { looker, names, met } = looksFor('Naver');
    const ahead = readAhead(met);
    ahead.end();
    await quiet();
    expect(looker).toEqual({ asked: 0, met: 0 });
    // Names that come after all are looked for anew.
    ahead.lookFor(names);
    end = ahead.end;
    await expect.poll(() => looker.met).toBe(1);
  });
});

function shade(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

test('a stretch tells the node that each of its places stands in', () => {
  document.body.innerHTML = '<p>one <b>two</b></p>\n<p>three</p>';
  const stretch = readStretches(document.body).next()!;
  for (const word of ['one', 'two', 'three'])
    expect(stretch.nodeAt(stretch.text.lastIndexOf(word))!.data).toContain(word);
});

test('so does a stretch behind others, where some texts touch', () => {
  const words = Array.from({ length: 8_000 }, (_, at) => `w${at}x`);
  document.body.innerHTML = words.map((word, at) => `<b>${word}</b>${at % 40 ? ' ' : ''}`).join('');
  const stretches = readStretches(document.body);
  const found = new Set<string>();
  let read = 0;
  for (let stretch = stretches.next(); stretch; stretch = stretches.next()) {
    read++;
    for (const word of words)
      if (stretch.nodeAt(stretch.text.lastIndexOf(word))?.data === word) found.add(word);
  }
  expect(read).toBeGreaterThan(3);
  // What stands before two that touch is read twice, and last with both of them.
  expect(words.filter((word, at) => at % 40 < 25 && at % 40 > 1 && !found.has(word))).toEqual([]);
});

test.each(unable.split(',').filter((name) => name !== 'body'))(
  'is right that no %s has a shadow tree',
  (name) => {
    const spaces = ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg'];
    for (const space of spaces)
      expect(() => document.createElementNS(space, name).attachShadow({ mode: 'open' })).toThrow(/support/);
  },
);
