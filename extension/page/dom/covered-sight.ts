import { type Edges, isOutOfFlow } from './box-in-sight.ts';
import { elementAround } from './element-around.ts';
import { isInk, type StyleOf } from './ink-colours.ts';

/** Where along a line it is looked whether anything covers it, in parts of its length. */
const parts = [0.5, 0.1, 0.9];

/** A background lets nothing of a text be seen from this opacity on. */
const hidingOpacity = 0.9;

/** Blur radius, in CSS pixels, behind which text of a usual size cannot be read. */
const unreadableBlurPx = 4;

/** Pictures of one pixel are spread over others to keep these from being saved: nothing is drawn in them. */
const leastPicturePx = 2;

/**
 * Tells whether text on the screen is covered: by a slide over it, by a layer, by the ground of what it stands in. What
 * stays on the screen while the page scrolls, as headers do, covers only where it fills the screen. Valid for one moment
 * in which the page does not change; `page` may be one around this frame.
 */
export function createCoverLook(styleOf: StyleOf, page = document) {
  const hiding = new Map<Element, boolean>();
  const hides = (element: Element): boolean => {
    let answer = hiding.get(element);
    if (answer === undefined) {
      answer = isOpaque(element, styleOf);
      hiding.set(element, answer);
    }
    return answer;
  };

  const isCoveredAt = (element: Element, x: number, y: number, isShaped: boolean): boolean => {
    const top = topmostAt(page, x, y);
    if (!top) return false;
    // Nearly always: the text itself, or what stands in its element.
    if (isWithin(top, element)) return false;
    const stack = stackAt(page, x, y);
    const own = stack.findIndex((one) => isWithin(one, element));
    // What does not let itself be found at its own place is cut away there by a shape, or it is scrolled elsewhere, or
    // nothing is known of it.
    if (own < 0) return isShaped && styleOf(element).pointerEvents !== 'none';
    return stack.slice(0, own).some((cover) => {
      // Something around the text is found above it also by what its style adds before and after it.
      const isAround = isWithin(element, cover) && !isBelowGround(element, cover, styleOf);
      const isHidden = (!isAround && hides(cover)) || isUnderPseudo(cover, x, y);
      return isHidden && !isPassing(cover, element, styleOf);
    });
  };

  return {
    /** True where none of the parts of a line that are on the screen can be seen; `isShaped` where a shape may cut it. */
    isCovered(element: Element, [left, top, right, bottom]: Edges, isShaped: boolean): boolean {
      const { innerWidth, innerHeight } = page.defaultView!;
      const isAlong = right - left >= bottom - top;
      let seen = 0;
      for (const part of parts) {
        const x = left + (right - left) * (isAlong ? part : 0.5);
        const y = top + (bottom - top) * (isAlong ? 0.5 : part);
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
        if (!isCoveredAt(element, x, y, isShaped)) return false;
        seen++;
      }
      return seen > 0;
    },
  };
}

/** The innermost element that is found at a point, open shadow trees looked into. */
function topmostAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const top = root.elementFromPoint(x, y);
  const inner = top?.shadowRoot && top.getRootNode() === root ? topmostAt(top.shadowRoot, x, y) : null;
  return inner ?? top;
}

/** The elements at a point, the topmost first, those of open shadow trees before their hosts. */
function stackAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    if (element.getRootNode() !== root) return [];
    return element.shadowRoot ? [...stackAt(element.shadowRoot, x, y), element] : element;
  });
}

/** True where an element is laid out in another one, or is it. */
function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = elementAround(at)) if (at === outer) return true;
  return false;
}

/** True of text that is painted beneath the ground of an element around it. */
function isBelowGround(text: Element, around: Element, styleOf: StyleOf): boolean {
  for (let at: Element | null = text; at && at !== around; at = elementAround(at))
    if (Number(styleOf(at).zIndex) < 0) return true;
  return false;
}

/** True of what stays where it is on the screen, so that the text comes out from under it, unless it fills the screen. */
function isPassing(cover: Element, text: Element, styleOf: StyleOf): boolean {
  for (let at: Element | null = cover; at && !isWithin(text, at); at = elementAround(at)) {
    const { position } = styleOf(at);
    if (position !== 'fixed' && position !== 'sticky') continue;
    const { left, top, right, bottom } = at.getBoundingClientRect();
    const { clientWidth, clientHeight } = cover.ownerDocument.documentElement;
    return left > 0 || top > 0 || right < clientWidth || bottom < clientHeight;
  }
  return false;
}

/** True of an element whose ground, or picture, lets nothing behind it be seen. */
function isOpaque(element: Element, styleOf: StyleOf): boolean {
  const { backgroundColor, backgroundImage, backgroundClip, mixBlendMode, maskImage, backdropFilter } =
    styleOf(element);
  if (mixBlendMode !== 'normal' || isSet(maskImage)) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const isPicture =
    element.localName === 'video' ||
    (element.localName === 'img' && (element as HTMLImageElement).naturalWidth >= leastPicturePx);
  const isGround = /text/.test(backgroundClip)
    ? false
    : isInk(backgroundColor, hidingOpacity) || isSolidGradient(backgroundImage);
  if (!isPicture && !isGround && !isBlurring(backdropFilter) && !isFrameWithGround(element)) return false;
  let opacity = 1;
  for (let at: Element | null = element; at; at = elementAround(at)) opacity *= Number(styleOf(at).opacity);
  return opacity >= hidingOpacity;
}

/** True of a layer that blurs what is behind it, so that it cannot be read. */
const isBlurring = (backdropFilter = ''): boolean =>
  Number(/blur\(([\d.]+)px/.exec(backdropFilter)?.[1] ?? 0) >= unreadableBlurPx;

/** True where what the style adds before or after an element, laid over it, hides what is at a point. */
function isUnderPseudo(element: Element, x: number, y: number): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const { content, position, backgroundColor, backgroundImage, opacity, transform, zIndex } = style;
    if (!isOutOfFlow(position) || /^(none|normal|)$/.test(content) || Number(zIndex) < 0) return false;
    if (Number(opacity) < hidingOpacity || transform !== 'none' || style.mixBlendMode !== 'normal')
      return false;
    if (!isInk(backgroundColor, hidingOpacity) && !isSolidGradient(backgroundImage)) return false;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    let around: Element | null = element;
    while (around && getComputedStyle(around).position === 'static') around = elementAround(around);
    if (!around) return false;
    const box = around.getBoundingClientRect();
    const left = box.left + around.clientLeft + Number.parseFloat(style.left);
    const top = box.top + around.clientTop + Number.parseFloat(style.top);
    return (
      x >= left &&
      x <= left + Number.parseFloat(style.width) &&
      y >= top &&
      y <= top + Number.parseFloat(style.height)
    );
  });
}

/** True of a frame whose page has a ground; nothing is known of that of another site. */
function isFrameWithGround(element: Element): boolean {
  if (element.localName !== 'iframe') return false;
  const { contentDocument } = element as HTMLIFrameElement;
  return [contentDocument?.documentElement, contentDocument?.body].some(
    (one) => one && isInk(getComputedStyle(one).backgroundColor, hidingOpacity),
  );
}

const isSet = (image: string | undefined): boolean => image !== undefined && image !== '' && image !== 'none';

/** True of gradients of which no part lets anything through. */
function isSolidGradient(backgroundImage: string): boolean {
  return /^[a-z-]*gradient\(/.test(backgroundImage) && !/transparent|rgba\(|\/|url\(/.test(backgroundImage);
}
