import { elementAround } from './element-around.ts';
import { isClear, type StyleOf } from './ink-colours.ts';

/** More elements than this are not looked through for what is drawn behind a text. */
const mostBehind = 5_000;
/** Colours whose parts (0 to 255) differ by no more than this look like one. */
const nothingBetween = 6;
const pictures =
  'img, picture, video, canvas, svg, svg *, iframe, object, embed, input, button, select, textarea';

/**
 * True of text in the colour of the ground that it is drawn on: a spoiler, or words for search engines. Beyond its own line
 * that is asked only where nothing else may be drawn behind it, and never of text in the usual colour of the page.
 */
export function isOfGround(element: Element, styleOf: StyleOf): boolean {
  const { color, webkitTextFillColor, webkitTextStrokeWidth, textShadow } = styleOf(element);
  const ink = webkitTextFillColor || color;
  if (textShadow !== 'none' || Number.parseFloat(webkitTextStrokeWidth) > 0) return false;
  let isOwnLine = true;
  for (let at: Element | null = element; at; at = elementAround(at)) {
    const { backgroundColor, backgroundImage, display, mixBlendMode } = styleOf(at);
    if (backgroundImage !== 'none' || mixBlendMode !== 'normal') return false;
    if (!isClear(backgroundColor))
      return isOwnLine
        ? backgroundColor === ink
        : isAlike(backgroundColor, ink) && !isDrawnBehind(element, at, styleOf);
    if (display === 'inline' || display === 'contents') continue;
    if (isOwnLine && (!document.body || ink === styleOf(document.body).color)) return false;
    isOwnLine = false;
  }
  return isAlike(canvasColour(styleOf), ink) && !isDrawnBehind(element, document.documentElement, styleOf);
}

/** The colour behind a page that sets none, where that is known for sure. */
function canvasColour(styleOf: StyleOf): string {
  const isLight = /^(normal|light|only light|light only)$/.test(
    styleOf(document.documentElement).colorScheme,
  );
  return isLight && window === window.parent ? 'rgb(255, 255, 255)' : '';
}

/** True where something may be drawn between a text and the ground of an element around it. */
function isDrawnBehind(text: Element, ground: Element, styleOf: StyleOf): boolean {
  for (let at: Element | null = text; at; at = at === ground ? null : elementAround(at))
    for (const pseudo of ['::before', '::after'])
      if (!/^(none|normal|)$/.test(getComputedStyle(at, pseudo).content)) return true;
  const all = boxesIn(ground);
  const box = text.getBoundingClientRect();
  return (
    !all ||
    all.some(([one, { left, top, right, bottom }]) => {
      if (right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom) return false;
      if (one.contains(text) || text.contains(one)) return false;
      const { backgroundColor, backgroundImage } = styleOf(one);
      return backgroundImage !== 'none' || !isClear(backgroundColor) || one.matches(pictures);
    })
  );
}

/** The boxes of all elements on a ground, kept for one moment: many texts may stand on it. */
let boxesNow = new Map<Element, [Element, DOMRect][] | undefined>();

/** The elements on a ground with their boxes; undefined where there are too many. */
function boxesIn(ground: Element): [Element, DOMRect][] | undefined {
  if (boxesNow.has(ground)) return boxesNow.get(ground);
  if (boxesNow.size === 0) queueMicrotask(() => (boxesNow = new Map()));
  const all = ground.getElementsByTagName('*');
  const boxes =
    all.length > mostBehind
      ? undefined
      : Array.from(all, (one): [Element, DOMRect] => [one, one.getBoundingClientRect()]);
  boxesNow.set(ground, boxes);
  return boxes;
}

/** The red, green and blue of an opaque colour in the plain notation, from 0 to 255. */
const partsOf = (colour: string): number[] | undefined =>
  /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);

/** True of two colours that nobody can tell from each other, where both are in the plain notation. */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  return (
    x !== undefined && y !== undefined && x.every((part, at) => Math.abs(part - y[at]!) <= nothingBetween)
  );
}
