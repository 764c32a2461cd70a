import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnnotateOptions } from '../../../extension/page/annotate.ts';
import { createWalk } from '../../../extension/page/mention-walk.ts';
import { choose, type Entities } from '../../../extension/page/mentions/choose.ts';
import type { PlacedMention } from '../../../extension/page/mentions/passage.ts';
import { annotatePlainly } from './support/plain-annotation.ts';
import { painted, plainDetection } from './support/plain-detection.ts';

let life: AbortController;
let detection: ReturnType<typeof plainDetection>;

const start = (choose?: AnnotateOptions['choose']) =>
  annotatePlainly(life.signal, {
    detection,
    ...(choose && { choose }),
  });

function page(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.body;
}

const soon = { timeout: 3_000, interval: 20 };

beforeEach(() => {
  life = new AbortController();
  detection = plainDetection();
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

describe('annotating a page', () => {
  test('paints names, also where inline elements cut them, and changes no node', async () => {
    const body = page('<p>Kakao and Sam <b>Altman</b></p><p>Hyper<wbr>CLOVA X</p>');
    const before = body.innerHTML;
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao', 'Sam Altman', 'HyperCLOVA X']), soon);
    expect(body.innerHTML).toBe(before);
  });

  test('follows text that is added, edited and taken away', async () => {
    const body = page('<p>Kakao</p>');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    body.append(Object.assign(document.createElement('p'), { textContent: 'and Kakao again' }));
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao', 'Kakao']), soon);
    (body.firstChild!.firstChild as Text).data = 'Cocoa';
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    body.lastElementChild!.remove();
    await vi.waitFor(() => expect(painted()).toEqual([]), soon);
  });

  test('an edit never leaves another word underlined, not for one frame', async () => {
    const body = page('<p>Kakao rises</p>');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    (body.firstChild!.firstChild as Text).data = 'Today Kakao rises';
    await Promise.resolve();
    expect(painted()).not.toContain('Today');
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
  });

  test('text that grows keeps its underlines while the rest is read', async () => {
    const body = page('<p>Kakao</p>');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    const text = body.firstChild!.firstChild as Text;
    for (let word = 0; word < 20; word++) {
      text.appendData(' word');
      await new Promise(requestAnimationFrame);
      expect(painted()).toEqual(['Kakao']);
    }
  });

  test('a name that goes and comes back within one moment is underlined again', async () => {
    const body = page('<p>Kakao</p>');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    const text = body.firstChild!.firstChild as Text;
    text.data = 'Cocoa';
    await Promise.resolve();
    expect(painted()).toEqual([]);
    text.data = 'Kakao';
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
  });

  test('an answer about text that was edited meanwhile underlines nothing else', async () => {
    const body = page('<p>Kakao rises</p>');
    const text = body.firstChild!.firstChild as Text;
    const { read } = detection;
    const seen: string[][] = [];
    detection.read = async (passages) => {
      const readings = await read(passages);
      if (seen.length === 0) {
        text.data = 'Today Kakao rises';
        // The edit itself is taken up later than the answer.
        for (let task = 0; task < 3; task++) {
          setTimeout(() => seen.push(painted()), 10 * task);
        }
      }
      return readings;
    };
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    expect(seen).toHaveLength(3);
    expect(seen.flat()).toEqual([]);
  });

  test('a name that is edited and put back while it is read is underlined', async () => {
    const body = page('<p>Kakao rises</p>');
    const text = body.firstChild!.firstChild as Text;
    const { read } = detection;
    detection.read = async (passages) => {
      const readings = await read(passages);
      text.data = 'Cocoa rises';
      setTimeout(() => {
        text.data = 'Kakao rises';
      }, 20);
      return readings;
    };
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    expect(detection.asked).toHaveLength(1);
  });

  test('lists mentions in document order, wherever and whenever they came', async () => {
    const body = page('<p>Kakao</p>');
    const annotation = start();
    for (let at = 0; at < 40; at++) {
      const paragraph = Object.assign(document.createElement('p'), { textContent: `${at} Kakao` });
      body.insertBefore(paragraph, body.children[(at * 7) % body.children.length]!);
      if (at % 10 === 0) await vi.waitFor(() => expect(annotation.list().length).toBeGreaterThan(at), soon);
      if (at % 8 === 7) body.append(body.children[at % 5]!);
    }
    await vi.waitFor(() => expect(painted()).toHaveLength(41), soon);
    const listed = annotation.list().map(({ range }) => range.startContainer);
    const standing = Array.from(document.querySelectorAll('p'), ({ firstChild }) => firstChild);
    expect(listed).toEqual(standing);
  });

  test('paints what is chosen last, also where it changes while a long page is painted', async () => {
    page('<p>Kakao and Sam Altman</p>'.repeat(4_000));
    const only = (entity: string) => (mentions: PlacedMention[]) => {
      const chosen = mentions.filter((mention) => mention.entity === entity);
      return { listed: chosen, painted: chosen, counted: new Set(chosen) };
    };
    const annotation = start(only('kakao'));
    await vi.waitFor(() => expect(painted().length).toBeGreaterThan(0), soon);
    annotation.rechoose(only('sam'));
    annotation.rechoose(only('kakao'));
    annotation.rechoose(only('sam'));
    const all = { timeout: 10_000, interval: 100 };
    await vi.waitFor(() => expect(annotation.painted()).toHaveLength(4_000), all);
    // So many are in the registry where the page is looked at: at its top, and then at its end.
    await vi.waitFor(() => expect(new Set(painted())).toEqual(new Set(['Sam Altman'])), soon);
    document.body.lastElementChild!.scrollIntoView();
    const nodes = () =>
      [...CSS.highlights.get('ext-mention-line')!].map(({ startContainer }) => startContainer);
    await vi.waitFor(() => expect(nodes()).toContain(document.body.lastElementChild!.firstChild), soon);
    expect(new Set(painted())).toEqual(new Set(['Sam Altman']));
  });

  test('reads open shadow roots, also one attached later', async () => {
    const body = page('<x-one></x-one><x-two></x-two>');
    body.firstElementChild!.attachShadow({ mode: 'open' }).append('Kakao');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    body.lastElementChild!.attachShadow({ mode: 'open' }).append('Kakao');
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao', 'Kakao']), soon);
  });

  test('is back within a second where the page clears the registry', async () => {
    page('<p>Kakao</p>');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    CSS.highlights.clear();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), { timeout: 1_000, interval: 20 });
    CSS.highlights.get('ext-mention-line')!.clear();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), { timeout: 1_000, interval: 20 });
  });

  test('leaves nothing behind when it ends', async () => {
    page('<p>Kakao</p>');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    life.abort();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  test('asks nothing of a page without names', async () => {
    page('<p>Cocoa</p>'.repeat(100));
    start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(detection.asked).toEqual([]);
  });

  test('finds the mention at a point, and none beside it', async () => {
    page('<p style="font:20px monospace">so Kakao rises</p>');
    const annotation = start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    const [standing] = annotation.painted();
    const [line] = annotation.lines(standing!);
    expect(annotation.at(line!.left + 5, line!.top + 5)?.entity).toBe('kakao');
    // Other text stands there, or nothing.
    expect(annotation.at(line!.right + 40, line!.top + 5)).toBeNull();
    expect(annotation.at(line!.left - 10, line!.top + 5)).toBeNull();
    expect(annotation.at(line!.right + 400, line!.top + 5)).toBeUndefined();
    expect(annotation.at(line!.left, line!.bottom + 100)).toBeUndefined();
  });

  test.each([
    ['an empty link', '<a href="#x" style="position:absolute;inset:0"></a>'],
    [
      'a headline that stretches',
      '<style>.s::after{content:"";position:absolute;inset:0}</style><a class=s href="#x">News</a>',
    ],
  ])('leaves it open what stands beneath %s', async (_, cover) => {
    page(`<div style="position:relative;font:20px monospace">${cover}<p>so Kakao rises</p></div>`);
    const annotation = start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    const [line] = annotation.lines(annotation.painted()[0]!);
    expect(annotation.at(line!.left + 5, line!.top + 5)).toBeUndefined();
  });

  test('a name over two lines has two rectangles, however it is cut', async () => {
    page('<p style="font:20px monospace;width:6ch">so Sam <b>Alt</b>man</p>');
    const annotation = start();
    await vi.waitFor(() => expect(annotation.painted()).toHaveLength(1), soon);
    expect(annotation.lines(annotation.painted()[0]!)).toHaveLength(2);
  });

  test('a name over a line break of the page’s own is found, measured and kept like another', async () => {
    const body = page('<h1>So says Sam<br>Altman of late</h1>');
    const annotation = start();
    await vi.waitFor(() => expect(painted()).toEqual(['SamAltman']), soon);
    const [standing] = annotation.list();
    const lines = annotation.lines(standing!);
    expect(lines).toHaveLength(2);
    const [, { left, top, height }] = lines as [DOMRect, DOMRect];
    expect(annotation.at(left + 2, top + height / 2)).toBe(standing);
    (body.firstChild!.lastChild as Text).appendData(' and more');
    await Promise.resolve();
    expect(painted()).toEqual(['SamAltman']);
    (body.firstChild!.firstChild as Text).data = 'So says Tim';
    await Promise.resolve();
    expect(painted()).toEqual([]);
  });

  test('lists mentions in document order, and those that are shown', async () => {
    page('<p>Sam Altman</p><p style="display:none">Kakao</p><p>HyperCLOVA X</p>');
    const annotation = start();
    await vi.waitFor(
      () => expect(annotation.list().map(({ entity }) => entity)).toEqual(['sam', 'kakao', 'hyperclova']),
      soon,
    );
    expect(annotation.shown().map(({ entity }) => entity)).toEqual(['sam', 'hyperclova']);
  });

  test('takes what stands in an element without a box for shown, where the element around it is', async () => {
    const body = page(
      '<p style="display:contents">Sam Altman</p><p style="display:none"><b style="display:contents">Kakao</b></p>',
    );
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<p><slot>HyperCLOVA X</slot></p><p><slot name="full">Kakao</slot></p>';
    host.innerHTML = '<b slot="full">Nothing else</b>';
    body.append(host);
    const annotation = start();
    await vi.waitFor(
      () =>
        expect(annotation.list().map(({ entity }) => entity)).toEqual([
          'sam',
          'kakao',
          'hyperclova',
          'kakao',
        ]),
      soon,
    );
    expect(annotation.shown().map(({ entity }) => entity)).toEqual(['sam', 'hyperclova']);
  });

  test('walks through the mentions of an entity, scrolling to each and marking it', async () => {
    page('<p>Kakao</p><div style="height:3000px"></div><p>Kakao</p>');
    const annotation = start();
    await vi.waitFor(() => expect(annotation.list()).toHaveLength(2), soon);
    const walk = createWalk(annotation);
    expect(walk.step('kakao', 1)).toMatchObject({ index: 0, of: 2 });
    expect(walk.step('kakao', 1)).toMatchObject({ index: 1, of: 2 });
    await vi.waitFor(
      () => expect(annotation.lines(annotation.list()[1]!)[0]!.top).toBeLessThan(innerHeight),
      soon,
    );
    expect(painted('ext-mention-walk')).toEqual(['Kakao']);
    expect(walk.step('kakao', 1)).toMatchObject({ index: 0, of: 2 });
    walk.clear();
    expect(painted('ext-mention-walk')).toEqual([]);
    expect(walk.step('nobody', 1)).toBeUndefined();
  });

  test('an element made editable is left alone from then on', async () => {
    const body = page('<div>Kakao</div>');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    body.firstElementChild!.setAttribute('contenteditable', 'true');
    await vi.waitFor(() => expect(painted()).toEqual([]), soon);
  });
});

