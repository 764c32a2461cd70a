import type { EntityCard } from '../../story/view/shown.ts';
import { applyTheme } from '../../ui/theme.ts';
import type { Words } from '../../ui/words.tsx';
import type { Undo } from '../contract.ts';
import { watchCover } from '../input/cover.ts';
import { guardPresses } from '../input/guard.ts';
import { isUndoKey } from '../input/keys.ts';
import { CLICK_GUARD } from '../machine/delays.ts';
import { asksFor } from '../machine/meaning.ts';
import type { FrameState, FromCardFrame, ToCardFrame } from './frame-messages.ts';
import type { FramedActions } from './framed-actions.ts';
import { createFramedHandlers } from './framed-handlers.ts';
import { createFramedView, type FramedContent } from './framed-view.tsx';

interface FramedOptions {
  first: Extract<ToCardFrame, { is: 'show' }>;
  actions: FramedActions;
  words: Words;
  document: Document;
  /** Tells the script of the page around the frame. */
  post: (message: FromCardFrame) => void;
}

/** Shows a card in its frame. Returns the function that takes the messages of the page's script. */
export function showFramed(options: FramedOptions): (message: ToCardFrame) => void {
  const { first, actions, words, document, post } = options;
  const window = document.defaultView as Window & typeof globalThis;
  const cover = watchCover(window, new AbortController().signal);
  let shown: FramedContent = { state: first.state, trail: [], asks: false };
  let undo: Undo | undefined;
  let appearedAt = 0;
  applyTheme(document.documentElement, first.theme);

  const { element, show, giveRoom } = createFramedView({
    ...{ first, words, document, post },
    appeared(card) {
      appearedAt = performance.now();
      cover.watch([card]);
    },
  });
  const go = (trail: readonly EntityCard[], asks = false): void => {
    const hadFocus = element()?.contains(document.activeElement);
    shown = { ...shown, trail, asks };
    if (hadFocus) element()?.focus({ preventScroll: true });
    post({ is: 'menu', open: false });
    show(shown, handlers);
  };
  const { handlers, moved } = createFramedHandlers({
    ...{ spelled: first.spelled, actions, go, post },
    shown: () => shown,
  });
  const answer = (asked: Promise<unknown>): void =>
    void asked.then(
      () => post({ is: 'answered', ok: true }),
      () => post({ is: 'answered', ok: false }),
    );

  listenInFrame({
    document,
    post,
    state: () => shown.state,
    back: () => go(shown.trail.slice(0, -1)),
    hasTrail: () => shown.trail.length > 1,
  });
  guardPresses(document, {
    isGuarded: () => performance.now() - appearedAt < CLICK_GUARD,
    isCovered: () => cover.isCovered(element()!),
    refused: () => post({ is: 'failed', failure: 'covered' }),
  });
  actions.unseal(first.token).then(
    (card) => {
      shown = { ...shown, trail: [card], asks: asksFor(card, first) };
      show(shown, handlers);
      post({ is: 'ready' });
    },
    () => post({ is: 'none' }),
  );

  return (message) => {
    switch (message.is) {
      case 'state':
        shown = { ...shown, state: message.state };
        return show(shown, handlers);
      case 'room':
        return giveRoom(message.height);
      case 'focus':
        window.focus();
        return element()?.focus({ preventScroll: true });
      case 'moved':
        return moved();
      case 'act':
        return answer(
          actions.act(message.act, first.spelled, shown.trail.at(-1)!.id).then((back) => {
            undo = back;
          }),
        );
      case 'undo':
        return answer(undo?.() ?? Promise.reject());
    }
  };
}

interface InFrameOptions {
  document: Document;
  post: (message: FromCardFrame) => void;
  state: () => FrameState;
  hasTrail: () => boolean;
  back: () => void;
}

/** Listens to keys, focus and the pointer in the frame: none of them reaches the page around it. */
function listenInFrame({ document, post, state, hasTrail, back }: InFrameOptions): void {
  const window = document.defaultView!;
  window.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Escape') post({ is: 'escape' });
    else if (isUndoKey(event) && state().request?.progress === 'done') post({ is: 'press', what: 'undo' });
    else if (hasTrail() && event.altKey && event.key === 'ArrowLeft') back();
    else return;
    event.preventDefault();
  });
  window.addEventListener('focus', () => post({ is: 'focus', inside: true }));
  window.addEventListener('blur', () => post({ is: 'focus', inside: false }));
  // Where a frame has a process of its own, the page around it is told only that the pointer went.
  const root = document.documentElement;
  for (const [type, inside] of [
    ['pointerenter', true],
    ['pointerleave', false],
  ] as const) {
    root.addEventListener(type, ({ isTrusted, buttons }) => {
      if (isTrusted) post({ is: 'pointer', inside, held: buttons !== 0 });
    });
  }
  // What is dragged out of the frame would tell the page beneath what it says.
  window.addEventListener('dragstart', (event) => event.preventDefault());
}
