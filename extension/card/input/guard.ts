import { isByPerson } from './trusted.ts';

interface GuardOptions {
  /** Whether a click in a card was meant for what stood there before it. */
  isGuarded: (target: EventTarget | null) => boolean;
  /** Whether the page has laid something over the card. */
  isCovered: (target: EventTarget | null) => boolean;
  /** Called when a press was refused because the card is covered. */
  refused: (target: EventTarget | null) => void;
}

/** Everything by which something in a card is pressed, moved or typed. */
const presses = ['click', 'auxclick', 'pointerdown', 'pointermove', 'pointerup', 'keydown', 'keyup'];

/**
 * Stops in a tree of cards what no person did, what was meant for what stood there before, and what was pressed where
 * something else is seen than the card.
 */
export function guardPresses(root: EventTarget, options: GuardOptions, signal?: AbortSignal): void {
  const first = { capture: true, ...(signal && { signal }) };
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of presses) root.addEventListener(type, (event) => isByPerson(event) || stop(event), first);
  root.addEventListener(
    'click',
    (event) => {
      // A key pressed on a button is a click too, without a count; it is always meant for the button.
      if ((event as MouseEvent).detail === 0) return;
      if (options.isGuarded(event.target)) stop(event);
      else if (options.isCovered(event.target)) {
        stop(event);
        options.refused(event.target);
      }
    },
    first,
  );
}
