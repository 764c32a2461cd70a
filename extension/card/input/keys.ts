import { cardsOf } from '../machine/card-steps.ts';
import type { CardEvent, State } from '../machine/events.ts';

interface KeysOptions {
  document: Document;
  state: () => State;
  /** Gives whether the event is to be kept from the page. */
  send: (event: CardEvent) => boolean;
  signal: AbortSignal;
}

const modifiers = new Set(['Alt', 'AltGraph', 'Control', 'Shift', 'Meta', 'CapsLock', 'Fn']);

/** Tells the machine what keys do. Only an Escape that closes a card, and Alt+Left on one, are kept from the page. */
export function listenToKeys({ document, state, send, signal }: KeysOptions): void {
  /** The key whose release the page is not to see either. */
  let swallowed: string | undefined;

  const swallow = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onDown = (event: KeyboardEvent): void => {
    swallowed = undefined;
    if (event.isComposing) return;
    const { focus, over } = state();
    const card = cardsOf(state()).find(({ id }) => id === focus || id === over);
    if (event.key === 'Escape') {
      if (!send({ is: 'escape' })) return;
      swallowed = event.key;
      swallow(event);
    } else if (card && card.trail.length > 1 && event.altKey && event.key === 'ArrowLeft') {
      send({ is: 'return', card: card.id, to: card.trail.length - 2 });
      swallow(event);
    } else if (focus === undefined && !modifiers.has(event.key)) {
      send({ is: 'typing', t: performance.now() });
    }
  };

  const onUp = (event: KeyboardEvent): void => {
    if (event.key !== swallowed) return;
    swallowed = undefined;
    swallow(event);
  };

  // On the window, so that no listener of the page on the document comes first.
  const view = document.defaultView;
  view?.addEventListener('keydown', onDown, { capture: true, signal });
  view?.addEventListener('keyup', onUp, { capture: true, signal });
}
