import type { Host } from '../view/host.ts';

/**
 * By these a page hears that the pointer has left something, and come to something else. They are heard while a card is
 * open only: browsers send some of them to none but those who listen.
 */
const leavings = ['pointerout', 'pointerleave', 'mouseout', 'mouseleave'] as const;
const arrivals = ['pointerover', 'mouseover', 'mousemove'] as const;

/**
 * Keeps from the page that the pointer has gone to a card, so that no menu closes behind it: seen from the page, the
 * pointer has stayed where it was until it comes to another place, or leaves the page. What it gives follows whether a
 * card is open.
 */
export function keepPointerFromPage(
  view: Window,
  { isHost }: Pick<Host, 'isHost'>,
  signal: AbortSignal,
): (isOpen: boolean) => void {
  let listening: AbortController | undefined;
  let isCardOpen = false;
  /** What the pointer has left for a card, which the page has not heard yet. */
  let left: Element | undefined;

  const endIfClosed = () => {
    if (isCardOpen || left) return;
    listening?.abort();
    listening = undefined;
  };
  const tellLeft = (to: EventTarget | null) => {
    const from = left;
    left = undefined;
    if (from?.isConnected) tell(from, to instanceof Element ? to : null);
    endIfClosed();
  };
  const onLeave = (event: MouseEvent) => {
    const { target, relatedTarget, isTrusted, type } = event;
    if (!isTrusted) return;
    if (isHost(relatedTarget)) {
      if (type === 'pointerout' && target instanceof Element) left = target;
      event.stopImmediatePropagation();
    } else if (isHost(target) && relatedTarget === null && type === 'pointerout') tellLeft(null);
  };
  const onArrive = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    if (isHost(event.target)) event.stopImmediatePropagation();
    else if (left) tellLeft(event.target);
  };
  signal.addEventListener('abort', () => listening?.abort());

  return (isOpen) => {
    isCardOpen = isOpen;
    if (!isOpen) return endIfClosed();
    if (listening) return;
    listening = new AbortController();
    const passive = { capture: true, passive: true, signal: listening.signal };
    for (const type of leavings) view.addEventListener(type, onLeave, passive);
    for (const type of arrivals) view.addEventListener(type, onArrive, passive);
  };
}

/** Tells the page that the pointer has left an element, and what is around it, for another one, or for none. */
function tell(from: Element, to: Element | null): void {
  if (to && from.contains(to)) return;
  for (const type of leavings) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    if (type.endsWith('out')) {
      from.dispatchEvent(new Kind(type, { bubbles: true, composed: true, relatedTarget: to }));
      continue;
    }
    for (let at: Element | null = from; at && !(to && at.contains(to)); at = at.parentElement)
      at.dispatchEvent(new Kind(type, { relatedTarget: to }));
  }
}
