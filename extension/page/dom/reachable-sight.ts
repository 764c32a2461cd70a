import {
  type Canvas,
  canvasNow,
  type Edges,
  isClippedByShape,
  isMaskedOut,
  isOfCanvas,
  isOutOfFlow,
  isPaintContained,
  isRootOrCanvas,
  leastPx,
  throughBox,
  throughCanvas,
} from './box-in-sight.ts';
import { createCoverLook } from './covered-sight.ts';
import { elementAround } from './element-around.ts';
import { isFrameUnseen } from './frame-sight.ts';
import { leastOpacity } from './ink-colours.ts';
import { shownBoxAround } from './shown-box.ts';
import { hasNoColour } from './text-ink.ts';

/** What of an element's style decides whether text in it can be seen. */
interface Look {
  style: CSSStyleDeclaration;
  /** True if neither the element nor any around it can hide a part of its content. */
  isPlain: boolean;
  /** True if a shape cuts the element, or one around it, and no box in which it could be scrolled elsewhere. */
  isShaped: boolean;
  isBoxed: boolean;
  hasNoColour?: boolean;
}

/** Blur radius, as a part of the text's size, from which a text cannot be read. */
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
      const outer = around ? lookOf(around) : undefined;
      const isBoxed = (isBox(style) && !isRootOrCanvas(element)) || (outer?.isBoxed ?? false);
      look = {
        style,
        isPlain: isPlain(style, element) && (outer?.isPlain ?? true),
        isShaped: !isBoxed && (style.clipPath !== 'none' || (outer?.isShaped ?? false)),
        isBoxed,
      };
      looks.set(element, look);
    }
    return look;
  };

  /** True where an element, or one around it, hides all that stands in it. */
  const isHidden = (element: Element): boolean => {
    const at = shownBoxAround(element);
    if (!at) return true;
    // `content-visibility: hidden` hides the content of an element that is visible itself.
    return lookOf(at).style.contentVisibility === 'hidden' || isClosedDetails(at);
  };

  /** The part of a box that the boxes around an element let through, wherever they are scrolled to; undefined where none. */
  const clipped = (element: Element, text: Edges): Edges | undefined => {
    let box: Edges | undefined = text;
    let at: Element | null = element;
    /** Position of the element so far: an absolute one escapes boxes that are not positioned. */
    let position = 'static';
    let opacity = 1;
    for (; at && box; at = elementAround(at)) {
      const { style } = lookOf(at);
      if (style.display === 'contents') continue;
      opacity *= Number(style.opacity);
      if ((opacity < leastOpacity || isFilteredOut(style)) && isOnScreen(text)) return undefined;
      if (isMaskedOut(style)) return undefined;
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
  const onCanvas = (box: Edges, isFixed: boolean): Edges | undefined => {
    canvas ??= canvasNow();
    return throughCanvas(box, canvas, isFixed);
  };
  const covers = createCoverLook((element) => lookOf(element).style);
  let isFrameSeen: boolean | undefined;
  const isColourless = (element: Element): boolean => {
    const look = lookOf(element);
    look.hasNoColour ??= hasNoColour(element, (one) => lookOf(one).style);
    return look.hasNoColour;
  };

  return {
    /**
     * True of text that a reader can see: on screen now, or once it is scrolled to. `boxes` are its lines, in CSS pixels of
     * the layout viewport.
     */
    isInSight(element: Element, boxes: Iterable<DOMRect>): boolean {
      isFrameSeen ??= !isFrameUnseen();
      if (!isFrameSeen || isHidden(element) || isColourless(element)) return false;
      const { isPlain, isShaped, style } = lookOf(element);
      // Browsers do not agree on how high a line of such letters is, unless they are enlarged.
      const least = Number.parseFloat(style.fontSize) < leastPx ? 2 * leastPx : leastPx;
      for (const { left, top, right, bottom } of boxes) {
        if (right - left < leastPx || bottom - top < least) continue;
        const box: Edges = [left, top, right, bottom];
        const isReached = isPlain ? onCanvas(box, false) : clipped(element, box);
        if (isReached && !(isOnScreen(box) && covers.isCovered(element, box, isShaped))) return true;
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
    const { transform, transformStyle, rotate } = lookOf(at).style;
    if (at !== side && transformStyle !== 'preserve-3d') break;
    const degrees = Number(/^[xy] (-?[\d.]+)deg/.exec(rotate)?.[1] ?? 0);
    if (Math.cos((degrees * Math.PI) / 180) < 0) isAway = !isAway;
    if (transform !== 'none' && new DOMMatrix(transform).m33 < 0) isAway = !isAway;
  }
  return isAway;
}

function isClosedDetails(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

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

const isBox = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean =>
  overflowX !== 'visible' || overflowY !== 'visible';

/** True of a style that hides no part of what stands in an element; the outermost element's overflow is the page's. */
function isPlain(style: CSSStyleDeclaration, element: Element): boolean {
  const { opacity, position, filter, clipPath, maskImage, backfaceVisibility, contain } = style;
  return (
    (!isBox(style) || isRootOrCanvas(element)) &&
    opacity === '1' &&
    (position === 'static' || position === 'relative') &&
    filter === 'none' &&
    clipPath === 'none' &&
    (maskImage ?? 'none') === 'none' &&
    !isPaintContained.test(contain) &&
    backfaceVisibility === 'visible'
  );
}

const isOnScreen = ([left, top, right, bottom]: Edges): boolean =>
  right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
