import type { CardActions } from './contract.ts';
import { dragFrom, nudgeBy, pullFrom } from './input/drag.ts';
import type { CardEvent, OpenCard } from './machine/events.ts';
import type { Stand } from './position/positioner.ts';
import type { CardActs } from './view/handlers.ts';
import type { Stage } from './view/stage.tsx';

interface ActsForOptions {
  card: OpenCard;
  sheet: boolean;
  actions: CardActions;
  send: (event: CardEvent) => void;
  stage: Stage;
  stand: () => Stand | undefined;
}

/** What can be done from inside a card, as events to the machine and requests to the extension. */
export function actsFor({ card, sheet, actions, send, stage, stand }: ActsForOptions): CardActs {
  const { id, trail, mention } = card;
  const close = (): void => send({ is: 'close', card: id });
  const thenClose = (act: () => void) => () => {
    act();
    close();
  };
  const move = (dx: number, dy: number): void => {
    const element = stage.element(id);
    if (element) stand()?.moveBy(element, dx, dy);
  };
  return {
    follow: (entity) => send({ is: 'follow', card: id, entity }),
    goBack: (to) => send({ is: 'return', card: id, to }),
    pin: () => {
      stand()?.pin();
      send({ is: 'pin', card: id });
    },
    close,
    silenceName: thenClose(() => actions.silenceName(mention)),
    silenceEntity: thenClose(() => actions.silenceEntity(trail[trail.length - 1]!.id)),
    pauseSite: thenClose(() => actions.pauseSite()),
    openStory: (story) => actions.openStory(story),
    showMenu: (open) => send({ is: 'menu', card: id, open }),
    nudge: (event) => nudgeBy(event, move),
    grip: (event) => (sheet ? pullFrom(event, close) : dragFrom(event, move)),
  };
}
