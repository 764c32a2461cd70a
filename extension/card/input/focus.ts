import type { CardEvent, State } from '../machine/events.ts';
import { isGuarded } from '../machine/machine.ts';
import type { Stage } from '../view/stage.tsx';
import type { Cover } from './cover.ts';
import { isByPerson, trusted } from './trusted.ts';

interface InsideOptions {
  document: Document;
  stage: Stage;
  cover: Cover;
  state: () => State;
  send: (event: CardEvent) => void;
  signal: AbortSignal;
}

/** Everything by which something in a card is pressed, moved or typed. */
const presses = ['click', 'auxclick', 'pointerdown', 'pointermove', 'pointerup', 'keydown', 'keyup'];

/**
 * Tells the machine where focus is among the cards, and stops clicks that no person made, that were meant for what stood
 * there before, or that were made where something else is seen than the card.
 */
export function listenInside({ document, stage, cover, state, send, signal }: InsideOptions): void {
  const { root } = stage.host;

  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onClick = (event: Event): void => {
    const card = stage.cardOf(event.target);
    // A key pressed on a button is a click too, without a count; it is always meant for the button.
    if (card === undefined || (event as MouseEvent).detail === 0) return;
    const isGuardedNow = isGuarded(state(), card, performance.now());
    if (!isGuardedNow && !cover.isCovered(stage.element(card)!)) return;
    stop(event);
    if (isGuardedNow) return;
    stage.host.raise();
    send({ is: 'failed', card, failure: 'covered' });
  };

  const onFocus = (target: EventTarget | null): void => {
    send({ is: 'focus', t: performance.now(), card: stage.cardOf(target) });
  };

  const onBlur = (event: Event): void => {
    // Focus that leaves with the whole window will come back to where it was.
    if (document.hasFocus()) onFocus((event as FocusEvent).relatedTarget);
  };

  const first = { capture: true, signal } as const;
  for (const type of presses) {
    root.addEventListener(type, (event) => isByPerson(event) || stop(event), first);
  }
  root.addEventListener('click', onClick, first);
  root.addEventListener(
    'focusin',
    trusted((event) => onFocus(event.target)),
    { ...first, passive: true },
  );
  root.addEventListener('focusout', trusted(onBlur), { ...first, passive: true });
}
