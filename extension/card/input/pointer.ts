import type { Settings } from '../../settings/settings.ts';
import type { CardEvent, State } from '../machine/events.ts';
import type { CardPage } from '../page-port.ts';
import type { Point } from '../position/geometry.ts';
import type { Stage } from '../view/stage.tsx';
import { followKeptMoves } from './kept-moves.ts';
import { followMoves } from './moves.ts';
import { isTowards } from './safe-triangle.ts';
import { isActive, type Target, targetOf } from './target.ts';
import { trusted } from './trusted.ts';

/** A finger that strays further than this (px) is scrolling. */
const STRAY = 10;

interface PointerOptions {
  document: Document;
  page: CardPage;
  stage: Stage;
  state: () => State;
  send: (event: CardEvent) => void;
  /** A point of the document, where the stage is. */
  toStage: (point: Point) => Point;
  /** The pointer's last move before anything listened. */
  resting: PointerEvent | undefined;
  signal: AbortSignal;
}

/** What the pointer was last seen to do. */
export interface Pointing {
  /** Where it was when it was last seen on a mention or elsewhere on the page. */
  readonly at: Point | undefined;
  /** The pointer has gone into a frame: its last move here says nothing any more. */
  left(): void;
}

/** Tells the machine what pointer and finger do. Every listener is passive; one hit test a frame at most. */
export function listenToPointer(options: PointerOptions): Pointing {
  const { document, page, state, send, signal } = options;
  const passive = { capture: true, passive: true, signal } as const;
  const towards = createWay(options);
  let at: Point | undefined;
  let finger: Point | undefined;
  let touch = false;

  const point = (target: Partial<Target>, more: Partial<Extract<CardEvent, { is: 'point' }>>): void =>
    send({
      is: 'point',
      t: performance.now(),
      mention: target.mention,
      card: target.card,
      fast: false,
      towards: false,
      held: false,
      modifier: false,
      ...more,
    });

  const moves = followMoves({
    look(move, fast) {
      // The name of the open card may be back in a moment; what has come into its place meanwhile is not pointed at.
      const open = state().card;
      if (open && page.rects(open.mention).length === 0) return true;
      const target = targetOf(move, options, fast);
      at = { x: move.clientX, y: move.clientY };
      const modifier = isDown(move, state().opening.modifier);
      point(target, { fast, towards: towards(target, at), held: move.buttons !== 0, modifier });
      return !target.isSure;
    },
    signal,
  });

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') {
      moves.moved(event);
      return;
    }
    const strayed = finger && Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > STRAY;
    if (strayed) send({ is: 'release' });
  };

  /**
   * A kept card's frame gets all moves over it. Only the event that the pointer entered the frame's element arrives
   * here.
   */
  const onOver = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || !options.stage.host.isShown()) return;
    const card = options.stage.cardAt(options.toStage({ x: event.clientX, y: event.clientY }));
    if (card === undefined) return;
    moves.left();
    point({ card }, { held: event.buttons !== 0 });
  };

  const onOut = (event: PointerEvent): void => {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    moves.left();
    point({}, {});
  };

  const press = (is: 'press' | 'tap', event: MouseEvent, target: Target): void => {
    const interactive = isActive(event, target.mention, page);
    const { card, mention } = target;
    send({ is, t: performance.now(), card, mention, touch, interactive });
  };

  const onDown = (event: PointerEvent): void => {
    touch = event.pointerType === 'touch';
    finger = touch ? { x: event.clientX, y: event.clientY } : undefined;
    if (touch) at = finger;
    press('press', event, targetOf(event, options));
  };

  const onClick = (event: MouseEvent): void => {
    if (event.detail === 0 || event.button !== 0) return;
    at = { x: event.clientX, y: event.clientY };
    const target = targetOf(event, options);
    const selected = document.getSelection()?.isCollapsed === false;
    press('tap', event, selected ? { ...target, mention: undefined } : target);
  };

  const onKey = (event: KeyboardEvent): void => {
    // A pointer that lies on a name already opens it when the key that settings ask for goes down.
    if (!moves.last || !isDown(event, state().opening.modifier) || event.repeat) return;
    point(targetOf(moves.last, options), { held: moves.last.buttons !== 0, modifier: true });
  };

  const release = (): void => send({ is: 'release' });
  // On the window, so that no page which stops an event on its way down keeps it from us.
  const view = document.defaultView;
  view?.addEventListener('pointermove', trusted(onMove), passive);
  view?.addEventListener('pointerover', trusted(onOver), passive);
  view?.addEventListener('pointerout', trusted(onOut), passive);
  view?.addEventListener('pointerdown', trusted(onDown), passive);
  view?.addEventListener('pointerup', trusted(release), passive);
  view?.addEventListener('pointercancel', trusted(release), passive);
  view?.addEventListener('click', trusted(onClick), passive);
  view?.addEventListener('keydown', trusted(onKey), passive);
  const moved = (event: MouseEvent) => moves.moved(event as PointerEvent);
  if (view) followKeptMoves(view, { at: () => at, isTouch: () => touch, moved, signal });
  if (options.resting) onMove(options.resting);
  return {
    get at() {
      return at;
    },
    left: moves.left,
  };
}

/** Tells whether the pointer is on its way from the open card's mention to the card. */
function createWay({ stage, state, toStage }: PointerOptions) {
  /** Where the pointer was last on the mention. */
  let left: Point | undefined;
  return ({ card, mention }: Target, at: Point): boolean => {
    const open = state().card;
    if (mention && (!open || mention.id === open.mention.id)) left = at;
    const box = open && card === undefined && stage.element(open.id)?.getBoundingClientRect();
    return Boolean(box && left && isTowards(toStage(left), toStage(at), box));
  };
}

function isDown(event: MouseEvent | KeyboardEvent, modifier: Settings['modifier']): boolean {
  return modifier !== 'none' && event[`${modifier}Key`];
}
