import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../extension/page/annotate.ts';
import { choose } from '../../../extension/page/mentions/choose.ts';
import { annotatePlainly } from './support/plain-annotation.ts';
import { painted } from './support/plain-detection.ts';

let life: AbortController;
let page: Annotation;
let changes: number;

const soon = { timeout: 3_000, interval: 20 };
const one = (selector: string) => document.querySelector(selector) as HTMLElement;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Puts a page up, between two names that are seen, and waits until all names are listed. */
async function open(html: string, listed = 3) {
  document.body.setHTMLUnsafe(`<p>HyperCLOVA X</p>${html}<p>HyperCLOVA X</p>`);
  changes = 0;
  page = annotatePlainly(life.signal, {
    changed: () => {
      changes++;
    },
  });
  await vi.waitFor(() => expect(page.list()).toHaveLength(listed), soon);
}

const shown = () => page.shown().map(({ text }) => text);
/** What the toolbar would count, which is not looked at anew for each question. */
const known = () =>
  page
    .list()
    .filter(page.isSeen)
    .map(({ text }) => text);

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  scrollTo(0, 0);
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});

const hidings: [what: string, html: string][] = [
  ['display: none', '<p style="display:none">Kakao</p>'],
  ['visibility: hidden around it', '<div style="visibility:hidden"><p>Kakao</p></div>'],
  ['visibility: collapse', '<p style="visibility:collapse">Kakao</p>'],
  ['opacity 0', '<p style="opacity:0">Kakao</p>'],
  ['opacity 0 far around it', '<section style="opacity:0"><div><p>So <b>Kakao</b></p></div></section>'],
  ['hardly any opacity', '<p style="opacity:.01">Kakao</p>'],
  ['a closed details', '<details><summary>More</summary><p>Kakao</p></details>'],
  ['a closed details, right in it', '<details><summary>More</summary>Kakao</details>'],
  ['content-visibility on it', '<p style="content-visibility:hidden">Kakao</p>'],
  ['content-visibility around it', '<div style="content-visibility:hidden"><p>Kakao</p></div>'],
  ['hidden until it is found', '<p hidden="until-found">Kakao</p>'],
  ['hidden until it is found, around it', '<div hidden="until-found"><p>Kakao</p></div>'],
  ['no height', '<div style="height:0;overflow:hidden"><p>Kakao</p></div>'],
  ['no width', '<div style="width:0;overflow:hidden;white-space:nowrap">Kakao</div>'],
  [
    'max-height',
    '<div style="max-height:30px;overflow:hidden"><p style="height:60px">x</p><p>Kakao</p></div>',
  ],
  [
    'a grid row of no height',
    '<div style="display:grid;grid-template-rows:0fr"><div style="overflow:hidden;min-height:0"><p>Kakao</p></div></div>',
  ],
  [
    'a slide beside the one that is shown',
    '<div style="width:200px;overflow:hidden"><div style="display:flex;width:400px;transform:translateX(0)"><p style="width:200px">x</p><p style="width:200px">Kakao</p></div></div>',
  ],
  [
    'a slide clipped',
    '<div style="width:200px;overflow:clip"><div style="display:flex;width:400px;transform:translateX(-200px)"><p style="width:200px">Kakao</p><p style="width:200px">x</p></div></div>',
  ],
  ['text-indent', '<h2 style="text-indent:-9999px;overflow:hidden">Kakao</h2>'],
  ['text-indent to the right', '<h2 style="text-indent:100%;overflow:hidden;white-space:nowrap">Kakao</h2>'],
  ['a place left of the page', '<div style="position:absolute;left:-9999px">Kakao</div>'],
  ['a place above the page', '<div style="position:absolute;top:-9999px">Kakao</div>'],
  [
    'a fixed place off the screen',
    '<nav style="position:fixed;right:0;width:200px;transform:translateX(100%)">Kakao</nav>',
  ],
  [
    'a menu pushed out',
    '<nav style="position:fixed;top:0;left:0;width:260px;transform:translateX(-100%)">Kakao</nav>',
  ],
  ['a sheet below the screen', '<nav style="position:fixed;bottom:0;transform:translateY(101%)">Kakao</nav>'],
  [
    'one pixel, for screen readers',
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap">Kakao</span>',
  ],
  ['clip', '<span style="position:absolute;clip:rect(0 0 0 0)">Kakao</span>'],
  ['clip of a pixel', '<span style="position:absolute;clip:rect(1px,1px,1px,1px)">Kakao</span>'],
  ['clip-path', '<p style="clip-path:inset(50%)">Kakao</p>'],
  ['clip-path to a side', '<div style="clip-path:inset(0 100% 0 0)"><p>Kakao</p></div>'],
  ['a circle of no size', '<p style="clip-path:circle(0)">Kakao</p>'],
  ['no size of letters', '<p style="font-size:0">Kakao</p>'],
  ['no scale', '<p style="transform:scale(0)">Kakao</p>'],
  ['no colour', '<p style="color:transparent">Kakao</p>'],
  ['no colour of letters', '<p style="-webkit-text-fill-color:rgb(0 0 0 / 0)">Kakao</p>'],
  ['nearly the colour of a box', '<div style="background:#fff"><p style="color:#fefdfe">Kakao</p></div>'],
  ['the colour of a box around it', '<div style="background:#111;color:#111"><div><p>Kakao</p></div></div>'],
  ['a filter', '<p style="filter:opacity(0)">Kakao</p>'],
  [
    'a side turned away by its own property',
    '<p style="backface-visibility:hidden;rotate:y 180deg">Kakao</p>',
  ],
  [
    'the back of a card',
    '<div style="transform-style:preserve-3d"><p style="backface-visibility:hidden;transform:rotateY(180deg)">Kakao</p></div>',
  ],
  [
    'a card that is turned',
    '<div style="transform-style:preserve-3d;transform:rotateY(180deg)"><p style="backface-visibility:hidden">Kakao</p></div>',
  ],
  ['a tab that is not chosen', '<div role=tabpanel hidden><p>Kakao</p></div>'],
  ['a closed dialog', '<dialog><p>Kakao</p></dialog>'],
  ['a closed popover', '<div popover><p>Kakao</p></div>'],
];

