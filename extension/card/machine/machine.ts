//            slow on a mention           at its time, described
//   ┌──────┐ ────────────────▶ ┌───────┐ ───────────────▶ ┌──────┐   pin   ┌────────┐
//   │ idle │                   │ dwell │                  │ open │ ──────▶ │ pinned │ any number
//   └──────┘ ◀──────────────── └───────┘                  └──────┘ ◀────── └────────┘
//      ▲      left, fast, held,    ▲    on another mention    │ │
//      │      typed, scrolled,     └──────────────────────────┘ │ left for 300 ms, Escape,
//      └────────────────────────────────────────────────────────┘ pressed elsewhere, mention lost
//
// A card that takes underlines off the page (`act`) moves to the pinned ones and becomes one line with its undo.
// A dwell may go on beside an open card; when its time has come it takes that card over. Each dwell, each leave
// and each followed entity has a token of its own: a timer or an answer that brings another token is stale.
import { act, answered, end, fail, undo } from './act-steps.ts';
import {
  cardsOf,
  changeCard,
  closeCard,
  follow,
  giveUp,
  goBack,
  lose,
  moveFocus,
  pin,
} from './card-steps.ts';
import { CLICK_GUARD, SCROLL_QUIET, TYPING_QUIET } from './delays.ts';
import type { CardEvent, Opening, State, Step } from './events.ts';
import { calm, point } from './hover-steps.ts';
import { askAgain, takeChoice } from './meaning-steps.ts';
import { answer, command, ring } from './open-steps.ts';
import { closeByKey, press, tap } from './press-steps.ts';

/** The machine before anything has happened. */
export function startState(opening: Opening): State {
  return {
    opening,
    token: 0,
    held: false,
    quietUntil: 0,
    shunned: undefined,
    over: undefined,
    focus: undefined,
    dwell: undefined,
    hold: undefined,
    card: undefined,
    pinned: [],
  };
}

/** Whether a click on a card at time `t` was meant for what stood there before it. */
export function isGuarded(state: State, id: number, t: number): boolean {
  const card = cardsOf(state).find((candidate) => candidate.id === id);
  return card !== undefined && t - card.shownAt < CLICK_GUARD;
}

/** The machine: takes an event, gives the next state and what is to be done. Pure. */
export function step(state: State, event: CardEvent): Step {
  switch (event.is) {
    case 'point':
      return point(state, event);
    case 'press':
      return press(state, event);
    case 'release':
      return still({ ...state, held: false, hold: undefined });
    case 'tap':
      return tap(state, event);
    case 'escape':
      return closeByKey(state);
    case 'typing':
      return still(calm(state, event.t + TYPING_QUIET));
    case 'scroll':
      return still({ ...calm(state, event.t + SCROLL_QUIET), hold: undefined });
    case 'focus':
      return moveFocus(state, event.card);
    case 'lost':
      return lose(state, event.mention);
    case 'unusable':
      return giveUp(state, event.card);
    case 'timer':
      return ring(state, event);
    case 'described':
      return answer(state, event);
    case 'command':
      return command(state, event.mention);
    case 'follow':
      return follow(state, event.card, event.entity);
    case 'return':
      return still(goBack(state, event.card, event.to));
    case 'choose':
      return still(takeChoice(state, event.card, event.entity));
    case 'ask-again':
      return still(askAgain(state, event.card));
    case 'pin':
      return pin(state, event.card);
    case 'menu':
      return still(changeCard(state, event.card, (card) => ({ ...card, menu: event.open })));
    case 'act':
      return act(state, event.card, event.act);
    case 'undo':
      return undo(state, event.card);
    case 'answered':
      return answered(state, event);
    case 'failed':
      return fail(state, event.card, event.failure);
    case 'close':
      return closeCard(state, event.card ?? state.card?.id);
    case 'hidden':
      return still({ ...state, dwell: undefined, hold: undefined });
    case 'ended':
      return end(state);
    case 'configure':
      return still({ ...state, opening: event.opening, dwell: undefined, hold: undefined });
  }
}

function still(state: State): Step {
  return { state, effects: [] };
}
