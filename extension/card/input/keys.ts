import { cardsOf } from '../machine/card-steps.ts';
import type { CardEvent, State } from '../machine/events.ts';
import { trusted } from './trusted.ts';

interface KeysOptions {
  document: Document;
  state: () => State;
  /** Gives whether the event is to be kept from the page. */
  send: (event: CardEvent) => boolean;
  signal: AbortSignal;
}

const modifiers = new Set(['Alt', 'AltGraph', 'Control', 'Shift', 'Meta', 'CapsLock', 'Fn']);

/**
 * Tells the machine what keys do. Kept from the page are only an Escape that closes a card, Alt+Left on one, and Ctrl+Z
 * while a card offers to undo and no text is being edited.
 */
export function listenToKeys({ document, state, send, signal }: KeysOptions): void {
  /** The key whose release the page is not to see either. */
  let swallowed: string | undefined;
  /** The key that went down last, as far as we were told. */
  let pressed: string | undefined;

  const swallow = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onDown = (event: KeyboardEvent): void => {
    swallowed = undefined;
    pressed = event.key;
    if (event.isComposing) return;
    const { focus, over } = state();
    const cards = cardsOf(state());
    const card = cards.find(({ id }) => id === focus || id === over);
    const offered = cards.findLast(({ request }) => request?.progress === 'done');
    if (event.key === 'Escape') {
      if (!send({ is: 'escape' })) return;
      swallowed = event.key;
      swallow(event);
    } else if (isUndoKey(event) && offered && !isEditable(event)) {
      send({ is: 'undo', card: offered.id });
      swallow(event);
    } else if (card && card.trail.length > 1 && event.altKey && event.key === 'ArrowLeft') {
      send({ is: 'return', card: card.id, to: card.trail.length - 2 });
      swallow(event);
    } else if (focus === undefined && !modifiers.has(event.key)) {
      send({ is: 'typing', t: performance.now() });
    }
  };

  const onUp = (event: KeyboardEvent): void => {
    const isPressed = event.key === pressed;
    pressed = undefined;
    // A listener of the page, older than ours, has kept the press from us.
    if (event.key === 'Escape' && !isPressed && !event.isComposing && send({ is: 'escape' }))
      swallowed = event.key;
    if (event.key !== swallowed) return;
    swallowed = undefined;
    swallow(event);
  };

  // On the window, so that no listener of the page on the document comes first.
  const view = document.defaultView;
  view?.addEventListener('keydown', trusted(onDown), { capture: true, signal });
  view?.addEventListener('keyup', trusted(onUp), { capture: true, signal });
}

/** Whether a key asks for the last thing to be undone. */
export function isUndoKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  return key.toLowerCase() === 'z' && ctrlKey !== metaKey && !shiftKey && !altKey;
}

/** Whether the key goes to text that is being edited, which has an undo of its own. */
function isEditable(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const element = target as Partial<HTMLElement> | undefined;
  return element?.isContentEditable === true || /^(input|textarea|select)$/.test(element?.localName ?? '');
}
