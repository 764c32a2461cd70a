import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotatePlainly } from './support/plain-annotation.ts';
import { painted } from './support/plain-detection.ts';

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

/** The names that are painted on a page, white space folded. */
async function found(html: string, count: number): Promise<string[]> {
  document.body.setHTMLUnsafe(`<style>p{font:20px/1.5 sans-serif}</style><p>HyperCLOVA X</p>${html}`);
  const page = annotatePlainly(life.signal);
  await vi
    .waitFor(() => expect(page.painted().length).toBeGreaterThan(count), { timeout: 1_500 })
    .catch(() => {});
  expect(painted().length).toBeGreaterThan(0);
  return page
    .painted()
    .slice(1)
    .map(({ text }) => text.replace(/\s/g, ''));
}

const words = (...names: string[]) => names.map((name) => `<span>${name}</span>`).join('');

const box = (inner: string) => `<div style="position:relative;display:inline-block">${inner}</div>`;

describe('words that only the page’s style keeps apart are words', () => {
  test.each<[by: string, html: string]>([
    ['a margin', `<style>span{margin:4px}</style><p>${words('Kakao', 'Kakao')}</p>`],
    ['a padding', `<style>span{padding:0 .4em}</style><p>${words('Kakao', 'Kakao')}</p>`],
    ['a border', `<style>span{border:1px solid}</style><p>${words('Kakao', 'Kakao')}</p>`],
    [
      'a border on one side',
      `<style>span+span{border-left:1px solid}</style><p>${words('Kakao', 'Kakao')}</p>`,
    ],
    ['a mark before', `<style>span+span::before{content:"·"}</style><p>${words('Kakao', 'Kakao')}</p>`],
    ['a mark behind', `<style>span::after{content:", "}</style><p>${words('Kakao', 'Kakao')}</p>`],
    [
      'inline blocks',
      `<style>span{display:inline-block;width:90px}</style><p>${words('Kakao', 'Kakao')}</p>`,
    ],
    ['a flex box', `<p style="display:flex;gap:8px">${words('Kakao', 'Kakao')}</p>`],
    ['a grid', `<p style="display:grid;grid-auto-flow:column">${words('Kakao', 'Kakao')}</p>`],
    ['floats', `<style>span{float:left;margin-right:9px}</style><p>${words('Kakao', 'Kakao')}</p>`],
    ['lines of their own', `<style>span{display:block}</style><p>${words('Kakao', 'Kakao')}</p>`],
    [
      'a relative place',
      `<style>span+span{position:relative;left:9px}</style><p>${words('Kakao', 'Kakao')}</p>`,
    ],
    [
      'links in a narrow box',
      `<style>span{margin:0 6px}p{width:60px}</style><p>${words('Kakao', 'Kakao')}</p>`,
    ],
    ['the mark of a note between', '<p>Kakao<sup>1</sup><span>Kakao</span></p>'],
  ])('by %s', async (_, html) => {
    expect(await found(html, 2)).toEqual(['Kakao', 'Kakao']);
  });

  test.each<[what: string, html: string]>([
    ['a word beside it', '<p><b style="margin-right:6px">Kakao</b><span>Jan. 20</span></p>'],
    ['a figure', '<p><b style="padding:4px">Kakao</b><i>12</i></p>'],
    ['a note’s number', '<p>So says Kakao<sup>12</sup> today</p>'],
    ['a note’s number in a link', '<p>So says Kakao<sup><a href="#n">3</a></sup>.</p>'],
    [
      'a link to a note without sup',
      '<p>So says Kakao<a href="#n" style="vertical-align:super;font-size:70%">3</a>.</p>',
    ],
    ['a note’s letter', '<p>So says Kakao<sup>a</sup> today</p>'],
    ['several notes', '<p>So says Kakao<sup>1,2</sup><sup>b</sup> today</p>'],
    ['a trade mark', '<p>So says Kakao<sup>TM</sup> today</p>'],
    ['a raised word', '<p>So says Kakao<sup>beta</sup> today</p>'],
    [
      'a small word above',
      '<p>So says Kakao<em style="font-size:10px;vertical-align:top">new</em> today</p>',
    ],
    ['hidden text', '<p>So says Kakao<span style="display:none">external</span>.</p>'],
    ['hidden text by attribute', '<p>So says Kakao<span hidden>external</span>.</p>'],
    ['text without size', '<p>So says Kakao<span style="font-size:0">opens elsewhere</span>.</p>'],
    [
      'text for screen readers',
      '<p>So says Kakao<span style="position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap">opens elsewhere</span>.</p>',
    ],
    [
      'text for screen readers before',
      '<p><span style="position:absolute;clip:rect(0 0 0 0)">by</span>Kakao says so</p>',
    ],
  ])('also beside %s', async (_, html) => {
    expect(await found(html, 1)).toEqual(['Kakao']);
  });
});