describe('what cannot be seen is not counted', () => {
  test.each(hidings)('hidden by %s', async (_, html) => {
    await open(html);
    expect(shown()).toEqual(['HyperCLOVA X', 'HyperCLOVA X']);
    expect(known()).toEqual(['HyperCLOVA X', 'HyperCLOVA X']);
  });
});

describe('what can be seen counts', () => {
  test.each<[what: string, html: string]>([
    ['below the screen', '<div style="height:3000px"></div><p>Kakao</p>'],
    [
      'in a box that scrolls',
      '<div style="height:60px;overflow:auto"><p style="height:400px">x</p><p>Kakao</p></div>',
    ],
    [
      'far down in a box that scrolls and is drawn larger',
      '<div style="width:200px;height:60px;overflow:auto;transform:scale(2);transform-origin:0 0"><p style="height:900px">x</p><p>Kakao</p></div>',
    ],
    [
      'in a box that scrolls sideways',
      '<div style="width:100px;overflow-x:auto"><div style="width:900px;text-align:right">Kakao</div></div>',
    ],
    [
      'in a box that scrolls and is scrolled by',
      '<div id=s style="height:60px;overflow:auto"><p>Kakao</p><p style="height:900px">x</p></div>',
    ],
    ['in an open details', '<details open><summary>More</summary><p>Kakao</p></details>'],
    ['in the summary of a closed one', '<details><summary>Kakao</summary>x</details>'],
    ['within what hides nothing that overflows', '<div style="height:0"><p>Kakao</p></div>'],
    [
      'positioned out of a box that cuts',
      '<div style="position:relative"><div style="height:0;overflow:hidden"><p style="position:absolute">Kakao</p></div></div>',
    ],
    [
      'fixed to the screen out of a box that cuts',
      '<div style="height:0;overflow:hidden"><p style="position:fixed;top:5px;left:5px">Kakao</p></div>',
    ],
    ['inert', '<p inert>Kakao</p>'],
    [
      'visible in what is not',
      '<div style="visibility:hidden"><p style="visibility:visible">Kakao</p></div>',
    ],
    ['seen by its shadow', '<p style="color:transparent;text-shadow:0 0 1px red">Kakao</p>'],
    [
      'seen by a gradient',
      '<h2 style="color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text">Kakao</h2>',
    ],
    ['white on a ground of its own', '<p style="color:#fff;background:#06c">Kakao</p>'],
    [
      'white over a ground that stands behind it',
      '<div style="position:relative"><div style="position:absolute;inset:0;background:#123;pointer-events:none"></div><p style="position:relative;color:#fff">Kakao</p></div>',
    ],
    [
      'white over a picture',
      '<div style="position:relative"><canvas style="position:absolute"></canvas><div><p style="position:relative;color:#fff">Kakao</p></div></div>',
    ],
    [
      'white over a ground that the style adds',
      '<style>.g{position:relative;z-index:0}.g::before{content:"";position:absolute;inset:0;background:#123;z-index:-1}</style><div class=g><p style="color:#fff">Kakao</p></div>',
    ],
    [
      'white, and the other way round where it is blended',
      '<p style="color:#fff;mix-blend-mode:difference">Kakao</p>',
    ],
    ['white with an edge', '<p style="color:#fff;-webkit-text-stroke:1px #000">Kakao</p>'],
    [
      'laid over a picture of itself',
      '<div><canvas width=100 height=20></canvas><div><span style="color:transparent">Kakao</span></div></div>',
    ],
    [
      'left out of layout until it is near',
      '<div style="height:4000px"></div><section style="content-visibility:auto"><p>Kakao</p></section>',
    ],
    ['faded in once it is near', '<div style="height:3000px"></div><p style="opacity:0">Kakao</p>'],
    ['in an element without a box', '<div style="display:contents">Kakao</div>'],
    ['in a shadow tree', '<x-s><template shadowrootmode=open><p>Kakao</p></template></x-s>'],
    [
      'put into a slot',
      '<x-s><template shadowrootmode=open><div><slot></slot></div></template><p>Kakao</p></x-s>',
    ],
    [
      'on the back of a card that is turned',
      '<div style="transform-style:preserve-3d;transform:rotateY(180deg)"><p style="backface-visibility:hidden;transform:rotateY(180deg)">Kakao</p></div>',
    ],
    [
      'rounded and cut at its corners',
      '<div style="border-radius:20px;overflow:hidden;clip-path:inset(0 round 9px)"><p>Kakao</p></div>',
    ],
  ])('%s', async (_, html) => {
    await open(html);
    if (one('#s')) one('#s').scrollTop = 900;
    expect(shown()).toEqual(['HyperCLOVA X', 'Kakao', 'HyperCLOVA X']);
  });

  test('right of the page, where the page scrolls sideways, but not where it does not', async () => {
    await open('<p style="position:absolute;left:3000px">Kakao</p>');
    expect(shown()).toHaveLength(3);
    document.body.style.overflowX = 'hidden';
    await Promise.resolve();
    expect(shown()).toHaveLength(2);
  });
});

