import type { Cards, CardsOptions, Walked } from './contract.ts';
import { createEffects } from './effects.ts';
import { createCardFrames } from './frame/card-frames.ts';
import { handlersFor } from './handlers-for.ts';
import { watchCover } from './input/cover.ts';
import { listenInside } from './input/focus.ts';
import { keepFromPage } from './input/keep-from-page.ts';
import { keepPointerFromPage } from './input/keep-pointer.ts';
import { listenToKeys } from './input/keys.ts';
import { withOverlaidMentions } from './input/overlaid-mentions.ts';
import { listenToPointer } from './input/pointer.ts';
import { listenToScroll } from './input/scroll.ts';
import { trusted } from './input/trusted.ts';
import { cardsOf } from './machine/card-steps.ts';
import type { CardEvent, OpenCard, State } from './machine/events.ts';
import { startState, step } from './machine/machine.ts';
import type { CardMention } from './mention.ts';
import { createOpenedOnce } from './opened-once.ts';
import type { CardPage } from './page-port.ts';
import { seenFrom } from './position/host-document.ts';
import { placeForHost } from './position/layer.ts';
import { taggedLanguage } from './position/page-text.ts';
import { createStaging } from './staging.ts';
import { createStage } from './view/stage.tsx';

/** Runs the cards of a document until `signal` aborts. Adds nothing to the page before the first card opens. */
export function openCards(options: CardsOptions): Cards {
  const { document, home } = options;
  // What was done can be undone for a while after the page's names are no longer looked for.
  const life = new AbortController();
  const { signal } = life;
  const page = withOverlaidMentions(untilAborted(options.page, options.signal), document, signal);
  const stage = createStage(home.document, options);
  stage.setTheme(options.settings.theme);
  let { theme } = options.settings;
  let state = startState(options.settings);

  /** Returns true if the DOM event that caused this one is to be kept from the page. */
  const send = (event: CardEvent): boolean => {
    if (signal.aborted) return false;
    const last = state;
    const { state: next, effects } = step(state, event);
    state = next;
    if (last.card !== next.card || last.pinned !== next.pinned) {
      if (isElsewhere(last, next)) stage.element(next.focus!)?.focus({ preventScroll: true });
      staging.show();
    }
    if (last.card?.mention !== next.card?.mention) page.markOpen(next.card?.mention);
    for (const effect of effects) perform(effect);
    if (options.signal.aborted && cardsOf(state).length === 0) life.abort();
    return effects.some((effect) => effect.do === 'swallow');
  };

  const cover = watchCover(home.window as Window & typeof globalThis, signal);
  const listening = { stage, state: () => state, send, signal };
  const pointing = listenToInput(options, page, listening);
  listenInside({ ...listening, cover, document: home.document });
  // Registered after our own listeners on the window, so that these still get the events that are stopped here.
  keepFromPage(home.window, stage, signal);
  const keepPointer = keepPointerFromPage(home.window, stage.host, signal);
  const pageLanguage = (card: OpenCard | undefined) => card && taggedLanguage(page.element(card.mention));

  const placeFor = (mention: CardMention | undefined) =>
    placeForHost(home.frame ?? (mention && page.node(mention)), home.document);
  const frames = createCardFrames({
    ...{ source: options.frames, stage, send },
    theme: () => theme,
    pointerCame: () => pointing.left(),
  });
  const perform = createEffects({
    ...options,
    stage,
    frames,
    send,
    pageLanguage,
    open: () => ({ card: state.card, hasFocus: state.focus !== undefined }),
    opened: createOpenedOnce(
      (entity) => cardsOf(state).some(({ trail }) => trail.some(({ id }) => id === entity)),
      (entity) => options.actions.opened?.(entity),
      signal,
    ),
    signal,
  });
  const staging = createStaging({
    stage,
    page: seenFrom(home, page, document.defaultView!),
    window: home.window,
    state: () => state,
    pointer: () => pointing.at && home.from(pointing.at),
    view: (card, positioner) => {
      const pinned = state.pinned.includes(card);
      const { menu, request, failure } = card;
      const around = { pinned: pinned && !request, sheet: positioner.sheet, menu, request, failure };
      frames.update(card.id, around);
      return {
        pinned,
        pageLanguage: pageLanguage(card),
        handlers: {
          ...handlersFor({ card, actions: options.actions, send, stage, positioner }),
          showFrame: (iframe) => frames.connect(card, positioner, around, pageLanguage(card))(iframe),
        },
      };
    },
    roomChanged: frames.giveRoom,
    place: placeFor,
    rendered(elements) {
      cover.watch(elements);
      keepPointer(elements.length > 0);
    },
    send,
  });

  signal.addEventListener('abort', () => {
    staging.end();
    stage.render([], placeFor(undefined));
    stage.host.remove();
  });
  options.signal.addEventListener('abort', () => send({ is: 'ended' }));

  return {
    update(settings) {
      theme = settings.theme;
      stage.setTheme(theme);
      send({ is: 'configure', opening: settings });
    },
    open: (mention) => void send({ is: 'command', t: performance.now(), mention }),
    announce: (walked, mention) => stage.say(announcementOf(walked, options.t), placeFor(mention)),
    close: () => void send({ is: 'close', card: undefined }),
    get shown() {
      return state.card?.mention;
    },
  };
}

