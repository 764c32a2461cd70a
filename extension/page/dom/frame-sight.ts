import { leastPx } from './box-in-sight.ts';

/**
 * True of a frame of which nobody sees anything: without size, hidden, or put where nothing can be scrolled to. Pages of
 * another origin around it cannot be asked; then its size alone tells.
 */
export function isFrameUnseen(view: Window = window): boolean {
  if (view === view.parent) return false;
  if (view.innerWidth < leastPx || view.innerHeight < leastPx) return true;
  const frame = view.frameElement;
  if (!frame) return false;
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  const { scrollX, scrollY, innerWidth, innerHeight } = view.parent;
  if (right + scrollX < leastPx || bottom + scrollY < leastPx) return true;
  // What fades in when it is scrolled to is faint until then.
  const isOnScreen = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (!frame.checkVisibility({ visibilityProperty: true, opacityProperty: isOnScreen })) return true;
  return isFrameUnseen(view.parent);
}
