import { elementAround } from './element-around.ts';
import { isClear, type StyleOf } from './ink-colours.ts';
import { isOfGround } from './text-ground.ts';

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