describe('it is found out again when things open and close', () => {
  test.each<[what: string, html: string, turn: () => void]>([
    [
      'details',
      '<details id=d><summary>More</summary><p>Kakao</p></details>',
      () => {
        (one('#d') as HTMLDetailsElement).open = true;
      },
    ],
    [
      'a tab by its attribute',
      '<div id=d hidden><p>Kakao</p></div>',
      () => one('#d').removeAttribute('hidden'),
    ],
    [
      'a class',
      '<style>.off{display:none}</style><div id=d class=off><p>Kakao</p></div>',
      () => one('#d').classList.remove('off'),
    ],
    [
      'a style in a shadow tree',
      '<x-s><template shadowrootmode=open><div style="opacity:0"><p>Kakao</p></div></template></x-s>',
      () => {
        (one('x-s').shadowRoot!.querySelector('div') as HTMLElement).style.opacity = '1';
      },
    ],
    [
      'a check box and no script',
      '<style>#c:not(:checked)~div{max-height:0;overflow:hidden}</style><input type=checkbox id=c><div><p>Kakao</p></div>',
      () => one('#c').click(),
    ],
    [
      'a transition',
      '<style>#d{opacity:0;transition:opacity .2s}#d.on{opacity:1}</style><p id=d>Kakao</p>',
      () => one('#d').classList.add('on'),
    ],
    [
      'the address',
      '<style>#d:not(:target){display:none}</style><p id=d>Kakao</p>',
      () => {
        location.hash = '#d';
      },
    ],
    ['a popover', '<div id=d popover><p>Kakao</p></div>', () => one('#d').showPopover()],
    [
      'a rule that a script changed',
      '<style id=s>.off{display:none}</style><p class=off>Kakao</p>',
      () => {
        ((one('#s') as HTMLStyleElement).sheet!.cssRules[0] as CSSStyleRule).style.display = 'block';
      },
    ],
    [
      'an attribute of the page’s own',
      '<style>[data-at="1"]{opacity:0}</style><div id=d data-at=1><p>Kakao</p></div>',
      () => {
        one('#d').dataset.at = '2';
      },
    ],
    [
      'an animation that stays',
      '<div style="overflow:hidden;width:300px"><p id=d style="transform:translateX(-400px)">Kakao</p></div>',
      () => one('#d').animate([{ transform: 'none' }], { duration: 50, fill: 'forwards' }),
    ],
  ])('by %s', async (_, html, turn) => {
    await open(html);
    expect(known()).toHaveLength(2);
    const before = changes;
    turn();
    await vi.waitFor(() => expect(known()).toHaveLength(3), soon);
    expect(changes).toBeGreaterThan(before);
    location.hash = '';
  });

  test('by what closes', async () => {
    await open('<details id=d open><summary>More</summary><p>Kakao</p></details>');
    expect(known()).toHaveLength(3);
    (one('#d') as HTMLDetailsElement).open = false;
    await vi.waitFor(() => expect(known()).toHaveLength(2), soon);
  });

  test('by what loses the focus', async () => {
    await open(
      '<style>.m p{display:none}.m:focus-within p{display:block}</style><div class=m><button id=d>Menu</button><p>Kakao</p></div>',
    );
    expect(known()).toHaveLength(2);
    // As long as a glance takes to come, which finds it hidden.
    await pause(600);
    one('#d').focus();
    await vi.waitFor(() => expect(known()).toHaveLength(3), soon);
    one('#d').blur();
    await vi.waitFor(() => expect(known()).toHaveLength(2), soon);
  });

  test('but nothing is told where nothing came into sight', async () => {
    await open('<p id=d>Kakao</p>');
    known();
    await pause(300);
    const before = changes;
    for (let time = 0; time < 30; time++) {
      one('#d').style.marginLeft = `${time}px`;
      await pause(20);
    }
    await pause(600);
    expect(changes).toBe(before);
  });
});

