import type { CardEvent, State } from '../machine/events.ts';
import { isGuarded } from '../machine/machine.ts';
import type { Stage } from '../view/stage.tsx';

interface InsideOptions {
  document: Document;
  stage: Stage;
  state: () => State;
  send: (event: CardEvent) => void;
  signal: AbortSignal;
}

/** Tells the machine where focus is among the cards, and stops clicks that were meant for what stood there before. */
export function listenInside({ document, stage, state, send, signal }: InsideOptions): void {
  const { root } = stage.host;

  const onClick = (event: Event): void => {
    const card = stage.cardOf(event.target);
    // A key pressed on a button is a click too, without a count; it is always meant for the button.
    if (card === undefined || (event as MouseEvent).detail === 0) return;
    if (!isGuarded(state(), card, performance.now())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onFocus = (target: EventTarget | null): void => {
    send({ is: 'focus', t: performance.now(), card: stage.cardOf(target) });
  };

  const onBlur = (event: Event): void => {
    // Focus that leaves with the whole window will come back to where it was.
    if (document.hasFocus()) onFocus((event as FocusEvent).relatedTarget);
  };

  root.addEventListener('click', onClick, { capture: true, signal });
  root.addEventListener('focusin', (event) => onFocus(event.target), {
    capture: true,
    passive: true,
    signal,
  });
  root.addEventListener('focusout', onBlur, { capture: true, passive: true, signal });
}
