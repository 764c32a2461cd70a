import type { Settings } from '../settings/settings.ts';
import type { EntityCard } from '../story/view.ts';
import type { Translate } from '../ui/words.tsx';
import type { CardActs } from './acts.ts';
import type { CardEvent, Effect, OpenCard } from './events.ts';
import { dragFrom, pullFrom } from './grip.ts';
import { listenToKeys } from './keys.ts';
import type { CardPage, StandingMention } from './page-port.ts';
import { languageOf } from './page-text.ts';
import { listenToPointer } from './pointing.ts';
import { createStage, type StagedCard } from './stage.tsx';
import { createStand, type Stand } from './stand.ts';
import { cardsOf, isGuarded, startState, step } from './state.ts';

/** What a card can ask of the extension around it. */
export interface CardActions {
  /** "Not this": the name, as this mention spells it, on this page. */
  silenceName(mention: StandingMention): void;
  /** "Not this": the entity, everywhere. */
  silenceEntity(entity: string): void;
  pauseSite(): void;
  openStory(story: string): void;
  /** A reader opened this entity's card, or followed a name to it. */
  opened?(entity: string): void;
}

export interface CardsOptions {
  page: CardPage;
  /** What is known of an entity; may reject, then nothing opens. */
  describe: (entity: string) => Promise<EntityCard>;
  actions: CardActions;
  settings: Settings;
  t: Translate;
  /** BCP 47: the language of the interface and of dates. */
  locale: string;
  document: Document;
  /** Ends everything and takes the host out of the page. */
  signal: AbortSignal;
}

/** The cards of one document. */
export interface Cards {
  update(settings: Settings): void;
  /** Opens a mention's card by command, with focus in it. */
  open(mention: StandingMention): void;
  /** Closes the open card; pinned ones stay. */
  close(): void;
  /** The mention whose card is open. */
  readonly shown: StandingMention | undefined;
}

/** Runs the cards of a document until `signal` aborts. Adds nothing to the page before the first card opens. */
export function openCards(options: CardsOptions): Cards {
  const { page, describe, actions, t, locale, document, signal } = options;
  const stage = createStage(document, { t, locale });
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
    if (last.card !== next.card || last.pinned !== next.pinned) show();
    if (last.card?.mention !== next.card?.mention) page.markOpen(next.card?.mention);
    for (const effect of effects) perform(effect);
    return effects.some((effect) => effect.do === 'swallow');
  };

  const pointing = listenToPointer({ document, page, stage, state: () => state, send, signal });
  listenToKeys({ document, state: () => state, send, signal });

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
        const { name, kind } = effect.entity;
        stage.announce(t('card.opened', { name, kind: t(`kind.${kind}`) }));
        return;
      }
      case 'focus':
        before = document.activeElement;
        stage.element(effect.card)?.focus({ preventScroll: true });
        return;
      case 'restore': {
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
        before = null;
        return;
      }
      case 'opened':
        actions.opened?.(effect.entity);
    }
  };

  const actsOf = (card: OpenCard, sheet: boolean): CardActs => {
    const { id } = card;
    const close = () => void send({ is: 'close', card: id });
    const entity = card.trail[card.trail.length - 1]!.id;
    const andClose = (act: () => void) => () => {
      act();
      close();
    };
    return {
      follow: (next) => void send({ is: 'follow', card: id, entity: next }),
      goBack: (to) => void send({ is: 'return', card: id, to }),
      pin: () => {
        stands.get(id)?.stand.pin();
        send({ is: 'pin', card: id });
      },
      close,
      silenceName: andClose(() => actions.silenceName(card.mention)),
      silenceEntity: andClose(() => actions.silenceEntity(entity)),
      pauseSite: andClose(() => actions.pauseSite()),
      openStory: (story) => actions.openStory(story),
      grip: (event) => {
        if (sheet) return pullFrom(event, close);
        dragFrom(event, (dx, dy) => {
          const element = stage.element(id);
          if (element) stands.get(id)?.stand.moveBy(element, dx, dy);
        });
      },
    };
  };

  const standOf = (card: OpenCard): Stand => {
    const known = stands.get(card.id);
    if (known?.mention === card.mention.id) return known.stand;
    const at = card.by === 'command' ? undefined : pointing.at;
    const stand = createStand(page, card.mention, card.by, at);
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
      acts: actsOf(card, sheet),
    };
  };

  const show = (): void => {
    const cards = cardsOf(state);
    for (const id of stands.keys()) if (!cards.some((card) => card.id === id)) stands.delete(id);
    stage.render(cards.map(staged), state.card && page.element(state.card.mention));
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
  document.addEventListener('scroll', () => send({ is: 'scroll', t: performance.now() }), passive);
  document.addEventListener('visibilitychange', () => document.hidden && send({ is: 'hidden' }), passive);
  const { root } = stage.host;
  root.addEventListener(
    'click',
    (event) => {
      const card = stage.cardOf(event.target);
      // A key pressed on a button is a click too, without a place; it is never meant for what was there before.
      if (card === undefined || !(event instanceof MouseEvent) || event.detail === 0) return;
      if (!isGuarded(state, card, performance.now())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  const onFocus = (target: EventTarget | null): void => {
    send({ is: 'focus', t: performance.now(), card: stage.cardOf(target) });
  };
  root.addEventListener('focusin', (event) => onFocus(event.target), passive);
  // Focus that leaves with the whole window will come back to where it was.
  root.addEventListener(
    'focusout',
    (event) => document.hasFocus() && onFocus(event instanceof FocusEvent ? event.relatedTarget : null),
    passive,
  );
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
