import { render } from 'preact';
import type { EntityCard } from '../../story/view/shown.ts';
import { applyTheme } from '../../ui/theme.ts';
import { type Words, WordsContext } from '../../ui/words.tsx';
import type { Undo } from '../contract.ts';
import { watchCover } from '../input/cover.ts';
import { dragFrom, nudgeBy, pullFrom } from '../input/drag.ts';
import { guardPresses } from '../input/guard.ts';
import { isUndoKey } from '../input/keys.ts';
import { CLICK_GUARD } from '../machine/delays.ts';
import type { Act } from '../machine/events.ts';
import { asksFor, cardOfMeant } from '../machine/meaning.ts';
import { createFit, naturalSize, noteScrolling } from '../position/fit.ts';
import type { CardHandlers } from '../view/handlers.ts';
import { FramedCard } from './FramedCard.tsx';
import type { FrameState, FromCardFrame, ToCardFrame } from './frame-messages.ts';

/** What a framed card asks of the background. Each promise rejects where nothing was done. */
export interface FramedActions {
  /** The card that a token stands for. */
  unseal(token: string): Promise<EntityCard>;
  describe(entity: string): Promise<EntityCard>;
  act(act: Act, spelled: string, entity: string): Promise<Undo>;
  openStory(story: string, sentence?: string): Promise<unknown>;
  chooseMeaning(name: string, entity: string, others: readonly string[]): Promise<unknown>;
  editName(story: string, entity: string, line: boolean): Promise<unknown>;
}

interface FramedOptions {
  first: Extract<ToCardFrame, { is: 'show' }>;
  actions: FramedActions;
  words: Words;
  document: Document;
  /** Tells the script of the page around the frame. */
  post: (message: FromCardFrame) => void;
}

/** Shows a card in its frame; what it returns takes what the page's script tells. */
export function showFramed(options: FramedOptions): (message: ToCardFrame) => void {
  const { first, actions, words, document, post } = options;
  const { documentElement: root, body } = document;
  const window = document.defaultView as Window & typeof globalThis;
  const life = new AbortController();
  const cover = watchCover(window, life.signal);
  const shorten = createFit();
  let { state } = first;
  let trail: EntityCard[] = [];
  let asks = false;
  let undo: Undo | undefined;
  let room = Number.POSITIVE_INFINITY;
  let shownAt = 0;
  let isMoving = false;
  applyTheme(root, first.theme);

  const element = () => body.querySelector<HTMLElement>('[data-card]');

  const measure = (): void => {
    const card = element();
    if (!card) return;
    card.style.maxHeight = Number.isFinite(room) ? `${room}px` : '';
    shorten(card, { width: window.innerWidth, height: room }, () => room);
    noteScrolling(card);
    const natural = Math.ceil(naturalSize(card).height);
    post({ is: 'height', height: Math.min(natural, Math.floor(room)), natural });
  };
  const observer = new window.ResizeObserver(measure);

  const show = (): void => {
    if (trail.length === 0) return;
    const isFirst = !element();
    render(
      <WordsContext.Provider value={words}>
        <FramedCard first={first} state={state} trail={trail} asks={asks} handlers={handlers} />
      </WordsContext.Provider>,
      body,
    );
    const card = element()!;
    if (isFirst) {
      shownAt = performance.now();
      cover.watch([card]);
    }
    observer.disconnect();
    for (const part of [card, ...card.querySelectorAll('.body > *')]) observer.observe(part);
    measure();
  };
  const go = (next: EntityCard[], isAsking = false): void => {
    const hadFocus = element()?.contains(document.activeElement);
    trail = next;
    asks = isAsking;
    if (hadFocus) element()?.focus({ preventScroll: true });
    post({ is: 'menu', open: false });
    show();
  };
  const move = (dx: number, dy: number): void => {
    // The frame moves beneath the pointer: what comes before it has is measured from where it was.
    if (isMoving) return;
    isMoving = true;
    post({ is: 'move', dx, dy });
  };
  const press = (what: Extract<FromCardFrame, { is: 'press' }>['what']) => () => post({ is: 'press', what });

  const handlers: CardHandlers = {
    follow: (entity) =>
      void actions.describe(entity).then(
        (card) => go([...trail, card]),
        () => {},
      ),
    goBack: (to) => go(trail.slice(0, Math.max(1, to + 1))),
    pin: press('pin'),
    close: press('close'),
    silenceName: press('silence-name'),
    silenceEntity: press('silence-entity'),
    notHere: press('not-here'),
    choose(entity) {
      const meant = cardOfMeant(trail[0]!, entity);
      const others = meant.rivals?.map(({ id }) => id) ?? [];
      actions.chooseMeaning(first.spelled, meant.id, others).then(
        () => go([meant]),
        () => post({ is: 'failed', failure: 'unsaved' }),
      );
    },
    askAgain: () => go(trail.slice(0, 1), true),
    editName: (story, line) =>
      void actions
        .editName(story, trail.at(-1)!.id, line)
        .catch(() => post({ is: 'failed', failure: 'unopened' })),
    pauseSite: press('pause-site'),
    undo: press('undo'),
    openStory: (...at) =>
      void actions.openStory(...at).catch(() => post({ is: 'failed', failure: 'unopened' })),
    showMenu: (open) => post({ is: 'menu', open }),
    nudge: (event) => nudgeBy(event, move),
    grip: (event) => (state.sheet ? pullFrom(event, press('close')) : dragFrom(event, move, 'frame')),
  };

  const answer = (asked: Promise<unknown>): void =>
    void asked.then(
      () => post({ is: 'answered', ok: true }),
      () => post({ is: 'answered', ok: false }),
    );

  listenInFrame({
    document,
    post,
    state: () => state,
    back: () => go(trail.slice(0, -1)),
    hasTrail: () => trail.length > 1,
  });
  guardPresses(document, {
    isGuarded: () => performance.now() - shownAt < CLICK_GUARD,
    isCovered: () => cover.isCovered(element()!),
    refused: () => post({ is: 'failed', failure: 'covered' }),
  });
  actions.unseal(first.token).then(
    (card) => {
      trail = [card];
      asks = asksFor(card, first);
      show();
      post({ is: 'ready' });
    },
    () => post({ is: 'none' }),
  );

  return (message) => {
    switch (message.is) {
      case 'state':
        state = message.state;
        return show();
      case 'room':
        room = message.height;
        return measure();
      case 'focus':
        window.focus();
        return element()?.focus({ preventScroll: true });
      case 'moved':
        isMoving = false;
        return;
      case 'act':
        return answer(
          actions.act(message.act, first.spelled, trail.at(-1)!.id).then((back) => {
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