/** What a screen reader says of the mention that a walk has come to. */
function announcementOf({ name, kind, index, of, keys }: Walked, t: CardsOptions['t']): string {
  const place = { name, kind: t(`kind.${kind}`), index: String(index + 1), of: String(of) };
  return [t('card.walked', place), keys && t('card.walkedKeys', { keys })].filter(Boolean).join(' ');
}

type Listening = Omit<Parameters<typeof listenToPointer>[0], 'document' | 'page' | 'toStage' | 'resting'> & {
  send: (event: CardEvent) => boolean;
};

/** Listens to pointer, keys and scrolling, and to the page being left; where cards are shown in another document, there too. */
function listenToInput({ document, home, resting }: CardsOptions, page: CardPage, listening: Listening) {
  const { stage, state, send, signal } = listening;
  const pointing = listenToPointer({ ...listening, document, page, toStage: home.from, resting });
  listenToKeys({ ...listening, document });
  if (home.frame) {
    // Cards of a frame can be shown in the document around it: then the pointer over a card, presses beside it and
    // mostly the keyboard are in that document.
    const bare = { ...page, at: () => null };
    const { document } = home;
    listenToPointer({ ...listening, document, page: bare, toStage: (point) => point, resting: undefined });
    listenToKeys({ ...listening, document });
  }
  listenToScroll({ document, at: () => pointing.at, send, signal });
  const passive = { capture: true, passive: true, signal } as const;
  document.addEventListener('visibilitychange', () => document.hidden && send({ is: 'hidden' }), passive);
  // The browser may restore a page that was left exactly as it was; its cards must not come back with it.
  const leave = () => {
    for (const { id } of cardsOf(state())) send({ is: 'close', card: id });
    stage.host.remove();
  };
  document.defaultView?.addEventListener('pagehide', trusted(leave), passive);
  return pointing;
}

/** The page, on which nothing is pointed at any more once the signal has aborted. */
function untilAborted(page: CardPage, signal: AbortSignal): CardPage {
  return { ...page, at: (x, y, inPassing) => (signal.aborted ? null : page.at(x, y, inPassing)) };
}

/**
 * True if the element that had focus in a card will be gone, because the card moved along its trail or became its
 * undo line. Then the card itself takes the focus.
 */
function isElsewhere(last: State, next: State): boolean {
  const before = cardsOf(last).find(({ id }) => id === next.focus);
  const now = cardsOf(next).find(({ id }) => id === next.focus);
  if (!before || !now) return false;
  return (
    before.trail !== now.trail || (before.request?.progress === 'asked' && now.request?.progress === 'done')
  );
}
