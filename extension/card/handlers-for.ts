import type { CardActions } from './contract.ts';
import { dragFrom, nudgeBy, pullFrom } from './input/drag.ts';
import type { Act, CardEvent, OpenCard } from './machine/events.ts';
import type { Positioner } from './position/positioner.ts';
import type { CardHandlers } from './view/handlers.ts';
import type { Stage } from './view/stage.tsx';

interface HandlersForOptions {
  card: OpenCard;
  actions: CardActions;
  send: (event: CardEvent) => void;
  stage: Stage;
  positioner: Positioner;
}

/** What can be done from inside a card, as events to the machine and requests to the extension. */
export function handlersFor({ card, actions, send, stage, positioner }: HandlersForOptions): CardHandlers {
  const { id } = card;
  const close = (): void => send({ is: 'close', card: id });
  const move = (dx: number, dy: number): void => {
    const element = stage.element(id);
    if (element) positioner.moveBy(element, dx, dy);
  };
  /** The mention may go with the act, so the card stays where it is. */
  const act = (asked: Act) => () => {
    positioner.pin();
    send({ is: 'act', card: id, act: asked });
  };
  return {
    follow: (entity) => send({ is: 'follow', card: id, entity }),
    goBack: (to) => send({ is: 'return', card: id, to }),
    pin: () => {
      positioner.pin();
      send({ is: 'pin', card: id });
    },
    close,
    silenceName: act('silence-name'),
    silenceEntity: act('silence-entity'),
    notHere: act('not-here'),
    choose(entity) {
      const { id: first, rivals = [] } = card.trail[0]!;
      const others = [first, ...rivals.map((rival) => rival.id)].filter((other) => other !== entity);
      actions.chooseMeaning(card.mention.text, entity, others).then(
        () => send({ is: 'choose', card: id, entity }),
        () => send({ is: 'failed', card: id, failure: 'unsaved' }),
      );
    },
    askAgain: () => send({ is: 'ask-again', card: id }),
    editName: (story, line) =>
      void actions
        .editName(story, card.trail.at(-1)!.id, line)
        .catch(() => send({ is: 'failed', card: id, failure: 'unopened' })),
    pauseSite: act('pause-site'),
    undo: () => send({ is: 'undo', card: id }),
    openStory: (...at) =>
      void actions.openStory(...at).catch(() => send({ is: 'failed', card: id, failure: 'unopened' })),
    openKept: () =>
      void actions
        .openKept(card.trail.at(-1)!.id)
        .catch(() => send({ is: 'failed', card: id, failure: 'unopened' })),
    showMenu: (open) => send({ is: 'menu', card: id, open }),
    nudge: (event) => nudgeBy(event, move),
    grip: (event) => (positioner.sheet ? pullFrom(event, close) : dragFrom(event, move)),
  };
}
