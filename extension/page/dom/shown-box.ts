import { elementAround } from './element-around.ts';

/**
 * The element in whose box the text of an element shows: its own, or that of one around it where it has none
 * (`display: contents`). Null where that box is not drawn, or hidden. Asked before any style is: styles in a deep tree that is
 * not drawn are worked out anew for each element of it.
 */
export function shownBoxAround(element: Element): Element | null {
  let at: Element | null = element;
  while (at && !at.checkVisibility({ visibilityProperty: true })) {
    if (getComputedStyle(at).display !== 'contents') return null;
    at = elementAround(at);
  }
  return at;
}
