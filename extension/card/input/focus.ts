import type { CardEvent, State } from '../machine/events.ts';
import { isGuarded } from '../machine/machine.ts';
import type { Stage } from '../view/stage.tsx';
import type { Cover } from './cover.ts';
import { guardPresses } from './guard.ts';
import { trusted } from './trusted.ts';

interface InsideOptions {
  document: Document;
  stage: Stage;
  cover: Cover;
  state: () => State;
  send: (event: CardEvent) => void;
  signal: AbortSignal;
}

/** Tells the machine where focus is among the cards, and guards what is pressed there. */
export function listenInside({ document, stage, cover, state, send, signal }: InsideOptions): void {
  const { root } = stage.host;

  const onFocus = (target: EventTarget | null): void => {
    send({ is: 'focus', t: performance.now(), card: stage.cardOf(target) });
  };

  const onBlur = (event: Event): void => {
    // Focus that leaves with the whole window will come back to where it was.
    if (document.hasFocus()) onFocus((event as FocusEvent).relatedTarget);
  };

  guardPresses(
    root,
    {
      isGuarded(target) {
        const card = stage.cardOf(target);
        return card !== undefined && isGuarded(state(), card, performance.now());
      },
      isCovered(target) {
        const card = stage.cardOf(target);
        return card !== undefined && cover.isCovered(stage.element(card)!);
      },
      refused(target) {
        stage.host.raise();
        send({ is: 'failed', card: stage.cardOf(target)!, failure: 'covered' });
      },
    },
    signal,
  );
  const passive = { capture: true, passive: true, signal } as const;
  root.addEventListener(
    'focusin',
    trusted((event) => onFocus(event.target)),
    passive,
  );
  root.addEventListener('focusout', trusted(onBlur), passive);
}
