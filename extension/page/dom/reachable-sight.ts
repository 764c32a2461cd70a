import { elementAround } from './element-around.ts';

/** What of an element's style decides whether text in it can be seen. */
interface Look {
  style: CSSStyleDeclaration;
  /** True if neither the element nor any around it can hide a part of its content. */
  isPlain: boolean;
  hasNoColour?: boolean;
}

/** `[left, top, right, bottom]` in CSS pixels of the layout viewport. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Smallest size, in CSS pixels, that can be seen: boxes for screen readers have one pixel. */
const leastPx = 2;
/** Text of less opacity, alone or with what is around it, is not seen, nor is text of a colour that lets more through. */
const leastOpacity = 0.05;
/** Text that is blurred so far, in parts of its size, cannot be read. */
const unreadableBlur = 0.25;

/**
 * Tells whether text can be seen, at once or after scrolling. Valid for one moment in which the page does not change:
 * styles of elements are cached.
 */
export function createSightLook() {
  const looks = new Map<Element, Look>();
  const lookOf = (element: Element): Look => {
    let look = looks.get(element);
    if (!look) {
      const style = getComputedStyle(element);
      const around = elementAround(element);
      look = { style, isPlain: isPlain(style, element) && (!around || lookOf(around).isPlain) };
      looks.set(element, look);
    }
    return look;
  };

  /** True where an element, or one around it, hides all that stands in it. */
  const isHidden = (element: Element): boolean => {
    let at: Element | null = element;
    // `checkVisibility` is false for an element without a box of its own (`display: contents`), though its text shows
    // in the box around it.
    while (at && lookOf(at).style.display === 'contents') at = elementAround(at);
    if (!at) return false;
    if (!at.checkVisibility({ visibilityProperty: true })) return true;
    // `content-visibility: hidden` hides the content of an element that is visible itself.
    return lookOf(at).style.contentVisibility === 'hidden' || isClosedDetails(at);
  };

  /** The part of a box that the boxes around an element let through, wherever they are scrolled to; undefined where none. */
  const clipped = (element: Element, text: Box): Box | undefined => {
    let box: Box | undefined = text;
    let at: Element | null = element;
    /** Position of the element so far: an absolute one escapes boxes that are not positioned. */
    let position = 'static';
    let opacity = 1;
    for (; at && box; at = elementAround(at)) {
      const { style } = lookOf(at);
      if (style.display === 'contents') continue;
      opacity *= Number(style.opacity);
      if ((opacity < leastOpacity || isFilteredOut(style)) && isOnScreen(text)) return undefined;
      if (style.backfaceVisibility === 'hidden' && isTurnedAway(at, lookOf)) return undefined;
      const isAround =
        position === 'static' || (position === 'absolute' ? isPositioned(style) : isFixedAround(style));
      if (isAround) {
        if (at === document.documentElement || isOfCanvas(at)) {
          if (isClippedByShape(style)) return undefined;
        } else box = throughBox(box, style, at);
        position = 'static';
      }
      if (isOutOfFlow(style.position) && position !== 'fixed') position = style.position;
    }
    return box && onCanvas(box, position === 'fixed');
  };
  let canvas: Canvas | undefined;
  const onCanvas = (box: Box, isFixed: boolean): Box | undefined => {
    canvas ??= canvasNow();
    return throughCanvas(box, canvas, isFixed);
  };
  const isColourless = (element: Element): boolean => {
    const look = lookOf(element);
    look.hasNoColour ??= hasNoColour(element, lookOf);
    return look.hasNoColour;
  };

  return {
    /**
     * True of text that a reader can see: on screen now, or once it is scrolled to. `boxes` are its lines, in CSS pixels of
     * the layout viewport.
     */
    isInSight(element: Element, boxes: Iterable<DOMRect>): boolean {
      if (isHidden(element) || isColourless(element)) return false;
      const { isPlain } = lookOf(element);
      for (const { left, top, right, bottom } of boxes) {
        if (right - left < leastPx || bottom - top < leastPx) continue;
        const box: Box = [left, top, right, bottom];
        if (isPlain ? onCanvas(box, false) : clipped(element, box)) return true;
      }
      return false;
    },
  };
}