test('nothing opens where nothing is seen', async () => {
  await open('<p id=d style="opacity:0">Kakao</p>');
  const { left, top, height } = page.lines(page.list()[1]!)[0]!;
  expect(page.at(left + 3, top + height / 2)).toBe(null);
  one('#d').style.opacity = '1';
  expect(page.at(left + 3, top + height / 2)).toBe(page.list()[1]);
});

test('the first mention of a name is the first that is seen', async () => {
  document.body.innerHTML = '<div id=d hidden><p>Kakao 1</p></div><p>Kakao 2</p>';
  const wishes = {
    mentions: 'first',
    everyday: 'everywhere',
    margins: true,
    hiddenKinds: [],
    silencedEntities: [],
    knownEntities: [],
    silencedNames: [],
    notMeant: [],
  } as const;
  const entities = {
    kindOf: () => undefined,
    isEveryday: () => false,
    withoutCompany: () => new Set<string>(),
  };
  page = annotatePlainly(life.signal, {
    choose: (mentions) => choose(mentions, wishes, entities, (mention) => page.isSeen(mention)),
  });
  const lines = () => page.painted().map(({ passage }) => passage.text);
  await vi.waitFor(() => expect(lines()).toEqual(['Kakao 2']), soon);
  one('#d').hidden = false;
  await vi.waitFor(() => expect(lines()).toEqual(['Kakao 1']), soon);
  expect(painted()).toEqual(['Kakao']);
});
