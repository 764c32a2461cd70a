import type { Stage } from '../view/stage.tsx';
import { passOn } from './trusted.ts';

/** What presses something in a card: pages that close a layer on a press outside it listen to these. */
const presses = ['pointerdown', 'pointerup'] as const;
const clicks = ['click', 'auxclick', 'dblclick'] as const;
/** The same for older listeners; nothing in a card needs them. */
const olderPresses = ['mousedown', 'mouseup', 'touchstart', 'touchend'] as const;
const keys = ['keydown', 'keyup', 'keypress'] as const;

/**
 * Keeps from the page what a reader does in a card, and that the focus has come into it: layers that close on a press
 * outside, and traps that fetch the focus back, listen while the event is still on its way down. It is stopped at the
 * window, where only listeners of the window itself can have come first, and passed on within the closed tree. What the
 * browser does by itself, such as following a link, it does as before.
 */
export function keepFromPage(view: Window, { host }: Stage, signal: AbortSignal): void {
  const { root, mount, isHost } = host;
  const capture = { capture: true, signal } as const;
  let pressed: Element | null = null;

  const hand = (event: Event, target: Element | null) => {
    event.stopImmediatePropagation();
    const isPrevented = target !== null && passOn(event, target, root);
    if (isPrevented && !/^(pointer|focus)/.test(event.type)) event.preventDefault();
  };
  const onPress = (event: MouseEvent) => {
    // Without a count it is a key's, or an assistive technology's, and does not say where it is.
    if (!event.isTrusted || !isHost(event.target) || (event.type === 'click' && event.detail === 0)) return;
    const { pointerId } = event as Partial<PointerEvent>;
    const isHeld = pointerId !== undefined && pressed?.hasPointerCapture(pointerId);
    const target = isHeld ? pressed : root.elementFromPoint(event.clientX, event.clientY);
    if (event.type === 'pointerdown') pressed = target;
    hand(event, target);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && isHost(event.target)) hand(event, root.activeElement ?? mount);
  };
  const stop = (event: Event) => {
    if (event.isTrusted && isHost(event.target)) event.stopImmediatePropagation();
  };
  const onFocus = (event: FocusEvent) => {
    if (!event.isTrusted) return;
    const isLeaving = /^(focusout|blur)$/.test(event.type);
    // Seen from the page, the focus has stayed where it was.
    if (isLeaving && isHost(event.relatedTarget)) event.stopImmediatePropagation();
    if (!isLeaving && isHost(event.target)) hand(event, event.type === 'focusin' ? root.activeElement : null);
  };

  const passive = { ...capture, passive: true };
  for (const type of presses) view.addEventListener(type, onPress, passive);
  for (const type of clicks) view.addEventListener(type, onPress, capture);
  for (const type of olderPresses) view.addEventListener(type, stop, passive);
  for (const type of keys) view.addEventListener(type, onKey, capture);
  for (const type of ['focusin', 'focus', 'focusout', 'blur'] as const)
    view.addEventListener(type, onFocus, passive);
}
