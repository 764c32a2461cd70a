import { afterEach, describe, expect, test } from 'vitest';
import { passagesIn } from '../../../extension/page/dom/passages.ts';

afterEach(() => document.body.replaceChildren());

/** Builds a page from HTML, without running what is in it. */
function page(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.body;
}

const texts = (html: string, deep = true) =>
  [...passagesIn(page(html), deep)].flatMap(({ text }) => (text ? [text.text] : []));

describe('passages of a page', () => {
  test.each<[what: string, html: string, passages: string[]]>([
    ['blocks part text', '<p>Seoul</p><p>Kakao</p>', ['Seoul', 'Kakao']],
    ['inline elements do not', '<p>Sam <b>Alt<i>man</i></b> came</p>', ['Sam Altman came']],
    ['a word break is nothing', '<p>Hyper<wbr>CLOVA X</p>', ['HyperCLOVA X']],
    ['a line break is one', '<p>Sam<br>Altman</p>', ['Sam\nAltman']],
    ['text before, in and after a nested block', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['a block inside an inline element', '<a>one<div>two</div>three</a>', ['one', 'two', 'three']],
    ['cells and items', '<ul><li>a1<li>b2</ul><table><tr><td>c<td>d</table>', ['a1', 'b2', 'c', 'd']],
    [
      'spans laid out as blocks',
      '<p><span style="display:block">Seoul</span><span>National</span></p>',
      ['Seoul', 'National'],
    ],
    ['inline boxes read on', '<p><span style="display:inline-flex">Kakao</span>Talk</p>', ['Kakao', 'Talk']],
    [
      'readings of ruby are left out',
      '<p><ruby>李在鎔<rp>(</rp><rt>イ・ジェヨン</rt></ruby>会長</p>',
      ['李在鎔会長'],
    ],
    ['code leaves a gap', '<p>use <code>DeepSeek</code> now</p>', ['use \uFFFC now']],
    ['scripts and styles leave none', '<p>Ka<script>1</script><style>a{}</style>kao</p>', ['Kakao']],
    [
      'fields are not read',
      '<p>a<textarea>Seoul</textarea>b<input value="Seoul"><select><option>Seoul</select></p>',
      ['a\uFFFCb\uFFFC\uFFFC'],
    ],
    [
      'editable text is not read',
      '<div contenteditable>Seoul</div><div contenteditable="false">Kakao</div>',
      ['Kakao'],
    ],
    ['white space alone is no passage', '<p> \n </p><p>—</p>', []],
  ])('%s', (_, html, passages) => {
    expect(texts(html)).toEqual(passages);
  });

  test('shallow: only what the block holds itself', () => {
    expect(texts('one <b>more</b><p>two</p>three', false)).toEqual(['one more', 'three']);
  });

  test('nodes and starts lead from an offset to the tree', () => {
    const [found] = [...passagesIn(page('<p>Sam <b>Alt</b>man</p>'))].flatMap(({ text }) =>
      text ? [text] : [],
    );
    expect(found?.nodes.map(({ data }) => data)).toEqual(['Sam ', 'Alt', 'man']);
    expect(found?.starts).toEqual([0, 4, 7]);
  });

  test('5,000 levels deep', () => {
    let deepest: HTMLElement = page('');
    for (let level = 0; level < 5_000; level++) deepest = deepest.appendChild(document.createElement('div'));
    deepest.append('Kakao');
    expect([...passagesIn(document.body)].flatMap(({ text }) => (text ? [text.text] : []))).toEqual([
      'Kakao',
    ]);
  });

  test('an open shadow root is given, not entered', () => {
    const host = page('<x-story></x-story>').firstElementChild!;
    const root = host.attachShadow({ mode: 'open' });
    root.append('Seoul');
    expect([...passagesIn(document.body)]).toEqual([{ root }]);
  });

  test('says so where its place is taken away', () => {
    const body = page('<p>one</p><div id="gone"><p>two</p><p>three</p></div>');
    const walk = passagesIn(body);
    expect(walk.next().value).toMatchObject({ text: { text: 'one' } });
    expect(walk.next().value).toMatchObject({ text: { text: 'two' } });
    body.querySelector('#gone')!.remove();
    let step = walk.next();
    while (!step.done) step = walk.next();
    expect(step.value).toBe('lost');
  });
});
