import { changeCard } from './card-steps.ts';
import type { State } from './events.ts';
import { cardOfMeant } from './meaning.ts';

/** Shows the one that a reader said is meant. */
export function takeChoice(state: State, id: number, entity: string): State {
  return changeCard(state, id, (card) => ({
    ...card,
    asks: false,
    failure: undefined,
    trail: [cardOfMeant(card.trail[0]!, entity)],
  }));
}

/** Asks again which of several is meant. */
export function askAgain(state: State, id: number): State {
  return changeCard(state, id, (card) => ({
    ...card,
    asks: (card.trail[0]!.rivals ?? []).length > 0,
    menu: false,
    pending: undefined,
    trail: card.trail.slice(0, 1),
  }));
}
