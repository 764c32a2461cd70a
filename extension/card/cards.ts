import { localName } from '../story/view/local-name.ts';
import type { EntityCard } from '../story/view/shown.ts';
import type { Cards, CardsOptions } from './contract.ts';
import { actsFor } from './handlers-for.ts';
import { listenInside } from './input/focus.ts';
import { listenToKeys } from './input/keys.ts';
import { seeingThrough } from './input/overlaid-mentions.ts';
import { listenToPointer } from './input/pointer.ts';
import { listenToScroll } from './input/scroll.ts';
import { cardsOf } from './machine/card-steps.ts';
import type { CardEvent, Effect, OpenCard, State } from './machine/events.ts';
import { startState, step } from './machine/machine.ts';
import { createStayed } from './opened-once.ts';
import type { Point } from './position/geometry.ts';
import { seenFrom } from './position/host-document.ts';
import { languageOf } from './position/page-text.ts';
import { createStand, type Stand } from './position/positioner.ts';
import { createStage, type StagedCard } from './view/stage.tsx';

/** Runs the cards of a document until `signal` aborts. Adds nothing to the page before the first card opens. */
export function openCards(options: CardsOptions): Cards {
  const { describe, actions, t, document, home, signal } = options;
  const page = seeingThrough(options.page, document, signal);
  const fromHome = seenFrom(home, page, document.defaultView!);
  const stage = createStage(home.document, options);
  stage.setTheme(options.settings.theme);
  const stands = new Map<number, { stand: Stand; mention: number }>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let state = startState(options.settings);
  let before: Element | null = null;
  let frame = 0;

  /** Gives whether the event that led here is to be kept from the page. */
  const send = (event: CardEvent): boolean => {
    if (signal.aborted) return false;
    const last = state;
    const { state: next, effects } = step(state, event);
    state = next;
    if (last.card !== next.card || last.pinned !== next.pinned) {
      if (isElsewhere(last, next)) stage.element(next.focus!)?.focus({ preventScroll: true });
      show();
    }
    if (last.card?.mention !== next.card?.mention) page.markOpen(next.card?.mention);
    for (const effect of effects) perform(effect);
    return effects.some((effect) => effect.do === 'swallow');
  };

  const listening = { stage, state: () => state, send, signal };
  const { resting } = options;
  const pointing = listenToPointer({ ...listening, document, page, toStage: home.from, resting });
  listenToKeys({ ...listening, document });
  if (home.frame) {
    // The home has the pointer over a card, presses beside it, and most often the keyboard.
    const bare = { ...page, at: () => null };
    const { document } = home;
    listenToPointer({ ...listening, document, page: bare, toStage: (point) => point, resting: undefined });
    listenToKeys({ ...listening, document });
  }

  const opened = createStayed(
    (entity) => cardsOf(state).some(({ trail }) => trail.some(({ id }) => id === entity)),
    (entity) => actions.opened?.(entity),
    signal,
  );

  const perform = (effect: Effect): void => {
    switch (effect.do) {
      case 'wait': {
        const { timer, token, ms } = effect;
        const id = setTimeout(() => {
          timers.delete(id);
          send({ is: 'timer', t: performance.now(), timer, token });
        }, ms);
        timers.add(id);
        return;
      }
      case 'describe': {
        const { token } = effect;
        const answer = (entity: EntityCard | undefined) =>
          send({ is: 'described', t: performance.now(), token, entity });
        describe(effect.entity).then(answer, () => answer(undefined));
        return;
      }
      case 'announce': {
        const { entity } = effect;
        const { text } = localName(entity, state.card && languageOf(page.element(state.card.mention)));
        stage.announce(t('card.opened', { name: text, kind: t(`kind.${entity.kind}`) }));
        return;
      }
      case 'focus':
        if (state.focus === undefined) before = document.activeElement;
        stage.element(effect.card)?.focus({ preventScroll: true });
        return;
      case 'restore': {
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
        before = null;
        return;
      }
      case 'opened':
        opened(effect.entity);
    }
  };

  const standOf = (card: OpenCard): Stand => {
    const known = stands.get(card.id);
    if (known?.mention === card.mention.id) return known.stand;
    const at = card.by === 'command' ? undefined : pointing.at && home.from(pointing.at);
    const isOurs = (point: Point) => stage.cardAt(point) !== undefined;
    const { mention, by } = card;
    const stand = createStand({ page: fromHome, mention, by, at, isOurs, window: home.window });
    stands.set(card.id, { stand, mention: card.mention.id });
    return stand;
  };

  const staged = (card: OpenCard): StagedCard => {
    const { sheet } = standOf(card);
    return {
      card,
      sheet,
      pinned: state.pinned.includes(card),
      pageLanguage: languageOf(page.element(card.mention)),
      acts: actsFor({ card, sheet, actions, send, stage, stand: () => stands.get(card.id)?.stand }),
    };
  };

  let isShowing = false;
  let isStale = false;

  /** Rendering can move focus, and that is an event again: what it changes is shown once this is done. */
  const show = (): void => {
    isStale = true;
    if (isShowing) return;
    isShowing = true;
    while (isStale) {
      isStale = false;
      const cards = cardsOf(state);
      for (const id of stands.keys()) if (!cards.some((card) => card.id === id)) stands.delete(id);
      stage.render(cards.map(staged), home.frame ?? (state.card && page.element(state.card.mention)));
    }
    isShowing = false;
    follow();
  };

  const follow = (): void => {
    cancelAnimationFrame(frame);
    const cards = cardsOf(state);
    if (cards.length === 0) return;
    frame = requestAnimationFrame(follow);
    if (!stage.host.isShown()) {
      for (const { id } of cards) send({ is: 'close', card: id });
      return;
    }
    for (const card of cards) {
      const element = stage.element(card.id);
      if (element && !standOf(card).follow(element)) send({ is: 'lost', mention: card.mention.id });
    }
  };

  const passive = { capture: true, passive: true, signal } as const;
  listenToScroll({ document, at: () => pointing.at, send, signal });
  document.addEventListener('visibilitychange', () => document.hidden && send({ is: 'hidden' }), passive);
  // A page that is left may come back as it was: not with its cards.
  document.defaultView?.addEventListener(
    'pagehide',
    () => {
      for (const { id } of cardsOf(state)) send({ is: 'close', card: id });
      stage.host.remove();
    },
    passive,
  );
  listenInside({ ...listening, document: home.document });
  page.onChange(() => {
    if (state.card && page.rects(state.card.mention).length === 0) {
      send({ is: 'lost', mention: state.card.mention.id });
    }
  }, signal);

  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
    cancelAnimationFrame(frame);
    if (state.card) page.markOpen(undefined);
    stage.render([], undefined);
    stage.host.remove();
  });

  return {
    update(settings) {
      stage.setTheme(settings.theme);
      send({ is: 'configure', opening: settings });
    },
    open: (mention) => void send({ is: 'command', t: performance.now(), mention }),
    close: () => void send({ is: 'close', card: undefined }),
    get shown() {
      return state.card?.mention;
    },
  };
}

/** Whether the card with focus moves along its trail: what had focus goes, and the card itself is to keep it. */
function isElsewhere(last: State, next: State): boolean {
  const before = cardsOf(last).find(({ id }) => id === next.focus);
  const now = cardsOf(next).find(({ id }) => id === next.focus);
  return before !== undefined && now !== undefined && before.trail !== now.trail;
}