describe('one word is one word', () => {
  const letters = (style: string) =>
    `<p>${[...'Kakao'].map((letter) => `<span style="${style}">${letter}</span>`).join('')} says</p>`;
  test.each<[what: string, html: string, name: string]>([
    ['in several elements', '<p><b>Ka</b>kao</p>', 'Kakao'],
    ['with a highlighter’s mark', '<p>Ka<mark style="background:gold">ka</mark>o</p>', 'Kakao'],
    [
      'with a drop cap laid out as a box',
      '<p><span style="display:inline-block;font-size:3em">K</span>akao says</p>',
      'Kakao',
    ],
    [
      'with a drop cap that floats',
      '<p><span style="float:left;font-size:60px;line-height:50px;padding-right:6px">K</span>akao says so and so</p>',
      'Kakao',
    ],
    ['with letters as boxes', letters('display:inline-block'), 'Kakao'],
    [
      'with letters as boxes that came in one by one',
      letters('display:inline-block;transform:translateY(0);opacity:1'),
      'Kakao',
    ],
    ['with letters a little apart', letters('display:inline-block;letter-spacing:2px'), 'Kakao'],
    ['with letters placed one by one', letters('position:relative'), 'Kakao'],
    [
      'with a margin between its words',
      '<p>It was Sam<span style="margin-left:.3em">Altman</span></p>',
      'SamAltman',
    ],
    [
      'with boxes by script around each word and letter',
      `<h2>${['Sam', 'Altman'].map((word) => box([...word].map(box).join(''))).join(' ')}</h2>`,
      'SamAltman',
    ],
    ['in custom elements', '<p>Then <x-hl>Sam</x-hl> Altman spoke</p>', 'SamAltman'],
    ['with a part in a custom element', '<p>Then <x-hl>Ka</x-hl>kao spoke</p>', 'Kakao'],
    ['in nested custom elements', '<p>Then <x-hl><y-b>Sam</y-b></x-hl> Altman spoke</p>', 'SamAltman'],
    ['in an unknown element', '<p>Then <person>Sam</person> Altman spoke</p>', 'SamAltman'],
    ['in an output', '<p>Then <output>Sam</output> Altman spoke</p>', 'SamAltman'],
    [
      'in a slot’s own text',
      '<x-s><template shadowrootmode=open><p>Then <slot>Sam</slot> Altman spoke</p></template></x-s>',
      'SamAltman',
    ],
    ['around an element that is hidden', '<p>It was Sam<span hidden></span> Altman</p>', 'SamAltman'],
    ['around hidden text', '<p>It was Ka<span style="display:none">xx</span>kao.</p>', 'Kakao'],
    ['around hidden words', '<p>It was Sam <span style="display:none">(CEO) </span>Altman.</p>', 'SamAltman'],
    [
      'around a hidden picture',
      '<p>It was Ka<img src="data:," alt="" style="display:none">kao.</p>',
      'Kakao',
    ],
    [
      'around text for screen readers',
      '<p>It was Ka<span style="position:absolute;width:1px;height:1px;overflow:hidden">xx</span>kao.</p>',
      'Kakao',
    ],
    ['around a note', '<p>It was Sam<sup>2</sup> Altman</p>', 'SamAltman'],
    [
      'over a line end that the browser made',
      '<p style="width:3ch;overflow-wrap:anywhere">K<b>a</b>k<b>a</b>o</p>',
      'Kakao',
    ],
    ['over a place to break', '<p>Hyper<wbr>CLOVA X</p>', 'HyperCLOVAX'],
    [
      'over lines that are placed',
      '<div style="position:relative;height:100px"><span style="position:absolute;top:0;left:0">It was Sam</span><span style="position:absolute;top:30px;left:0">Altman who came</span></div>',
      'SamAltman',
    ],
    ['read from right to left', '<p dir=rtl>אמר <b>Ka</b>kao היום</p>', 'Kakao'],
    ['in columns', '<p style="writing-mode:vertical-rl"><b>Ka</b>kao</p>', 'Kakao'],
    ['grown by transform', '<p style="transform:scale(2);transform-origin:0 0"><b>Ka</b>kao</p>', 'Kakao'],
  ])('%s', async (_, html, name) => {
    expect(await found(html, 1)).toEqual([name]);
  });

  test.each<[what: string, html: string]>([
    [
      'cards side by side',
      '<div style="display:inline-block;width:90px"><h3>Sam</h3></div><div style="display:inline-block"><h3>Altman</h3></div>',
    ],
    [
      'custom elements that are blocks',
      '<x-card style="display:block">Sam</x-card><x-card style="display:block">Altman</x-card>',
    ],
    [
      'placed words far from each other',
      '<div style="position:relative;height:100px"><span style="position:absolute;left:0">Sam</span><span style="position:absolute;left:300px">Altman</span></div>',
    ],
  ])('but not over %s', async (_, html) => {
    expect(await found(html, 1)).toEqual([]);
  });
});

test('what is set aside is read by itself, and counts once it is shown', async () => {
  document.body.innerHTML = '<p>HyperCLOVA X <span id=m style="display:none">and Kakao</span> of late</p>';
  const page = annotatePlainly(life.signal);
  await vi.waitFor(() => expect(page.list()).toHaveLength(2), { timeout: 1_500 });
  expect(page.shown()).toHaveLength(1);
  (document.querySelector('#m') as HTMLElement).style.display = 'inline';
  expect(page.shown().map(({ text }) => text)).toEqual(['HyperCLOVA X', 'Kakao']);
});
