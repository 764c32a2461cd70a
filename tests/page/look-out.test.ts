import { afterEach, describe, expect, test } from 'vitest';
import type { Passage } from '../../extension/detect/mention.ts';
import { lookOut } from '../../extension/page/look-out.ts';
import { nodeAt, stretchesIn } from '../../extension/page/stretches.ts';

let ended = new AbortController();
afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
});

const glance = (text: string) => [...text.matchAll(/Kakao/g)].map(({ index }) => index);
const quiet = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Looks out over a body; gives all that was asked about, in the order of the questions. */
function watchOver(html: string, isNamed: (passages: Passage[]) => boolean = () => false) {
  ended = new AbortController();
  document.body.innerHTML = html;
  const asked: Passage[][] = [];
  lookOut(
    {
      glance,
      async isNamed(passages) {
        asked.push(passages);
        return isNamed(passages);
      },
    },
    ended.signal,
  );
  return { asked, texts: () => asked.flat().map(({ text }) => text) };
}

describe('looking out', () => {
  test.each<[what: string, html: string, asked: string[]]>([
    ['a passage', '<p>So Kakao came.</p><p>Nobody else.</p>', ['So Kakao came.']],
    ['a name that elements cut', '<p>So <b>Ka</b><i>ka</i>o came.</p>', ['So Kakao came.']],
    ['a name that touches the block before', '<p>So</p><p>Kakao</p>', ['Kakao']],
    ['a name letter by letter', '<p><b>K</b><b>a</b><b>k</b><b>a</b><b>o</b></p>', ['Kakao']],
    ['no name that two blocks make', '<p>Kak</p><p>ao</p>', []],
    ['neither scripts nor code', '<script>"Kakao"</script><code>Kakao</code><p>x</p>', []],
    ['nothing that is typed', '<p contenteditable>Kakao</p><textarea>Kakao</textarea>', []],
    ['each passage once', '<p>Kakao and Kakao</p>', ['Kakao and Kakao']],
    ['a name at the end of much text', `<p>${'x '.repeat(20_000)}</p><p>Kakao</p>`, ['Kakao']],
  ])('asks about %s', async (_, html, texts) => {
    const look = watchOver(html);
    await quiet();
    expect(look.texts()).toEqual(texts);
  });

  test('asks about a part of a long passage, with the language that the page says', async () => {
    const { asked } = watchOver(`<p lang="ko">${'x '.repeat(5_000)}Kakao ${'y '.repeat(5_000)}</p>`);
    await quiet();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toEqual([{ lang: 'ko', text: expect.stringContaining('Kakao') }]);
    expect(asked[0]![0]!.text.length).toBeLessThan(4_000);
  });

  test('goes on where nothing was named, and ends with the first name', async () => {
    const look = watchOver(Array.from({ length: 60 }, (_, at) => `<p>Kakao ${at}</p>`).join(''), (passages) =>
      passages.some(({ text }) => text === 'Kakao 9'),
    );
    await quiet();
    expect(look.asked[0]!.length).toBeLessThan(10);
    expect(look.texts()).toContain('Kakao 9');
    expect(look.texts()).not.toContain('Kakao 59');
    document.body.insertAdjacentHTML('beforeend', '<p>Kakao at last</p>');
    await quiet();
    expect(look.texts()).not.toContain('Kakao at last');
  });

  test('looks at what comes later, and into open shadow trees', async () => {
    const look = watchOver('<p id=p>x</p><x-a></x-a>');
    await quiet();
    document.querySelector('#p')!.textContent = 'Kakao in a text that changed';
    document.body.insertAdjacentHTML('beforeend', '<div><p>Kakao in what was added</p></div>');
    document.querySelector('x-a')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Kakao in the shade</p>';
    await quiet();
    expect(look.texts().sort()).toEqual([
      'Kakao in a text that changed',
      'Kakao in the shade',
      'Kakao in what was added',
    ]);
  });

  test('asks about each of many texts that come one after the other', async () => {
    const look = watchOver('<p>x</p>');
    for (let at = 0; at < 6; at++) {
      await quiet();
      document.body.insertAdjacentHTML('beforeend', at % 2 === 0 ? '<p>y</p>' : `<p>Kakao ${at}</p>`);
    }
    await expect.poll(look.texts).toEqual(['Kakao 1', 'Kakao 3', 'Kakao 5']);
  });

  test('asks nothing once it has ended', async () => {
    const look = watchOver('<p>x</p>');
    await quiet();
    ended.abort();
    document.body.insertAdjacentHTML('beforeend', '<p>Kakao</p>');
    await quiet();
    expect(look.asked).toEqual([]);
  });
});

test('a stretch tells the node that each of its places stands in', () => {
  document.body.innerHTML = '<p>one <b>two</b></p>\n<p>three</p>';
  const [stretch] = [...stretchesIn(document.body)].flatMap(({ text }) => text ?? []);
  for (const word of ['one', 'two', 'three'])
    expect(nodeAt(stretch!, stretch!.text.lastIndexOf(word)).data).toContain(word);
});
