/** How the texts of two nodes that touch in the tree are laid out. */
export type Meeting =
  /** One word goes on. */
  | 'joined'
  /** The second one begins the next line of a text whose lines are positioned one by one. */
  | 'next line'
  /** A reader sees two words, or does not see one of them. */
  | 'apart';

/**
 * Largest gap between two letters of a word, and between letters in boxes of their own, as a multiple of the font
 * size.
 */
const mostGap = { ofWord: 0.12, ofSingle: 0.35 };
/**
 * A first letter this many times as large as the text is a drop cap, which may stand further from the text.
 */
const dropCap = 1.4;
/** A text smaller than this part of the one beside it, and raised or lowered by this part of its line, is a word beside it. */
const beside = { smaller: 0.9, raised: 0.2 };

/** Letters of scripts that are written from right to left. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Finds out by their boxes how two texts that touch in the tree stand to each other. Asks the browser for layout. */
export function meetingOf(before: Text, after: Text): Meeting {
  const [a, b] = [boxAt(before, before.data.length - 1, 'last'), boxAt(after, 0, 'first')];
  if (!a || !b) return 'apart';
  const [left, right] = sidesOf(before, after);
  if (isBetween(left, right)) return 'apart';
  const [from, to] = [styleAround(before), styleAround(after)];
  const isUpright = /^vertical|^sideways/.test(to.writingMode);
  const [sizeFrom, sizeTo] = [Number.parseFloat(from.fontSize), Number.parseFloat(to.fontSize)];
  if (areOnOneLine(a, b, isUpright)) {
    if (!isUpright && isRaised(a, b, sizeFrom, sizeTo) && letters(before) > 2 && letters(after) > 1)
      return 'apart';
    const across = fromRight.test(after.data.charAt(0)) ? a.left - b.right : b.left - a.right;
    const gap = Math.abs(isUpright ? b.top - a.bottom : across);
    // A figure before a word is its place in a list, and no drop cap.
    const isSingle = letters(before) === 1 && (letters(after) === 1 || !/\d/.test(before.data));
    const size = sizeFrom >= dropCap * sizeTo && letters(before) <= 2 ? sizeFrom : Math.min(sizeFrom, sizeTo);
    const spacing = Math.max(0, Number.parseFloat(from.letterSpacing) || 0);
    return gap <= size * (isSingle ? mostGap.ofSingle : mostGap.ofWord) + spacing ? 'joined' : 'apart';
  }
  const elements = [...left, ...right].map((element) => getComputedStyle(element));
  const isBelow = isUpright ? b.left < a.left || b.left > a.right : b.top > a.top;
  if (!isBelow) return 'apart';
  if (elements.some(({ position }) => position === 'absolute')) {
    const isNext = b.top - a.bottom < 1.2 * a.height && b.left < a.right && isAlike(sizeFrom, sizeTo);
    return isNext ? 'next line' : 'apart';
  }
  // Inline boxes may break at the end of a line; then nothing separates the texts but the line break.
  return elements.every(({ display }) => display === 'inline' || display === 'contents') &&
    !isSpaced(left, right)
    ? 'joined'
    : 'apart';
}

/** True of a word like "new" or "beta" that stands smaller, and higher or lower, right beside another. */
function isRaised(a: DOMRect, b: DOMRect, sizeFrom: number, sizeTo: number): boolean {
  return (
    Math.min(sizeFrom, sizeTo) < beside.smaller * Math.max(sizeFrom, sizeTo) &&
    Math.abs(a.bottom - b.bottom) > beside.raised * Math.max(a.height, b.height)
  );
}

/** The box of one letter; undefined where it is not drawn. */
function boxAt(node: Text, at: number, which: 'first' | 'last'): DOMRect | undefined {
  const range = new Range();
  range.setStart(node, Math.max(0, isLowHalf(node.data.charCodeAt(at)) ? at - 1 : at));
  range.setEnd(node, Math.min(node.data.length, isHighHalf(node.data.charCodeAt(at)) ? at + 2 : at + 1));
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return which === 'first' ? boxes[0] : boxes.at(-1);
}

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The elements that end between two texts, and those that begin there. */
export function sidesOf(before: Text, after: Text): [left: Element[], right: Element[]] {
  const above = ancestorsOf(before);
  const right: Element[] = [];
  for (let at = after.parentElement; at && !above.includes(at); at = at.parentElement) right.push(at);
  const common = right.at(-1)?.parentElement ?? after.parentElement;
  const end = above.indexOf(common as Element);
  return [end < 0 ? above : above.slice(0, end), right];
}

function ancestorsOf(node: Node): Element[] {
  const above: Element[] = [];
  for (let at = node.parentElement; at; at = at.parentElement) above.push(at);
  return above;
}

/** True where the page draws something between two texts: an edge, or a mark made by style. */
function isBetween(left: readonly Element[], right: readonly Element[]): boolean {
  return (
    left.some(
      (element) => isDrawn(getComputedStyle(element).borderInlineEndWidth) || hasMark(element, '::after'),
    ) ||
    right.some(
      (element) => isDrawn(getComputedStyle(element).borderInlineStartWidth) || hasMark(element, '::before'),
    )
  );
}

function hasMark(element: Element, which: '::before' | '::after'): boolean {
  const { content, display, position } = getComputedStyle(element, which);
  return (
    !/^(none|normal|""|''|)$/.test(content) &&
    display !== 'none' &&
    position !== 'absolute' &&
    position !== 'fixed'
  );
}

/** True where margins or paddings keep two texts apart on one line. */
function isSpaced(left: readonly Element[], right: readonly Element[]): boolean {
  return (
    left.some((element) => {
      const { marginInlineEnd, paddingInlineEnd } = getComputedStyle(element);
      return isDrawn(marginInlineEnd) || isDrawn(paddingInlineEnd);
    }) ||
    right.some((element) => {
      const { marginInlineStart, paddingInlineStart } = getComputedStyle(element);
      return isDrawn(marginInlineStart) || isDrawn(paddingInlineStart);
    })
  );
}

const isDrawn = (width: string): boolean => Number.parseFloat(width) > 0;

function styleAround(node: Text): CSSStyleDeclaration {
  return getComputedStyle(node.parentElement ?? document.documentElement);
}

function areOnOneLine(a: DOMRect, b: DOMRect, isUpright: boolean): boolean {
  const overlap = isUpright
    ? Math.min(a.right, b.right) - Math.max(a.left, b.left)
    : Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > (isUpright ? Math.min(a.width, b.width) : Math.min(a.height, b.height)) / 2;
}

/** How many letters and digits a text holds, in code units. */
const letters = ({ data }: Text): number => data.replace(/[^\p{L}\p{N}]/gu, '').length;

const isAlike = (a: number, b: number): boolean => Math.max(a, b) < 1.25 * Math.min(a, b);
