import { isLaidOutAsBlock } from '../dom/blocks.ts';
import { elementAround } from '../dom/element-around.ts';
import { hasOnlySigns } from '../dom/letters.ts';
import { hasNoColour } from '../dom/text-ink.ts';
import { isElement } from '../dom/text-roles.ts';
import type { PlacedMention } from '../mentions/passage.ts';
import { nodesOf } from './painted-ranges.ts';

/** What a highlight would do to a text besides adding its line. */
export interface TextLook {
  /**
   * What would be drawn another way: the page's own lines and marks at the text alone, or the letters themselves. Browsers
   * draw all that is in a highlight in the plain `color` of its element.
   */
  spoils: 'nothing' | 'lines' | 'letters';
  /** The letters let what is behind them through, as those of a gradient do: so must the highlight's. */
  isClear: boolean;
  /** A line in the text's own colour would not be seen. */
  isInkless: boolean;
  /** The page has a line under the text, as under most links: a second one below it would look torn. */
  isUnderlined: boolean;
  /** Nothing of the letters is seen, as of a spoiler: a line would tell that there is something. */
  isUnseen: boolean;
}

/** A line that the page draws at a text. */
interface PageLine {
  colour: string;
  isBelow: boolean;
}

/**
 * Chromium draws a decoration of the page, such as an underline of another colour, in the colour of the text.
 */
const isOfChromium = !import.meta.env.FIREFOX;
/** A shadow reaches as far as this part of its blur before it is too faint to be seen. */
const seenBlur = 0.75;
/** The least gap between two words, in parts of the size of their letters. */
const wordGap = 0.28;
/** Number of blocks around a text whose `::first-letter` and `::first-line` may apply to it. */
const mostAround = 4;

const opaque: TextLook = {
  spoils: 'nothing',
  isClear: false,
  isInkless: false,
  isUnderlined: false,
  isUnseen: false,
};

const styleOf = (element: Element) => getComputedStyle(element);

/** Looks at how the page draws its text. Many texts asked for at once are answered from few looks, and then forgotten. */
export function createTextLooks() {
  let known = new Map<Element, TextLook>();
  let pageLines = new Map<Element, readonly PageLine[]>();
  let firsts = new Map<Element, boolean>();
  let isForced: boolean | undefined;
  const forgetLater = () => {
    if (known.size > 0) return;
    queueMicrotask(() => {
      known = new Map();
      pageLines = new Map();
      firsts = new Map();
      isForced = undefined;
    });
  };

  /** The lines that are drawn at the text of an element: its own, and those of what it is laid out in. */
  const linesAt = (element: Element): readonly PageLine[] => {
    let lines = pageLines.get(element);
    if (!lines) {
      const style = getComputedStyle(element);
      const { textDecorationLine, textDecorationColor: colour, display, position, float } = style;
      const around = elementAround(element);
      const isApart = /^inline-./.test(display) || /absolute|fixed/.test(position) || float !== 'none';
      lines = around && !isApart ? linesAt(around) : [];
      const isBelow = textDecorationLine.includes('underline') && !isTransparent(colour);
      if (textDecorationLine !== 'none') lines = [...lines, { colour, isBelow }];
      pageLines.set(element, lines);
    }
    return lines;
  };

  const lookAt = (element: Element): TextLook => {
    const style = getComputedStyle(element);
    const { color, webkitTextFillColor: fill } = style;
    const isFilled = fill !== color;
    const lines = linesAt(element);
    const look = {
      ...opaque,
      isClear: isFilled && isTransparent(fill),
      isInkless: isTransparent(fill),
      isUnderlined: lines.some(({ isBelow }) => isBelow),
      isUnseen: hasNoColour(element, styleOf),
    };
    const isGradient = look.isClear || (look.isInkless && isClippedAround(element));
    // Where the reader has colours forced, Chromium draws all that is in a highlight as if it were selected.
    isForced ??= isOfChromium && matchMedia('(forced-colors: active)').matches;
    const isLost =
      isForced || (isFilled && !look.isClear) || isOutlined(style, () => isClippedAround(element));
    if (isLost || (isGradient && hasShadowBelow(style))) return { ...look, spoils: 'letters' };
    const areLinesLost =
      isOfChromium &&
      ((style.textEmphasisStyle !== 'none' &&
        (style.textEmphasisColor !== color || look.isClear || element.closest('ruby') !== null)) ||
        lines.some(({ colour }) => colour !== color));
    return areLinesLost ? { ...look, spoils: 'lines' } : look;
  };

  const isFirstLost = (mention: PlacedMention): boolean => {
    const { passage, start, range } = mention;
    if (!isElement(passage.block)) return false;
    for (let at = elementAround(range.startContainer); at && at !== passage.block; at = elementAround(at)) {
      if (!isLaidOutAsBlock(at)) continue;
      if (isFirstSpoiled(at, '::first-line', linesAt) && isOnFirstLine(mention, at)) return true;
      if (isFirstSpoiled(at, '::first-letter', linesAt) && isAtStartOf(at, mention)) return true;
    }
    const isAtStart = hasOnlySigns(passage.text.slice(0, start));
    let at: Element | null = passage.block as Element;
    for (let steps = 0; at && steps < mostAround; steps++, at = beginsWhatIsAround(at)) {
      let hasFirstLine = firsts.get(at);
      if (hasFirstLine === undefined) {
        hasFirstLine = isFirstSpoiled(at, '::first-line', linesAt);
        firsts.set(at, hasFirstLine);
      }
      if (hasFirstLine && isOnFirstLine(mention, at)) return true;
      if (isAtStart && isFirstSpoiled(at, '::first-letter', linesAt)) return true;
    }
    return false;
  };

  return {
    /** How the page draws the letters of a mention, which stands in the page. */
    of(mention: PlacedMention): TextLook {
      forgetLater();
      let look: TextLook | undefined;
      for (const node of nodesOf(mention)) {
        const element = elementAround(node);
        if (!element) continue;
        let now = known.get(element);
        if (!now) {
          now = lookAt(element);
          known.set(element, now);
        }
        if (!isOfChromium && isColouredByHost(node, element)) return { ...now, spoils: 'letters' };
        // One highlight cannot hold both solid and clear letters.
        const isMixed = look && look.isClear !== now.isClear;
        if (now.spoils === 'letters' || isMixed) return { ...now, spoils: 'letters' };
        const isUnderlined = now.isUnderlined || look?.isUnderlined === true;
        look = { ...(look?.spoils === 'lines' ? look : now), isUnderlined };
      }
      if (look?.spoils !== 'nothing') return look ?? opaque;
      if (isFirstLost(mention) || (!isOfChromium && isShadowOnNeighbours(mention)))
        return { ...look, spoils: 'letters' };
      return look;
    },
  };
}

