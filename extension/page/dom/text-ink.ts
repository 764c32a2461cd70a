import { elementAround } from './element-around.ts';

/** Gives the computed style of an element, for as long as the page does not change. */
export type StyleOf = (element: Element) => CSSStyleDeclaration;

/**
 * Text below this opacity, its own times that of the elements around it, cannot be seen, nor text whose colour has a
 * lower alpha.
 */
export const leastOpacity = 0.05;

/**
 * True of text that is drawn in no colour, in that of its own background, or as dots, unless it lies over a picture of
 * itself.
 */
export function hasNoColour(element: Element, styleOf: StyleOf): boolean {
  const { color, webkitTextFillColor, webkitTextStrokeWidth, textShadow } = styleOf(element);
  if (isDotted(styleOf(element))) return true;
  if (isOfGround(element, styleOf)) return true;
  if (!isClear(webkitTextFillColor || color) || textShadow !== 'none') return false;
  if (Number.parseFloat(webkitTextStrokeWidth) > 0) return false;
  let steps = 0;
  for (let at: Element | null = element; at; at = elementAround(at)) {
    if (/text/.test(styleOf(at).backgroundClip)) return false;
    if (steps++ < 4 && at.parentElement?.querySelector(':scope > canvas, :scope > img, :scope > * > canvas'))
      return false;
  }
  return true;
}

/** True of text that is shown as dots, as passwords are. */
const isDotted = (style: CSSStyleDeclaration & { webkitTextSecurity?: string }): boolean =>
  (style.webkitTextSecurity ?? 'none') !== 'none';

/** True of a spoiler: text in the colour of the ground that it, or the line that it stands in, has itself. */
function isOfGround(element: Element, styleOf: StyleOf): boolean {
  const { color, webkitTextFillColor, webkitTextStrokeWidth, textShadow } = styleOf(element);
  const ink = webkitTextFillColor || color;
  if (textShadow !== 'none' || Number.parseFloat(webkitTextStrokeWidth) > 0) return false;
  for (let at: Element | null = element; at; at = elementAround(at)) {
    const { backgroundColor, backgroundImage, display } = styleOf(at);
    if (backgroundImage !== 'none') return false;
    if (!isClear(backgroundColor)) return backgroundColor === ink;
    if (display !== 'inline' && display !== 'contents') return false;
  }
  return false;
}

/** True of a computed colour of at least some opacity, from 0 to 1. */
export const isInk = (colour: string, least: number): boolean => {
  const opacity = /^rgba\(.*, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(colour);
  return opacity === null || Number(opacity[1] ?? opacity[2]) >= least;
};

const isClear = (colour: string): boolean => !isInk(colour, leastOpacity);
