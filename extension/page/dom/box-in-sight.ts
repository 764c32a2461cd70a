/** `[left, top, right, bottom]` in CSS pixels of the layout viewport. */
export type Edges = readonly [left: number, top: number, right: number, bottom: number];

/** Smallest size, in CSS pixels, that can be seen: boxes for screen readers have one pixel. */
export const leastPx = 2;

export const isOutOfFlow = (position: string): boolean => position === 'absolute' || position === 'fixed';

/** Values of `contain` that cut content off as hidden overflow does. */
export const isPaintContained = /paint|strict|content/;

/**
 * The part of a box that can be seen through the box around it: what that does not cut off, or what the reader can
 * scroll to.
 */
export function throughBox(box: Edges, style: CSSStyleDeclaration, at: Element): Edges | undefined {
  if (isClippedByShape(style)) return undefined;
  const { display, direction, writingMode, flexDirection } = style;
  const [overflowX, overflowY] = [style.overflowX, style.overflowY].map((overflow) =>
    overflow === 'visible' && isPaintContained.test(style.contain) ? 'clip' : overflow,
  ) as [string, string];
  if ((overflowX === 'visible' && overflowY === 'visible') || display === 'inline') return box;
  const { left, top, right, bottom, width, height } = at.getBoundingClientRect();
  // What is scrolled is counted as if nothing were scaled or zoomed.
  const [scaleX, scaleY] = [scaleOf(width, 'offsetWidth', at), scaleOf(height, 'offsetHeight', at)];
  const [acrossFrom, acrossTo] = axis(
    overflowX,
    box[0],
    box[2],
    left,
    right,
    at.scrollLeft * scaleX,
    (at.scrollWidth - at.clientWidth) * scaleX,
    isFromRight(direction, writingMode) !== (flexDirection === 'row-reverse'),
  );
  const [alongFrom, alongTo] = axis(
    overflowY,
    box[1],
    box[3],
    top,
    bottom,
    at.scrollTop * scaleY,
    (at.scrollHeight - at.clientHeight) * scaleY,
    flexDirection === 'column-reverse',
  );
  return ifLarge([acrossFrom, alongFrom, acrossTo, alongTo]);
}

/** How much larger a box is drawn than it is laid out. */
function scaleOf(drawn: number, side: 'offsetWidth' | 'offsetHeight', box: Element): number {
  const laidOut = (box as HTMLElement)[side];
  return laidOut > 0 ? drawn / laidOut : 1;
}

/** `throughBox` in one direction; empty if nothing can be seen. */
function axis(
  overflow: string,
  from: number,
  to: number,
  edgeFrom: number,
  edgeTo: number,
  scrolled: number,
  scrollable: number,
  isFromEnd: boolean,
): [from: number, to: number] {
  if (overflow === 'visible') return [from, to];
  if ((overflow === 'auto' || overflow === 'scroll') && scrollable > 0) {
    // A scroller that begins at its other end, as with text from right to left, counts its offset backwards.
    const back = isFromEnd || scrolled < 0 ? scrollable + scrolled : scrolled;
    const isReached = to > edgeFrom - back && from < edgeTo + scrollable - back;
    return isReached ? [edgeFrom, edgeTo] : [0, 0];
  }
  return [Math.max(from, edgeFrom), Math.min(to, edgeTo)];
}

function ifLarge(box: Edges): Edges | undefined {
  const [left, top, right, bottom] = box;
  return right - left >= leastPx && bottom - top >= leastPx ? box : undefined;
}