/** Whether a block's first line, or its first letter, is drawn in a way that a highlight would undo. */
function isFirstSpoiled(
  block: Element,
  pseudo: '::first-line' | '::first-letter',
  linesAt: (element: Element) => readonly PageLine[],
): boolean {
  const style = getComputedStyle(block, pseudo);
  const { color, webkitTextFillColor } = getComputedStyle(block);
  if (!isOfChromium)
    return style.color !== color || style.webkitTextFillColor !== webkitTextFillColor || isOutlined(style);
  const { textDecorationLine, textDecorationColor } = style;
  return (
    (textDecorationLine !== 'none' && textDecorationColor !== style.color) ||
    (style.color !== color && linesAt(block).length > 0)
  );
}

/** True if a mention begins the text of an element. */
function isAtStartOf(element: Element, { range }: PlacedMention): boolean {
  const before = new Range();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return hasOnlySigns(String(before));
}

/** The element around a block that begins with it. */
function beginsWhatIsAround(block: Element): Element | null {
  for (let at = block.previousSibling; at; at = at.previousSibling)
    if (isElement(at) || /\S/.test((at as Text).data ?? '')) return null;
  return elementAround(block);
}

function isOnFirstLine({ range }: PlacedMention, block: Element): boolean {
  const first = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let node = first.nextNode() as Text | null;
  while (node && !/\S/.test(node.data)) node = first.nextNode() as Text | null;
  if (!node) return false;
  const whole = new Range();
  whole.setStart(node, node.data.search(/\S/));
  whole.setEnd(range.startContainer, range.startOffset + 1);
  const lines = whole.getClientRects();
  const [top, last] = [lines[0], lines[lines.length - 1]];
  return top !== undefined && last !== undefined && last.top < top.bottom;
}

/** True of letters with an outline that is seen, or through which a background that fills letters is seen. */
function isOutlined(
  { webkitTextStrokeWidth, webkitTextStrokeColor }: CSSStyleDeclaration,
  isClipped: () => boolean = () => false,
): boolean {
  const hasOutline = Number.parseFloat(webkitTextStrokeWidth) > 0;
  return hasOutline && (!isTransparent(webkitTextStrokeColor) || isClipped());
}

/** Firefox draws a text that stands right in a slot in the colour of the host, where a highlight is. */
function isColouredByHost({ assignedSlot, parentElement }: Text, slot: Element): boolean {
  if (!assignedSlot || !parentElement) return false;
  const [host, shown] = [getComputedStyle(parentElement), getComputedStyle(slot)];
  return host.color !== shown.color || host.webkitTextFillColor !== shown.webkitTextFillColor;
}

/** True of an element whose letters are filled with its ground, or with that of an element around it. */
function isClippedAround(element: Element): boolean {
  for (let at: Element | null = element; at; at = elementAround(at))
    if (/text/.test(getComputedStyle(at).backgroundClip)) return true;
  return false;
}

/** In Firefox the shadow of letters that let through what is behind them is drawn over it, by the highlight. */
function hasShadowBelow({ textShadow }: CSSStyleDeclaration): boolean {
  return !isOfChromium && textShadow !== 'none';
}

/**
 * Firefox draws a text with a highlight in it in parts, one after the other, each with its shadow: true where that of the
 * name, or of what follows it, would be drawn over the letters before it.
 */
function isShadowOnNeighbours({ range, passage, start, end }: PlacedMention): boolean {
  const element = elementAround(range.startContainer);
  if (!element) return false;
  const { textShadow, fontSize, writingMode } = getComputedStyle(element);
  if (textShadow === 'none') return false;
  const isDown = !writingMode.startsWith('horizontal');
  const reaches = textShadow.split(/,(?![^(]*\))/).map((shadow) => {
    const [x = 0, y = 0, blur = 0] = [...shadow.matchAll(/(-?[\d.]+)px/g)].map(([, length]) =>
      Number(length),
    );
    return blur * seenBlur - (isDown ? y : x);
  });
  const { text } = passage;
  const isTight = /\S/.test(text.slice(start - 1, start)) || /\S/.test(text.slice(end, end + 1));
  return Math.max(...reaches) > (isTight ? 0 : Number.parseFloat(fontSize) * wordGap);
}

/** True of a computed colour that is not seen at all. */
export function isTransparent(colour: string): boolean {
  return /^transparent$|^rgba\(.*, ?0\)$|\/ ?0\)$/.test(colour);
}
