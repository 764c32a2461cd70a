import type { EntityCard } from '../../story/view/shown.ts';
import type { CardMention } from '../mention.ts';
import { ringUndo } from './act-steps.ts';
import { cardsOf, changeCard, closeCard } from './card-steps.ts';
import { START_AFTER } from './delays.ts';
import type { CardEvent, Dwell, Effect, OpenCard, OpenedBy, State, Step } from './events.ts';
import { asksFor, describeMention } from './meaning.ts';

const openedBy = {
  hover: (_card, entity) => [{ do: 'announce', entity }],
  click: () => [],
  touch: () => [],
  command: (card) => [{ do: 'focus', card }],
} satisfies Record<OpenedBy, (card: number, entity: EntityCard) => Effect[]>;

/** Asks for a mention's card without a delay: by click, touch or command. */
export function askForCard(state: State, mention: CardMention, by: OpenedBy): Step {
  const token = state.token + 1;
  return {
    state: { ...state, token, hold: undefined, dwell: { token, mention, by, ready: undefined, due: true } },
    effects: [describeMention(token, mention)],
  };
}

/** Opens a mention's card with focus in it; where it is open already, moves focus into it. */
export function command(state: State, mention: CardMention): Step {
  const { card } = state;
  if (card?.mention.id !== mention.id) return askForCard(state, mention, 'command');
  return {
    state: { ...state, dwell: undefined, card: { ...card, by: 'command', leaving: undefined } },
    effects: [{ do: 'focus', card: card.id }],
  };
}

/** Answers a timer that has run out; one with a stale token changes nothing. */
export function ring(state: State, { t, timer, token }: Extract<CardEvent, { is: 'timer' }>): Step {
  const { dwell, card, hold } = state;
  if (timer === 'undo') return ringUndo(state, token);
  if (timer === 'hold' && hold?.token === token) return askForCard(state, hold.mention, 'touch');
  if (timer === 'start' && dwell?.token === token) {
    const ms = Math.max(0, state.opening.delay - START_AFTER);
    return {
      state,
      effects: [describeMention(token, dwell.mention), { do: 'wait', timer: 'show', token, ms }],
    };
  }
  if (timer === 'show' && dwell?.token === token) return settle(state, { ...dwell, due: true }, t);
  if (timer === 'leave' && card?.leaving === token && state.over !== card.id && state.focus !== card.id) {
    return closeCard(state, card.id);
  }
  return { state, effects: [] };
}

/**
 * Takes the answer to `describe`. It goes to the dwell or the card whose token it carries; if that is gone, it is
 * dropped.
 */
export function answer(state: State, { t, token, entity }: Extract<CardEvent, { is: 'described' }>): Step {
  const { dwell } = state;
  if (dwell?.token === token) {
    return entity
      ? settle(state, { ...dwell, ready: entity }, t)
      : { state: { ...state, dwell: undefined }, effects: [] };
  }
  const asked = cardsOf(state).find(({ pending }) => pending === token);
  if (!asked) return { state, effects: [] };
  const followed = changeCard(state, asked.id, (card) => ({
    ...card,
    pending: undefined,
    menu: false,
    failure: undefined,
    trail: entity ? [...card.trail, entity] : card.trail,
  }));
  return { state: followed, effects: entity ? [{ do: 'opened', entity: entity.id }] : [] };
}

/** Opens the card once the dwell's time is over and its entity has been described. */
function settle(state: State, dwell: Dwell, t: number): Step {
  const { mention, by, token, ready, due } = dwell;
  if (!due || !ready) return { state: { ...state, dwell }, effects: [] };
  const card: OpenCard = {
    id: state.card?.id ?? token,
    mention,
    by,
    trail: [ready],
    asks: asksFor(ready, mention),
    shownAt: t,
    leaving: undefined,
    pending: undefined,
    menu: false,
    request: undefined,
    failure: undefined,
  };
  // The reader of a card that asks who is meant has not read of one of them yet.
  const isMeant = mention.isChosen || !mention.others?.length;
  const opened: Effect[] = isMeant ? [{ do: 'opened', entity: ready.id }] : [];
  const effects: Effect[] = [...opened, ...openedBy[by](card.id, ready)];
  return { state: { ...state, dwell: undefined, card }, effects };
}
