import type { OpenCard, State, Step } from './events.ts';
import { leave } from './hover-steps.ts';

/** All cards that stand, the one that is not pinned last. */
export function cardsOf({ pinned, card }: State): readonly OpenCard[] {
  return card ? [...pinned, card] : pinned;
}

/** Changes one card that stands, pinned or not. */
export function changeCard(state: State, id: number, change: (card: OpenCard) => OpenCard): State {
  return {
    ...state,
    card: state.card?.id === id ? change(state.card) : state.card,
    pinned: state.pinned.map((card) => (card.id === id ? change(card) : card)),
  };
}

/** Closes one card, and gives focus back where it was inside. A dwell beside it is left alone. */
export function closeCard(state: State, id: number | undefined): Step {
  if (id === undefined) return { state: { ...state, dwell: undefined }, effects: [] };
  const next: State = {
    ...state,
    card: state.card?.id === id ? undefined : state.card,
    pinned: state.pinned.filter((card) => card.id !== id),
    over: state.over === id ? undefined : state.over,
    focus: state.focus === id ? undefined : state.focus,
  };
  return { state: next, effects: state.focus === id ? [{ do: 'restore' }] : [] };
}

/** Closes a card that cannot be used; the pointer, still on its mention, does not open it again. */
export function giveUp(state: State, id: number): Step {
  const card = cardsOf(state).find((one) => one.id === id);
  return closeCard({ ...state, shunned: card?.mention.id }, id);
}

/** A mention is gone from the page or from view: its card and its dwell go too; a pinned card stays. */
export function lose(state: State, mention: number): Step {
  const rest: State = {
    ...state,
    dwell: state.dwell?.mention.id === mention ? undefined : state.dwell,
    hold: state.hold?.mention.id === mention ? undefined : state.hold,
  };
  return rest.card?.mention.id === mention ? closeCard(rest, rest.card.id) : { state: rest, effects: [] };
}

/** Focus came to a card or left all of them; a card opened by command then leaves as one under a pointer does. */
export function moveFocus(state: State, focus: number | undefined): Step {
  const { card } = state;
  if (focus === state.focus) return { state, effects: [] };
  if (focus !== undefined && focus === card?.id) {
    return { state: { ...state, focus, card: { ...card, leaving: undefined } }, effects: [] };
  }
  const left = card !== undefined && state.focus === card.id;
  const next: State = {
    ...state,
    focus,
    card: left && card.by === 'command' ? { ...card, by: 'hover' } : card,
  };
  return left ? leave(next, false) : { state: next, effects: [] };
}

/** Asks for a related entity, to be shown in the same card. */
export function follow(state: State, id: number, entity: string): Step {
  const token = state.token + 1;
  return {
    state: changeCard({ ...state, token }, id, (card) => ({ ...card, pending: token })),
    effects: [{ do: 'describe', token, entity }],
  };
}

/** Goes back along a card's trail, to its entry `to`; before the first there is nothing. */
export function goBack(state: State, id: number, to: number): State {
  return changeCard(state, id, (card) => ({
    ...card,
    pending: undefined,
    menu: false,
    trail: card.trail.slice(0, Math.max(1, to + 1)),
  }));
}

/** Pins the open card; a pinned one becomes the open card again, in place of one that stands there. */
export function pin(state: State, id: number): Step {
  const { card, pinned } = state;
  if (card?.id === id) {
    return {
      state: { ...state, card: undefined, pinned: [...pinned, { ...card, leaving: undefined }] },
      effects: [],
    };
  }
  const freed = pinned.find((candidate) => candidate.id === id);
  if (!freed || freed.request) return { state, effects: [] };
  const closed = closeCard(state, card?.id);
  const rest = closed.state.pinned.filter((candidate) => candidate !== freed);
  return {
    state: { ...closed.state, pinned: rest, card: { ...freed, by: 'click' } },
    effects: closed.effects,
  };
}
