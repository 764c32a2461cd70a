import { cardsOf, changeCard, closeCard } from './card-steps.ts';
import { UNDO_FOR, UNDO_LONGER } from './delays.ts';
import type { Act, CardEvent, Failure, OpenCard, State, Step } from './events.ts';

/**
 * Asks for an act. The card moves to the pinned ones: its mention may be gone before the answer comes, and nothing but
 * time, its own buttons and Escape may end the line that offers to undo.
 */
export function act(state: State, id: number, asked: Act): Step {
  const card = cardsOf(state).find((one) => one.id === id);
  if (!card || card.request) return { state, effects: [] };
  const kept: OpenCard = {
    ...card,
    menu: false,
    leaving: undefined,
    pending: undefined,
    failure: undefined,
    request: { act: asked, progress: 'asked', byKey: state.over !== id, token: undefined },
  };
  const isOpen = state.card === card;
  const next: State = {
    ...state,
    card: isOpen ? undefined : state.card,
    pinned: isOpen ? [...state.pinned, kept] : state.pinned.map((one) => (one === card ? kept : one)),
  };
  return { state: next, effects: [{ do: 'act', card: kept, act: asked }] };
}

/** Takes the answer to an act or to its undo. */
export function answered(state: State, { card: id, ok }: Extract<CardEvent, { is: 'answered' }>): Step {
  const card = cardsOf(state).find((one) => one.id === id);
  const progress = card?.request?.progress;
  if (!card || (progress !== 'asked' && progress !== 'undoing')) return { state, effects: [] };
  if (progress === 'asked') return ok ? offerUndo(state, card, 'done') : fail(state, id, 'unsaved');
  if (!ok) return offerUndo(state, card, 'undo-failed');
  const closed = closeCard(state, id);
  return { state: closed.state, effects: [{ do: 'report', card, what: 'undone' }, ...closed.effects] };
}

/** Takes an act back, while that is offered. */
export function undo(state: State, id: number): Step {
  const request = cardsOf(state).find((one) => one.id === id)?.request;
  if (request?.progress !== 'done' && request?.progress !== 'undo-failed') return { state, effects: [] };
  return {
    state: changeCard(state, id, (card) => ({
      ...card,
      request: { ...request, progress: 'undoing', token: undefined },
    })),
    effects: [{ do: 'undo', card: id }],
  };
}

/** Says in a card that a press did nothing. */
export function fail(state: State, id: number, failure: Failure): Step {
  const card = cardsOf(state).find((one) => one.id === id);
  if (!card) return { state, effects: [] };
  return {
    state: changeCard(state, id, (one) => ({ ...one, request: undefined, failure })),
    effects: [{ do: 'report', card, what: failure }],
  };
}

/**
 * Ends the time for undoing; where the pointer is on the line, or focus for somebody who came by key, a little later.
 */
export function ringUndo(state: State, token: number): Step {
  const card = cardsOf(state).find(({ request }) => request?.token === token);
  if (!card?.request) return { state, effects: [] };
  const isStayedOn = state.over === card.id || (card.request.byKey && state.focus === card.id);
  if (!isStayedOn) return closeCard(state, card.id);
  return waitToUndo(state, card, card.request.progress, UNDO_LONGER);
}

/** Names are no longer looked for on this page: all cards go but those that can be undone, or are about to be. */
export function end(state: State): Step {
  const pinned = state.pinned.filter(({ request }) => request);
  const isLeft = (id: number | undefined) => pinned.some((card) => card.id === id);
  return {
    state: {
      ...state,
      dwell: undefined,
      hold: undefined,
      card: undefined,
      pinned,
      over: isLeft(state.over) ? state.over : undefined,
      focus: isLeft(state.focus) ? state.focus : undefined,
    },
    effects: state.focus === undefined || isLeft(state.focus) ? [] : [{ do: 'restore' }],
  };
}

function offerUndo(state: State, card: OpenCard, progress: 'done' | 'undo-failed'): Step {
  const waiting = waitToUndo(state, card, progress, UNDO_FOR);
  const what = progress === 'done' ? 'done' : 'unsaved';
  return { state: waiting.state, effects: [...waiting.effects, { do: 'report', card, what }] };
}

function waitToUndo(
  state: State,
  { id, request }: OpenCard,
  progress: NonNullable<OpenCard['request']>['progress'],
  ms: number,
): Step {
  const token = state.token + 1;
  return {
    state: changeCard({ ...state, token }, id, (card) => ({
      ...card,
      request: request && { ...request, progress, token },
    })),
    effects: [{ do: 'wait', timer: 'undo', token, ms }],
  };
}
