import type { CardMention } from '../mention.ts';
import type { CardPage } from '../page-port.ts';
import { isAbove, isWithin } from '../position/paint-order.ts';
import { isClearAt } from './clear-picture.ts';

/** An element with more mentions than this is not looked through: that would take longer than a move of the pointer may. */
const MOST = 64;

/** Maximum number of mentions in text with `pointer-events: none` that are checked by position. */
const MOST_LET_THROUGH = 400;

/** A layer of at most this opacity lets a text be read. */
const faint = 0.3;

/** What hides what it lies over, whatever its background. */
const solid = 'img,picture,video,canvas,iframe,object,embed';
/** The parts of a drawing: it hides only what is beneath these, and the browser finds them at a point. */
const drawn = 'svg :is(path,rect,circle,ellipse,polygon,polyline,line,image,text,use)';

/** The mentions that may be found beneath something. */
interface Overlaid {
  byElement: Map<Element, CardMention[]>;
  /** Those in text that lets the pointer through: the browser never says that they are there. */
  letThrough: [CardMention, Element][];
}

/**
 * The page, with mentions found also where a caret does not find them: beneath what is laid over their text and lets it
 * be seen, such as the link that stretches over a teaser; in text that is selected as a whole; and in text that lets the
 * pointer through. Only where the topmost has no other text at the point, since asking for all of them takes longer than
 * all else.
 */
export function withOverlaidMentions(page: CardPage, document: Document, signal: AbortSignal): CardPage {
  let overlaid: Overlaid | undefined;
  page.onChange(() => {
    overlaid = undefined;
  }, signal);

  const beneath = (x: number, y: number): CardMention | undefined => {
    overlaid ??= lookThrough(page);
    const stack = stackAt(document, x, y);
    const isHere = (mention: CardMention) => page.rects(mention).some((line) => isIn(line, x, y));
    for (const [at, element] of stack.entries()) {
      const mentions = overlaid.byElement.get(element);
      if (!mentions || mentions.length > MOST) continue;
      const found = mentions.find(isHere);
      if (found) return stack.slice(0, at).some((cover) => hides(cover, element, x, y)) ? undefined : found;
    }
    const [found, element] = overlaid.letThrough.find(([mention]) => isHere(mention)) ?? [];
    if (!found || !element) return undefined;
    const covers = stack.filter((cover) => !isWithin(element, cover) && isAbove(cover, element));
    return covers.some((cover) => hides(cover, element, x, y)) ? undefined : found;
  };
  return {
    ...page,
    at(x, y, inPassing) {
      const found = page.at(x, y, inPassing);
      return found === undefined && !inPassing ? beneath(x, y) : found;
    },
  };
}

function lookThrough(page: CardPage): Overlaid {
  const byElement = new Map<Element, CardMention[]>();
  const letThrough: [CardMention, Element][] = [];
  for (const mention of page.list()) {
    const element = page.element(mention);
    if (!element) continue;
    const known = byElement.get(element);
    if (known) known.push(mention);
    else byElement.set(element, [mention]);
  }
  for (const [element, mentions] of byElement) {
    if (letThrough.length > MOST_LET_THROUGH) break;
    if (getComputedStyle(element).pointerEvents !== 'none' && !element.closest('[inert]')) continue;
    for (const mention of mentions) letThrough.push([mention, element]);
  }
  return { byElement, letThrough };
}

/** The elements at a point, the topmost first, those of open shadow trees before their hosts. */
function stackAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    if (element.getRootNode() !== root) return [];
    return element.shadowRoot ? [...stackAt(element.shadowRoot, x, y), element] : element;
  });
}

function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether an element, or what its style sets before and after it, lets nothing of the text of another be seen at a point. */
function hides(element: Element, text: Element, x: number, y: number): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  // An element around the text is painted behind it; only its `::before` and `::after` can lie above.
  const isAround = isWithin(text, element);
  const opacity = opacityOver(element, text);
  if (opacity <= faint) return false;
  if (!isAround && element.matches(drawn)) return isInked(element);
  if (!isAround && element.matches(solid) && !isClearAt(element, x, y)) return true;
  return (isAround ? ['::before', '::after'] : [undefined, '::before', '::after']).some((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const { content, backgroundColor, backgroundImage, backdropFilter, mixBlendMode } = style;
    if (mixBlendMode !== 'normal') return false;
    if (pseudo && (content === 'none' || content === 'normal')) return false;
    if (isAround && (style.position === 'static' || Number(style.zIndex) < 0)) return false;
    return (
      !isFading(backgroundImage) ||
      /blur|url/.test(backdropFilter) ||
      alphaOf(backgroundColor) * opacity * (pseudo ? Number(style.opacity) : 1) > faint
    );
  });
}

/** The opacity of an element, with that of what is around it and not around the text; none where they blend with the text. */
function opacityOver(element: Element, text: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at && !at.contains(text); at = at.parentElement) {
    const style = getComputedStyle(at);
    opacity *= style.mixBlendMode === 'normal' ? Number(style.opacity) : 0;
  }
  return opacity;
}

/** True of a shape that is filled, or has a line; it is found at a point also where it is neither. */
function isInked(shape: Element): boolean {
  const { fill, fillOpacity, stroke, strokeOpacity, opacity } = getComputedStyle(shape);
  const isSeen = (paint: string, alpha: string) =>
    paint !== 'none' && alphaOf(paint) * Number(alpha) * Number(opacity) > faint;
  return shape.localName === 'image' || isSeen(fill, fillOpacity) || isSeen(stroke, strokeOpacity);
}

/** True of a background without pictures but gradients that begin or end in little or nothing, as those over the end of a text do. */
function isFading(backgroundImage: string): boolean {
  if (backgroundImage === 'none') return true;
  if (/url\(|image-set\(|element\(|paint\(/.test(backgroundImage)) return false;
  return backgroundImage
    .split(/,\s*(?=(?:repeating-)?(?:linear|radial|conic)-gradient\()/)
    .every((gradient) =>
      (gradient.match(/\btransparent\b|(?:rgb|hsl|color|lab|lch|oklab|oklch)a?\([^()]*\)/g) ?? []).some(
        (colour) => colour === 'transparent' || alphaOf(colour) <= faint,
      ),
    );
}

/** The opacity of a computed colour, from 0 to 1. */
function alphaOf(colour: string): number {
  const [, alpha] = /^rgba\(.*, ?([\d.e-]+)\)$|\/ ?([\d.e-]+)\)$/.exec(colour)?.filter(Boolean) ?? [];
  return alpha === undefined ? 1 : Number(alpha);
}
