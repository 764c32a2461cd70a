import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../extension/page/annotate.ts';
import { annotatePlainly } from './support/plain-annotation.ts';
import { painted } from './support/plain-detection.ts';

/** More than are painted wherever they stand. */
const many = 600;

let life: AbortController;
let page: Annotation;

function start(html: string) {
  document.body.innerHTML = html;
  page = annotatePlainly(life.signal);
}

const all = (mentions: number) =>
  vi.waitFor(() => expect(page.painted()).toHaveLength(mentions), { timeout: 8_000, interval: 20 });
const inTime = (look: () => void) => vi.waitFor(look, { timeout: 3_000, interval: 20 });

/** Paragraphs of the height of a screen's seventh, each with a name and its number. */
const paragraphs = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, at) => `<p style="height:100px;margin:0">Kakao ${from + at}</p>`,
  ).join('');

/** The numbers of the paragraphs whose names stand in the registry. */
function numbers(): number[] {
  return Array.from(CSS.highlights.get('ext-mention-line') ?? [], ({ startContainer }) =>
    Number(/\d+/.exec((startContainer as Text).data)),
  ).sort((a, b) => a - b);
}

const numbersUp = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** Of those of a page that is not scrolled: on 700 pixels, 1050 beyond, and 600 more. */
const atTop = numbersUp(0, 24);

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

describe('of very many mentions', () => {
  test('those near what is shown are painted, wherever the reader scrolls', async () => {
    start(paragraphs(0, many));
    await all(many);
    await inTime(() => expect(numbers()).toEqual(atTop));
    scrollTo(0, 30_000);
    await inTime(() => expect(numbers()).toEqual(numbersUp(283, 324)));
    scrollTo(0, 0);
    await inTime(() => expect(numbers()).toEqual(atTop));
    expect(page.painted()).toHaveLength(many);
  });

  test('what a jump brings on screen is painted with the second frame', async () => {
    start(paragraphs(0, many));
    await all(many);
    await inTime(() => expect(numbers()).toEqual(atTop));
    scrollTo(0, 30_000);
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await new Promise((resolve) => setTimeout(resolve));
    await frame();
    expect(numbers()).toEqual(expect.arrayContaining(numbersUp(301, 306)));
  });

  test('fewer are painted wherever they stand', async () => {
    start(paragraphs(0, 300));
    await all(300);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(numbers()).toEqual(numbersUp(0, 300));
  });

  test('what the page adds, edits and takes away is followed where it is far too', async () => {
    start(paragraphs(0, many));
    await all(many);
    await inTime(() => expect(numbers()).toEqual(atTop));
    const { children } = document.body;
    children[590]!.textContent = 'Sam Altman 590';
    children[595]!.remove();
    document.body.insertAdjacentHTML('beforeend', paragraphs(600, 603));
    await all(many + 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(numbers()).toEqual(atTop);
    scrollTo(0, document.body.scrollHeight);
    await inTime(() =>
      expect(numbers().slice(-10)).toEqual([592, 593, 594, 596, 597, 598, 599, 600, 601, 602]),
    );
    expect(painted()).toContain('Sam Altman');
    document.body.replaceChildren();
    await inTime(() => expect(CSS.highlights.size).toBe(0));
  });

  test('a far paragraph that grows another name is painted no more for it', async () => {
    start(paragraphs(0, many));
    await all(many);
    await inTime(() => expect(numbers()).toEqual(atTop));
    document.body.children[400]!.append(' and HyperCLOVA X');
    await all(many + 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(numbers()).toEqual(atTop);
    document.body.children[400]!.scrollIntoView();
    await inTime(() => expect(painted()).toContain('HyperCLOVA X'));
  });

  test.for<[what: string, html: string]>([
    [
      'runs out of a box that is lower',
      `<div style="height:40px">${Array.from({ length: many }, (_, at) => `Kakao ${at}<br>`).join('')}</div>`,
    ],
    [
      'has no box of its own',
      Array.from(
        { length: many },
        (_, at) => `<section><p style="display:contents">Kakao ${at}</p></section>`,
      ).join(''),
    ],
    [
      'comes out of a box that is not laid out',
      `${paragraphs(0, 400)}<div id="menu" style="display:none">${paragraphs(400, many)}</div>`,
    ],
  ])('text that %s is painted where it is shown', async ([, html]) => {
    start(html);
    await all(many);
    await new Promise((resolve) => setTimeout(resolve, 500));
    document.querySelector<HTMLElement>('#menu')?.style.setProperty('display', 'block');
    scrollTo(0, document.documentElement.scrollHeight);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await inTime(() => expect(numbers()).toEqual(expect.arrayContaining(numbersUp(595, many))));
  });

  test('a name that comes into a far box, and runs out of it onto the screen, is painted', async () => {
    start(
      '<div id="box" style="height:40px;line-height:20px">Kakao 0</div><div style="height:9000px"></div>' +
        paragraphs(1, many),
    );
    await all(many);
    scrollTo(0, 5_000);
    await inTime(() => expect(numbers()).toEqual([]));
    const box = document.querySelector('#box')!;
    box.insertAdjacentHTML('beforeend', `${'<br>'.repeat(265)}Kakao 999`);
    await inTime(() => expect(numbers()).toEqual([0, 999]));
  });

  test('who scrolls on and on has it painted anew some times a second', async () => {
    start(paragraphs(0, many));
    await all(many);
    await inTime(() => expect(numbers()).toEqual(atTop));
    const began = performance.now();
    let frame = 0;
    const frames = new Set<number>();
    vi.spyOn(Highlight.prototype, 'delete').mockImplementation(() => {
      frames.add(frame);
      return true;
    });
    for (; frame < 60; frame++) {
      scrollBy(0, 50);
      await new Promise(requestAnimationFrame);
    }
    vi.restoreAllMocks();
    expect(frames.size).toBeGreaterThan(1);
    expect(frames.size).toBeLessThanOrEqual(1 + (performance.now() - began) / 200);
  });

  test('what scrolls within the page is painted before it is seen', async () => {
    start(`<div id="list" style="height:400px;overflow:auto">${paragraphs(0, many)}</div>`);
    await all(many);
    // On 400 pixels, 600 beyond, and what begins at their edge.
    await inTime(() => expect(numbers()).toEqual(numbersUp(0, 11)));
    document.querySelector('#list')!.scrollTop = 30_000;
    await inTime(() => expect(numbers()).toEqual(numbersUp(293, 311)));
  });

  test('text that the browser skips is not laid out for it', async () => {
    start(
      `${paragraphs(0, 10)}<div style="height:5000px"></div>` +
        `<main style="content-visibility:auto;contain-intrinsic-size:auto 500px">${paragraphs(10, many)}</main>`,
    );
    await all(many);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(numbers()).toEqual(numbersUp(0, 10));
    expect(document.querySelector('main')!.getBoundingClientRect().height).toBe(500);
    scrollTo(0, 5_500);
    await inTime(() => expect(numbers()).toEqual(expect.arrayContaining(numbersUp(10, 15))));
  });

  test('nothing is left of them when it ends', async () => {
    start(paragraphs(0, many));
    await all(many);
    life.abort();
    scrollTo(0, 30_000);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(CSS.highlights.size).toBe(0);
  });
});
