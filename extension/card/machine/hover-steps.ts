import type { CardMention } from '../mention.ts';
import { LEAVE, START_AFTER } from './delays.ts';
import type { CardEvent, Effect, State, Step } from './events.ts';
import { describeMention } from './meaning.ts';

type Point = Extract<CardEvent, { is: 'point' }>;

/** Answers a move of the pointer: begins, keeps or gives up a dwell, and minds the open card. */
export function point(before: State, event: Point): Step {
  const { held, card: over, mention } = event;
  const shunned = mention?.id === before.shunned && over === undefined ? before.shunned : undefined;
  const state: State = { ...before, held, over, shunned };
  // While a button is down, text is being selected or something dragged: nothing opens and nothing closes.
  if (held) return { state: { ...state, dwell: pointless(state) }, effects: [] };
  if (over !== undefined)
    return over === state.card?.id ? stay(state) : leave({ ...state, dwell: pointless(state) }, false);
  if (mention && mention.id === state.card?.mention.id) return stay(state);
  const dwelling = mention && mayHover(state, event) ? dwellOn(state, mention, event) : undefined;
  const left = leave(dwelling?.state ?? { ...state, dwell: pointless(state) }, event.towards);
  return { state: left.state, effects: [...(dwelling?.effects ?? []), ...left.effects] };
}

/** Gives up a dwell by hovering, and opens nothing by hovering before `until`. */
export function calm(state: State, until: number): State {
  return { ...state, dwell: pointless(state), quietUntil: Math.max(state.quietUntil, until) };
}

/** Lets the open card close in a while, unless pointer or focus is on it or it did not open by hovering. */
export function leave(state: State, towards: boolean): Step {
  const { card, over, focus } = state;
  if (card?.by !== 'hover' || over === card.id || focus === card.id) return { state, effects: [] };
  if (card.leaving !== undefined && !towards) return { state, effects: [] };
  const token = state.token + 1;
  return {
    state: { ...state, token, card: { ...card, leaving: token } },
    effects: [{ do: 'wait', timer: 'leave', token, ms: LEAVE }],
  };
}

/** Drops a dwell that began by pointing; one that began by a press or a command goes on. */
function pointless({ dwell }: State): State['dwell'] {
  return dwell?.by === 'hover' ? undefined : dwell;
}

function stay(state: State): Step {
  const { card } = state;
  return {
    state: { ...state, dwell: pointless(state), card: card && { ...card, leaving: undefined } },
    effects: [],
  };
}

function mayHover(state: State, { mention, modifier }: Point): boolean {
  const { opening, card, focus, shunned, dwell } = state;
  if (opening.openBy !== 'hover' || (opening.modifier !== 'none' && !modifier)) return false;
  if (card && focus === card.id) return false;
  return mention?.id !== shunned && (dwell === undefined || dwell.by === 'hover');
}

/**
 * A first dwell takes the delay that the reader set, and begins again while the pointer is fast. With a card open
 * the next mention takes it at once, except where the pointer may only be crossing it on its way.
 */
function dwellOn(state: State, mention: CardMention, event: Point): Step {
  const { dwell, opening, quietUntil, card } = state;
  const atOnce = card !== undefined && !event.fast && !event.towards && quietUntil <= event.t;
  const same = dwell?.mention.id === mention.id;
  if (same && (dwell.due || (!event.fast && !atOnce))) return { state, effects: [] };
  const token = state.token + 1;
  const next: State = {
    ...state,
    token,
    dwell: { token, mention, by: 'hover', ready: undefined, due: atOnce },
  };
  const ms = Math.max(Math.min(START_AFTER, opening.delay), quietUntil - event.t);
  const effect: Effect = atOnce ? describeMention(token, mention) : { do: 'wait', timer: 'start', token, ms };
  return { state: next, effects: [effect] };
}
