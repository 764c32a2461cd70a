import {
  type Edges,
  isClippedByShape,
  isMaskedOut,
  isOutOfFlow,
  leastPx,
  throughBox,
} from './box-in-sight.ts';
import { createCoverLook } from './covered-sight.ts';

/**
 * True of a frame of which nobody sees anything: without size, hidden, covered, or put where nothing can be scrolled to. Pages of
 * another origin around it cannot be asked; then its size alone tells.
 */
export function isFrameUnseen(view: Window = window): boolean {
  if (view === view.parent) return false;
  if (view.innerWidth < leastPx || view.innerHeight < leastPx) return true;
  const frame = view.frameElement;
  if (!frame) return false;
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  const { scrollX, scrollY, innerWidth, innerHeight } = view.parent;
  if (right - left < leastPx || bottom - top < leastPx) return true;
  if (right + scrollX < leastPx || bottom + scrollY < leastPx) return true;
  // What fades in when it is scrolled to is faint until then.
  const isOnScreen = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (!frame.checkVisibility({ visibilityProperty: true, opacityProperty: isOnScreen })) return true;
  const styleOf = (element: Element) => view.parent.getComputedStyle(element);
  const covers = createCoverLook(styleOf, view.parent.document);
  if (isOnScreen && covers.isCovered(frame, [left, top, right, bottom], false)) return true;
  return isCutOff(frame) || isFrameUnseen(view.parent);
}

/** True of a frame of which the boxes around it let nothing be seen, wherever they are scrolled to. */
function isCutOff(frame: Element): boolean {
  const { documentElement, body, defaultView } = frame.ownerDocument;
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  let box: Edges | undefined = [left, top, right, bottom];
  let position = '';
  for (let at: Element | null = frame; at && at !== body && at !== documentElement; at = at.parentElement) {
    const style: CSSStyleDeclaration = defaultView!.getComputedStyle(at);
    if (isClippedByShape(style) || isMaskedOut(style)) return true;
    const isHolder = position === 'fixed' ? style.transform !== 'none' : style.position !== 'static';
    const isAround = at !== frame && (position === '' || isHolder);
    if (isAround) {
      box = throughBox(box, style, at);
      if (!box) return true;
      position = '';
    }
    if (isOutOfFlow(style.position)) position = style.position;
  }
  return false;
}
