import type { EntityCard } from '../../story/view/shown.ts';
import { dragFrom, nudgeBy, pullFrom } from '../input/drag.ts';
import { cardOfMeant } from '../machine/meaning.ts';
import type { CardHandlers } from '../view/handlers.ts';
import type { FromCardFrame } from './frame-messages.ts';
import type { FramedActions } from './framed-actions.ts';
import type { FramedContent } from './framed-view.tsx';

interface FramedHandlersOptions {
  /** The name as the page spells it. */
  spelled: string;
  actions: Omit<FramedActions, 'unseal' | 'act'>;
  shown: () => FramedContent;
  /** Shows another trail; with `asks`, the question which of several is meant. */
  go: (trail: readonly EntityCard[], asks?: boolean) => void;
  post: (message: FromCardFrame) => void;
}

/**
 * What can be done from inside a framed card: requests to the background, and messages to the page's script for what the
 * page is told of. `moved` is to be called once the frame has moved.
 */
export function createFramedHandlers({ spelled, actions, shown, go, post }: FramedHandlersOptions) {
  let isMoving = false;
  const move = (dx: number, dy: number): void => {
    // The frame moves beneath the pointer: what comes before it has is measured from where it was.
    if (isMoving) return;
    isMoving = true;
    post({ is: 'move', dx, dy });
  };
  const press = (what: Extract<FromCardFrame, { is: 'press' }>['what']) => () => post({ is: 'press', what });
  const failed = (failure: 'unsaved' | 'unopened') => () => post({ is: 'failed', failure });

  const handlers: CardHandlers = {
    follow: (entity) =>
      void actions.describe(entity).then(
        (card) => go([...shown().trail, card]),
        () => {},
      ),
    goBack: (to) => go(shown().trail.slice(0, Math.max(1, to + 1))),
    pin: press('pin'),
    close: press('close'),
    silenceName: press('silence-name'),
    silenceEntity: press('silence-entity'),
    notHere: press('not-here'),
    choose(entity) {
      const meant = cardOfMeant(shown().trail[0]!, entity);
      const others = meant.rivals?.map(({ id }) => id) ?? [];
      actions.chooseMeaning(spelled, meant.id, others).then(() => go([meant]), failed('unsaved'));
    },
    askAgain: () => go(shown().trail.slice(0, 1), true),
    editName: (story, line) =>
      void actions.editName(story, shown().trail.at(-1)!.id, line).catch(failed('unopened')),
    pauseSite: press('pause-site'),
    undo: press('undo'),
    openStory: (...at) => void actions.openStory(...at).catch(failed('unopened')),
    showMenu: (open) => post({ is: 'menu', open }),
    nudge: (event) => nudgeBy(event, move),
    grip: (event) => (shown().state.sheet ? pullFrom(event, press('close')) : dragFrom(event, move, 'frame')),
  };
  return {
    handlers,
    moved() {
      isMoving = false;
    },
  };
}
