import type { EntityCard } from '../../story/view/shown.ts';
import type { CardMention } from '../mention.ts';
import type { Effect } from './events.ts';

/** Whether a card is to ask which of several is meant. */
export function asksFor(
  { rivals = [] }: EntityCard,
  { isChosen = false }: Pick<CardMention, 'isChosen'>,
): boolean {
  return rivals.length > 0 && !isChosen;
}

/** The effect that asks for the card of what a mention means, and for those of what else it may mean. */
export function describeMention(token: number, { entity, others = [] }: CardMention): Effect {
  return { do: 'describe', token, entity, ...(others.length > 0 && { others }) };
}

/** The card of the entity that is meant. It keeps the others, for readers who change their mind. */
export function cardOfMeant(card: EntityCard, entity: string): EntityCard {
  const { rivals = [], ...first } = card;
  const all = [first, ...rivals];
  const meant = all.find(({ id }) => id === entity) ?? first;
  return { ...meant, rivals: all.filter((one) => one !== meant) };
}