/** True where a clip, or a shape, leaves nothing of an element. */
export function isClippedByShape({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  const sides = /^rect\((.*)\)$/.exec(clip)?.[1]?.split(/,?\s+/).map(Number.parseFloat);
  if (sides && isOutOfFlow(position)) {
    const [top, right, bottom, left] = sides as [number, number, number, number];
    if (right - left < leastPx || bottom - top < leastPx) return true;
  }
  if (!clipPath || clipPath === 'none') return false;
  const inset = /^inset\(([^)]*)\)/
    .exec(clipPath)?.[1]
    ?.split(/\s+round\s+/)[0]
    ?.trim()
    .split(/\s+/);
  if (inset) {
    const [top = '0', right = top, bottom = top, left = right] = inset;
    const share = (one: string) => (one.endsWith('%') ? Number.parseFloat(one) : 0);
    return share(top) + share(bottom) >= 100 || share(left) + share(right) >= 100;
  }
  if (/^(circle|ellipse)\(0(px|%)?[\s)]/.test(clipPath)) return true;
  const points = /^polygon\(([^)]*)\)/
    .exec(clipPath)?.[1]
    ?.split(',')
    .map((point) => point.trim());
  return points !== undefined && new Set(points).size < 3;
}

/** True of a mask of which no part lets anything through: colours of no opacity, or no size. */
export function isMaskedOut({ maskImage, maskSize, maskRepeat }: CSSStyleDeclaration): boolean {
  if (!maskImage || maskImage === 'none') return false;
  if (/^0px( 0px)?$/.test(maskSize) && !/repeat(?!-)/.test(maskRepeat.replaceAll('no-repeat', '')))
    return true;
  const colours = maskImage.match(/rgba?\([^)]*\)|\btransparent\b/g);
  return (
    /^[a-z-]*gradient\(/.test(maskImage) &&
    !/url\(|color\(|lab\(|lch\(/.test(maskImage) &&
    colours?.every((colour) => /^transparent$|^rgba\(.*, ?0\)$|\/ ?0\)$/.test(colour)) === true
  );
}

/** True of a body whose overflow is the page's, since the root has none of its own; else it scrolls as other boxes do. */
export function isOfCanvas(element: Element): boolean {
  return element === document.body && getComputedStyle(document.documentElement).overflowY === 'visible';
}

export const isRootOrCanvas = (element: Element): boolean =>
  element === document.documentElement || isOfCanvas(element);

/** What can be scrolled to in the document, and the screen, in CSS pixels of the layout viewport. */
export interface Canvas {
  reach: Edges;
  screen: Edges;
}

export function canvasNow(): Canvas {
  const root = document.scrollingElement ?? document.documentElement;
  const { clientWidth, clientHeight, scrollWidth, scrollHeight, scrollLeft, scrollTop } = root;
  const across = isScrolledSideways() ? scrollWidth - clientWidth : 0;
  // The direction of the body is that of the page.
  const { direction, writingMode } = getComputedStyle(document.body ?? document.documentElement);
  const [from, to] = isFromRight(direction, writingMode) ? [-across, clientWidth] : [0, clientWidth + across];
  return {
    reach: [from - scrollLeft, -scrollTop, to - scrollLeft, Math.max(scrollHeight, clientHeight) - scrollTop],
    screen: [0, 0, clientWidth, clientHeight],
  };
}

/** True where what does not fit stands to the left of what is seen at first. */
const isFromRight = (direction: string, writingMode: string): boolean =>
  writingMode === 'vertical-rl' ||
  writingMode === 'sideways-rl' ||
  (direction === 'rtl' && writingMode.startsWith('horizontal'));

export function throughCanvas(box: Edges, { reach, screen }: Canvas, isFixed: boolean): Edges | undefined {
  const edges = isFixed ? screen : reach;
  return ifLarge([
    Math.max(box[0], edges[0]),
    Math.max(box[1], edges[1]),
    Math.min(box[2], edges[2]),
    Math.min(box[3], edges[3]),
  ]);
}

function isScrolledSideways(): boolean {
  const cuts = ({ overflowX }: CSSStyleDeclaration) => overflowX === 'hidden' || overflowX === 'clip';
  const root = getComputedStyle(document.documentElement);
  // The overflow of the body applies to the page if the root has none of its own.
  return (
    !cuts(root) && !(root.overflowX === 'visible' && document.body && cuts(getComputedStyle(document.body)))
  );
}