/** True of a filter that leaves nothing of a text, or nothing that can be read. */
function isFilteredOut({ filter, fontSize }: CSSStyleDeclaration): boolean {
  if (filter === 'none') return false;
  const blur = Number(/blur\(([\d.]+)px\)/.exec(filter)?.[1] ?? 0);
  return /opacity\(0(?:\.0\d*)?\)/.test(filter) || blur > Number.parseFloat(fontSize) * unreadableBlur;
}

/** True of the side of a card that is turned to the back, by itself or with what it is a side of. */
function isTurnedAway(side: Element, lookOf: (element: Element) => Look): boolean {
  let isAway = false;
  for (let at: Element | null = side; at; at = elementAround(at)) {
    const { transform, transformStyle } = lookOf(at).style;
    if (at !== side && transformStyle !== 'preserve-3d') break;
    if (transform !== 'none' && new DOMMatrix(transform).m33 < 0) isAway = !isAway;
  }
  return isAway;
}

function isClosedDetails(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

const isOutOfFlow = (position: string): boolean => position === 'absolute' || position === 'fixed';

function isPositioned(style: CSSStyleDeclaration): boolean {
  return style.position !== 'static' || isFixedAround(style);
}

/** True of what holds also text that is fixed elsewhere to the screen. */
function isFixedAround({
  transform,
  filter,
  perspective,
  contain,
  willChange,
}: CSSStyleDeclaration): boolean {
  return (
    transform !== 'none' ||
    filter !== 'none' ||
    perspective !== 'none' ||
    /paint|layout|strict|content/.test(contain) ||
    /transform|filter|perspective/.test(willChange)
  );
}

/** True of a style that hides no part of what stands in an element; the outermost element's overflow is the page's. */
function isPlain(style: CSSStyleDeclaration, element: Element): boolean {
  const { overflowX, overflowY, opacity, position, filter, clipPath, backfaceVisibility, contain } = style;
  return (
    ((overflowX === 'visible' && overflowY === 'visible') || isRootOrCanvas(element)) &&
    opacity === '1' &&
    (position === 'static' || position === 'relative') &&
    filter === 'none' &&
    clipPath === 'none' &&
    !isPaintContained.test(contain) &&
    backfaceVisibility === 'visible'
  );
}

/** What is so contained is cut off as by hidden overflow. */
const isPaintContained = /paint|strict|content/;

/** What of a box is seen through another one, in which it stands: cut off, or brought in by the reader's scrolling. */
function throughBox(box: Box, style: CSSStyleDeclaration, at: Element): Box | undefined {
  if (isClippedByShape(style)) return undefined;
  const { display, direction, writingMode, flexDirection } = style;
  const [overflowX, overflowY] = [style.overflowX, style.overflowY].map((overflow) =>
    overflow === 'visible' && isPaintContained.test(style.contain) ? 'clip' : overflow,
  ) as [string, string];
  if ((overflowX === 'visible' && overflowY === 'visible') || display === 'inline') return box;
  const { left, top, right, bottom } = at.getBoundingClientRect();
  const [acrossFrom, acrossTo] = axis(
    overflowX,
    box[0],
    box[2],
    left,
    right,
    at.scrollLeft,
    at.scrollWidth - at.clientWidth,
    isFromRight(direction, writingMode) !== (flexDirection === 'row-reverse'),
  );
  const [alongFrom, alongTo] = axis(
    overflowY,
    box[1],
    box[3],
    top,
    bottom,
    at.scrollTop,
    at.scrollHeight - at.clientHeight,
    flexDirection === 'column-reverse',
  );
  return ifLarge([acrossFrom, alongFrom, acrossTo, alongTo]);
}

/** One direction of a box that stands in another one; empty where nothing of it can be seen. */
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
    // What begins at its other end, as text from right to left, counts backwards how far it is scrolled.
    const back = isFromEnd || scrolled < 0 ? scrollable + scrolled : scrolled;
    const isReached = to > edgeFrom - back && from < edgeTo + scrollable - back;
    return isReached ? [edgeFrom, edgeTo] : [0, 0];
  }
  return [Math.max(from, edgeFrom), Math.min(to, edgeTo)];
}

