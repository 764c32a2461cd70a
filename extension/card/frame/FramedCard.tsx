import type { JSX } from 'preact';
import type { EntityCard } from '../../story/view/shown.ts';
import type { OpenCard } from '../machine/events.ts';
import { Card } from '../view/Card.tsx';
import type { CardHandlers } from '../view/handlers.ts';
import type { FrameState, ToCardFrame } from './frame-messages.ts';

interface FramedCardProps {
  first: Extract<ToCardFrame, { is: 'show' }>;
  state: FrameState;
  trail: readonly EntityCard[];
  asks: boolean;
  handlers: CardHandlers;
}

/** The card that stands in a frame: as any other, but for the page around it, which is on the other side. */
export function FramedCard({ first, state, trail, asks, handlers }: FramedCardProps): JSX.Element {
  const { pinned, sheet, menu, request, failure } = state;
  const card: OpenCard = {
    id: 1,
    mention: { id: 1, entity: trail[0]!.id, text: first.spelled, reason: first.reason },
    by: 'click',
    trail,
    asks,
    shownAt: 0,
    leaving: undefined,
    pending: undefined,
    ...{ menu, request, failure },
  };
  return (
    <Card card={card} pinned={pinned} sheet={sheet} pageLanguage={first.pageLanguage} handlers={handlers} />
  );
}
