import { cardsOf } from './machine/card-steps.ts';
import type { CardEvent, OpenCard, State } from './machine/events.ts';
import type { CardMention } from './mention.ts';
import type { CardPage } from './page-port.ts';
import type { Point } from './position/geometry.ts';
import { type HostPlace, isUsable } from './position/layer.ts';
import { createPositioner, type Positioner } from './position/positioner.ts';
import type { Stage, StagedCard } from './view/stage.tsx';

interface StagingOptions {
  stage: Stage;
  /** The page as it is seen from where cards are shown. */
  page: CardPage;
  /** The window that cards are shown in. */
  window: Window;
  state: () => State;
  /** Where the pointer is, in that window. */
  pointer: () => Point | undefined;
  /** What a card needs to be rendered, apart from its place. */
  view: (card: OpenCard, positioner: Positioner) => Omit<StagedCard, 'card' | 'sheet'>;
  /** Where the host is to stand, for the card of a mention. */
  place: (mention: CardMention | undefined) => HostPlace;
  /** Cards were rendered; empty where none is left. */
  rendered: (elements: HTMLElement[]) => void;
  /** Called with the height (CSS px) that a card may have now. */
  roomChanged: (card: number, height: number) => void;
  send: (event: CardEvent) => void;
}

/** A page may take a name away and put it back some frames later: its card waits for it so long, in milliseconds. */
const waitsMs = 150;
/** How often a card is checked for a dialog that has opened over it, in milliseconds. */
const usableEveryMs = 400;

/** Renders the cards of the machine's state, and keeps each where it belongs while the page moves beneath it. */
export function createStaging(options: StagingOptions) {
  const { stage, page, window, state, send } = options;
  const positioners = new Map<number, { positioner: Positioner; mention: number }>();
  /** When each card was last checked for being usable. */
  const looked = new Map<number, number>();
  /** Since when each card's name has been gone, if it is. */
  const missing = new Map<number, number>();
  let frame = 0;
  /** The card stands in a layer that closes when the pointer leaves it. */
  let isHeld = false;
  let isShowing = false;
  let isStale = false;

  const positionerOf = ({ id, mention, by }: OpenCard): Positioner => {
    const known = positioners.get(id);
    if (known?.mention === mention.id) return known.positioner;
    const at = by === 'command' ? undefined : options.pointer();
    const isOurs = (point: Point) => stage.cardAt(point) !== undefined;
    const positioner = createPositioner({
      ...{ page, mention, by, at, isOurs, window },
      roomChanged: (height) => options.roomChanged(id, height),
    });
    positioners.set(id, { positioner, mention: mention.id });
    return positioner;
  };

  const renderNow = (): void => {
    const cards = cardsOf(state());
    for (const id of positioners.keys()) {
      if (cards.some((card) => card.id === id)) continue;
      positioners.delete(id);
      looked.delete(id);
      missing.delete(id);
    }
    const staged = cards.map((card) => {
      const positioner = positionerOf(card);
      return { card, sheet: positioner.sheet, ...options.view(card, positioner) };
    });
    const place = options.place(state().card?.mention);
    isHeld = place.isHeld ?? false;
    if (!isHeld) stage.bridge(undefined, undefined);
    stage.render(staged, place);
    options.rendered(cards.flatMap(({ id }) => stage.element(id) ?? []));
  };

  const isOn = (card: number) => (point: Point) => stage.cardAt(point) === card;
  const isAwaited = ({ id, mention }: OpenCard): boolean => {
    if (page.rects(mention).length > 0) return false;
    const since = missing.get(id) ?? performance.now();
    missing.set(id, since);
    return performance.now() - since < waitsMs;
  };
  const isDue = (card: number): boolean => {
    const now = performance.now();
    if (now - (looked.get(card) ?? Number.NEGATIVE_INFINITY) < usableEveryMs) return false;
    looked.set(card, now);
    return true;
  };

  const follow = (): void => {
    cancelAnimationFrame(frame);
    const cards = cardsOf(state());
    if (cards.length === 0) return;
    frame = requestAnimationFrame(follow);
    if (!stage.host.isShown()) {
      for (const { id } of cards) send({ is: 'close', card: id });
      return;
    }
    for (const card of cards) {
      const element = stage.element(card.id);
      if (!element) continue;
      const positioner = positionerOf(card);
      if (!positioner.follow(element)) {
        if (!isAwaited(card)) send({ is: 'lost', mention: card.mention.id });
        continue;
      }
      missing.delete(card.id);
      // Once the focus is in the card, the layer of its name may close: Chromium does not hold it to be within that.
      if (isHeld && card.by === 'command') positioner.pin();
      if (isHeld && card === state().card) stage.bridge(card.id, page.rects(card.mention)[0]);
      // A sheet slides in from outside of the screen, where it cannot be pressed yet.
      if (!positioner.sheet && isDue(card.id) && !isUsable(element.getBoundingClientRect(), isOn(card.id)))
        send({ is: 'unusable', card: card.id });
    }
  };

  return {
    /** Renders at once. Rendering can move focus, which is an event again: what it changes is rendered after it. */
    show(): void {
      isStale = true;
      if (isShowing) return;
      isShowing = true;
      while (isStale) {
        isStale = false;
        renderNow();
      }
      isShowing = false;
      follow();
    },
    end: () => cancelAnimationFrame(frame),
  };
}