function ifLarge(box: Box): Box | undefined {
  const [left, top, right, bottom] = box;
  return right - left >= leastPx && bottom - top >= leastPx ? box : undefined;
}

/** True where a clip, or a shape, leaves nothing of an element. */
function isClippedByShape({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
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

/** What can be scrolled to in the document, and the screen, in CSS pixels of the layout viewport. */
interface Canvas {
  reach: Box;
  screen: Box;
}

function canvasNow(): Canvas {
  const root = document.scrollingElement ?? document.documentElement;
  const { clientWidth, clientHeight, scrollWidth, scrollHeight, scrollLeft, scrollTop } = root;
  const across = isScrolledSideways() ? scrollWidth - clientWidth : 0;
  // What the body says of it is the page's.
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

function throughCanvas(box: Box, { reach, screen }: Canvas, isFixed: boolean): Box | undefined {
  const edges = isFixed ? screen : reach;
  return ifLarge([
    Math.max(box[0], edges[0]),
    Math.max(box[1], edges[1]),
    Math.min(box[2], edges[2]),
    Math.min(box[3], edges[3]),
  ]);
}

/** True of a body whose overflow is the page's, since the root has none of its own; else it scrolls as other boxes do. */
function isOfCanvas(element: Element): boolean {
  return element === document.body && getComputedStyle(document.documentElement).overflowY === 'visible';
}

const isRootOrCanvas = (element: Element): boolean =>
  element === document.documentElement || isOfCanvas(element);

function isScrolledSideways(): boolean {
  const cuts = ({ overflowX }: CSSStyleDeclaration) => overflowX === 'hidden' || overflowX === 'clip';
  const root = getComputedStyle(document.documentElement);
  // The overflow of the body applies to the page if the root has none of its own.
  return (
    !cuts(root) && !(root.overflowX === 'visible' && document.body && cuts(getComputedStyle(document.body)))
  );
}

const isOnScreen = ([left, top, right, bottom]: Box): boolean =>
  right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;

/** True of text that is drawn in no colour, or in that of its own ground, or as dots; unless it lies over a picture of itself. */
function hasNoColour(element: Element, lookOf: (element: Element) => Look): boolean {
  const { color, webkitTextFillColor, webkitTextStrokeWidth, textShadow } = lookOf(element).style;
  if (isDotted(lookOf(element).style)) return true;
  if (isOfGround(element, lookOf)) return true;
  if (!isClear(webkitTextFillColor || color) || textShadow !== 'none') return false;
  if (Number.parseFloat(webkitTextStrokeWidth) > 0) return false;
  let steps = 0;
  for (let at: Element | null = element; at; at = elementAround(at)) {
    if (/text/.test(lookOf(at).style.backgroundClip)) return false;
    if (steps++ < 4 && at.parentElement?.querySelector(':scope > canvas, :scope > img, :scope > * > canvas'))
      return false;
  }
  return true;
}

/** True of text that is shown as dots, as passwords are. */
const isDotted = (style: CSSStyleDeclaration & { webkitTextSecurity?: string }): boolean =>
  (style.webkitTextSecurity ?? 'none') !== 'none';

/** True of a spoiler: text in the colour of the ground that it, or the line that it stands in, has itself. */
function isOfGround(element: Element, lookOf: (element: Element) => Look): boolean {
  const { color, webkitTextFillColor, webkitTextStrokeWidth, textShadow } = lookOf(element).style;
  const ink = webkitTextFillColor || color;
  if (textShadow !== 'none' || Number.parseFloat(webkitTextStrokeWidth) > 0) return false;
  for (let at: Element | null = element; at; at = elementAround(at)) {
    const { backgroundColor, backgroundImage, display } = lookOf(at).style;
    if (backgroundImage !== 'none') return false;
    if (!isClear(backgroundColor)) return backgroundColor === ink;
    if (display !== 'inline' && display !== 'contents') return false;
  }
  return false;
}

const isClear = (colour: string): boolean => {
  const opacity = /^rgba\(.*, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(colour);
  return opacity !== null && Number(opacity[1] ?? opacity[2]) < leastOpacity;
};