/** Nothing is known of any entity. */
const unknown: Entities = {
  kindOf: () => undefined,
  isEveryday: () => false,
  withoutCompany: () => new Set(),
};

describe('only the first mention of each', () => {
  const wishes = {
    mentions: 'first',
    everyday: 'everywhere',
    margins: true,
    hiddenKinds: [],
    silencedEntities: [],
    silencedNames: [],
    notMeant: [],
    knownEntities: [],
  } as const;

  test.each<[where: string, html: string, underlined: string[]]>([
    ['on a page without articles', '<p id=a>Kakao</p><div><p id=b>Kakao', ['a']],
    ['in one article', '<article><h1 id=a>Kakao</h1><p id=b>Kakao</p></article>', ['a']],
    [
      'in each of several articles',
      '<article><p id=a>Kakao</p><p id=b>Kakao</p></article><article><p id=c>Kakao</p></article>',
      ['a', 'c'],
    ],
    [
      'in each that a role makes one',
      '<div role=feed><div role=article><p id=a>Kakao</div><div role=article><p id=b>Kakao</div></div>',
      ['a', 'b'],
    ],
    [
      'in an article and outside of it',
      '<nav id=a>Kakao</nav><article><p id=b>Kakao</p></article><footer id=c>Kakao</footer>',
      ['a', 'b'],
    ],
    [
      'with its comments and asides as one',
      '<article><p id=a>Kakao</p><aside id=b>Kakao</aside><article id=c>Kakao<article id=d>Kakao</article></article></article>',
      ['a'],
    ],
    [
      'where the comments alone name it',
      '<article><p>A story</p><article id=a>Kakao</article><article id=b>Kakao</article></article>',
      ['a'],
    ],
  ])('%s', async (_, html, underlined) => {
    page(html);
    const all = document.querySelectorAll('[id]').length;
    const annotation = start((mentions) => choose(mentions, wishes, unknown));
    await vi.waitFor(() => expect(annotation.list()).toHaveLength(all), soon);
    expect(annotation.painted().map(({ range }) => range.startContainer.parentElement!.id)).toEqual(
      underlined,
    );
  });
});

