import type { CardActs } from './acts.ts';
import type { CardEvent, OpenCard } from './events.ts';
import { dragFrom, pullFrom } from './grip.ts';
import type { CardActions } from './options.ts';
import type { Stage } from './stage.tsx';
import type { Stand } from './stand.ts';

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
    grip: (event) => {
      if (sheet) return pullFrom(event, close);
      dragFrom(event, (dx, dy) => {
        const element = stage.element(id);
        if (element) stand()?.moveBy(element, dx, dy);
      });
    },
  };
}
