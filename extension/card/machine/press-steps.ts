import { cardsOf, changeCard, closeCard } from './card-steps.ts';
import { LONG_PRESS } from './delays.ts';
import type { CardEvent, State, Step } from './events.ts';
import { askForCard } from './open-steps.ts';

type Press = Extract<CardEvent, { is: 'press' }>;

/** A button or finger went down: away with what was about to open, and with a card that it is not on. */
export function press(before: State, { card: on, mention, touch, interactive }: Press): Step {
  const state: State = { ...before, held: !touch, dwell: undefined, hold: undefined };
  if (on !== undefined) return { state, effects: [] };
  if (touch)
    return mention && interactive && opensByTouch(state) ? hold(state, mention) : { state, effects: [] };
  const { card } = state;
  // The click that follows will close it: closing now would make the click open it again.
  if (card?.by === 'click' && card.mention.id === mention?.id) return { state, effects: [] };
  return closeCard({ ...state, shunned: mention?.id }, card?.id);
}

/** A click or tap: opens where clicks and taps do, closes again on the same mention, never acts on a link. */
export function tap(state: State, event: Extract<CardEvent, { is: 'tap' }>): Step {
  const { card } = state;
  const { card: on, mention, touch, interactive } = event;
  if (on !== undefined) return { state, effects: [] };
  const own = mention !== undefined && mention.id === card?.mention.id;
  const opens = touch ? opensByTouch(state) : state.opening.openBy === 'click';
  if (own && opens) return interactive ? { state, effects: [] } : closeCard(state, card?.id);
  if (mention && opens && !interactive) return askForCard(state, mention, touch ? 'touch' : 'click');
  return touch ? closeCard(state, card?.id) : { state, effects: [] };
}

/**
 * Escape closes a menu, else the card that has focus, else the open one, else a line that offers to undo, and only then
 * is kept from the page.
 */
export function closeByKey(state: State): Step {
  const opened = cardsOf(state).find(({ menu }) => menu);
  if (opened) {
    return {
      state: changeCard(state, opened.id, (card) => ({ ...card, menu: false })),
      effects: [{ do: 'swallow' }],
    };
  }
  const { card, focus, dwell, pinned } = state;
  const offered = pinned.findLast(({ request }) => request?.progress === 'done');
  const id = pinned.some((candidate) => candidate.id === focus) ? focus : (card?.id ?? offered?.id);
  const shunned = dwell?.mention.id ?? (id === card?.id ? card?.mention.id : undefined) ?? state.shunned;
  const calmed: State = { ...state, dwell: undefined, hold: undefined, shunned };
  if (id === undefined) return { state: calmed, effects: [] };
  const closed = closeCard(calmed, id);
  return { state: closed.state, effects: [...closed.effects, { do: 'swallow' }] };
}

function opensByTouch({ opening }: State): boolean {
  return opening.openBy !== 'command';
}

function hold(state: State, mention: NonNullable<Press['mention']>): Step {
  const token = state.token + 1;
  return {
    state: { ...state, token, hold: { token, mention } },
    effects: [{ do: 'wait', timer: 'hold', token, ms: LONG_PRESS }],
  };
}