describe('a line that would be hard to see takes the colour of the text', () => {
  test.each<[where: string, html: string, isInk: boolean]>([
    ['on white', '<p id=k>Kakao', false],
    ['on a dark page', '<div style="background: #1b1a18; color: #eee"><p>Kakao</div>', false],
    ['on grey', '<div style="background: #777"><p>Kakao</div>', true],
    ['on a colour of another notation', '<div style="background: oklch(0.6 0.15 30)"><p>Kakao</div>', true],
    [
      'on light paper within grey',
      '<div style="background: #777"><p style="background: #fff">Kakao</div>',
      false,
    ],
    [
      'on half of black over white',
      '<div style="background: #fff"><p style="background: #0008">Kakao</div>',
      true,
    ],
    ['on a veil of black', '<div style="background: rgb(0 0 0 / 3%)"><p>Kakao</div>', false],
    ['over a picture', '<div style="background-image: linear-gradient(red, blue)"><p>Kakao</div>', true],
    [
      'over a picture’s own colour',
      '<div style="background: #fff linear-gradient(red, blue)"><p>Kakao</div>',
      false,
    ],
    [
      'in a shadow tree on grey',
      '<div style="background: #777"><div><template shadowrootmode=open>Kakao</template></div></div>',
      true,
    ],
  ])('%s', async (_, html, isInk) => {
    document.body.setHTMLUnsafe(html);
    start();
    const [here, there] = isInk ? ['ink', 'line'] : ['line', 'ink'];
    await vi.waitFor(() => expect(painted(`ext-mention-${here}`)).toEqual(['Kakao']), soon);
    expect(painted(`ext-mention-${there}`)).toEqual([]);
  });

  test.each([
    ['a link', '<a href="#x" style="color:#06c">Kakao</a>', 'wash'],
    ['within a link', '<a href="#x" style="color:#06c">By <b>Kakao</b></a>', 'wash'],
    ['a link without a line', '<a href="#x" style="text-decoration:none">Kakao</a>', 'line'],
    ['struck through', '<s>Kakao</s>', 'line'],
    [
      'a link on grey, where a wash would not be seen',
      '<a href="#x" style="background:#777">Kakao</a>',
      'ink',
    ],
  ])('what the page has underlined has no second line: %s', async (_, html, name) => {
    page(`<p>${html}</p>`);
    start();
    await vi.waitFor(() => expect(painted(`ext-mention-${name}`)).toEqual(['Kakao']), soon);
    expect([...CSS.highlights.keys()]).toEqual([`ext-mention-${name}`]);
  });

  test('and leaves nothing at the end', async () => {
    page('<p>Kakao</p><p style="background: #777">Sam Altman</p>');
    start();
    await vi.waitFor(() => expect(painted()).toEqual(['Kakao']), soon);
    expect(painted('ext-mention-ink')).toEqual(['Sam Altman']);
    document.body.lastElementChild!.remove();
    await vi.waitFor(() => expect(painted('ext-mention-ink')).toEqual([]), soon);
    life.abort();
    expect(CSS.highlights.size).toBe(0);
  });

  test('also after the page has emptied the registry', async () => {
    page('<p>Kakao</p><p style="background: #777">Sam Altman</p>');
    start();
    await vi.waitFor(() => expect(painted('ext-mention-ink')).toEqual(['Sam Altman']), soon);
    for (const highlight of CSS.highlights.values()) highlight.clear();
    CSS.highlights.clear();
    await vi.waitFor(() => expect(painted('ext-mention-ink')).toEqual(['Sam Altman']), soon);
    expect(painted()).toEqual(['Kakao']);
  });
});
