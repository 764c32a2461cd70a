import type { Settings } from '../../settings/settings.ts';
import { FAST, RESTS } from '../machine/delays.ts';
import type { CardEvent, State } from '../machine/events.ts';
import type { StandingMention } from '../mention.ts';
import type { CardPage } from '../page-port.ts';
import type { Point } from '../position/geometry.ts';
import { isInteractive } from '../position/page-text.ts';
import type { Stage } from '../view/stage.tsx';
import { isTowards } from './safe-triangle.ts';

/** A finger that strays further than this (px) is scrolling. */
const STRAY = 10;

interface PointingOptions {
  document: Document;
  page: CardPage;
  stage: Stage;
  state: () => State;
  send: (event: CardEvent) => void;
  /** A point of the document, where the stage is. */
  toStage: (point: Point) => Point;
  resting: PointerEvent | undefined;
  signal: AbortSignal;
}

/** What the pointer was last seen to do. */
export interface Pointing {
  /** Where it was when it was last seen on a mention or elsewhere on the page. */
  readonly at: Point | undefined;
}

/** Tells the machine what pointer and finger do. Every listener is passive; one hit test a frame at most. */
export function listenToPointer({
  document,
  page,
  stage,
  state,
  send,
  toStage,
  resting,
  signal,
}: PointingOptions): Pointing {
  const options = { capture: true, passive: true, signal } as const;
  let at: Point | undefined;
  let move: PointerEvent | undefined;
  let seen: { x: number; y: number; t: number } | undefined;
  /** Where the pointer was last on the open card's mention: from there it is on its way. */
  let left: Point | undefined;
  let finger: Point | undefined;
  let frame = 0;
  let rests: ReturnType<typeof setTimeout> | undefined;
  let touch = false;

  /** What an event points at; `isSure` where nothing can lie beneath that was not asked for in passing. */
  const find = (
    { clientX: x, clientY: y }: MouseEvent,
    inPassing = false,
  ): { card: number | undefined; mention: StandingMention | undefined; isSure: boolean } => {
    const card = stage.host.isShown() ? stage.cardAt(toStage({ x, y })) : undefined;
    const found = card === undefined ? page.at(x, y, inPassing) : null;
    return { card, mention: found ?? undefined, isSure: !inPassing || found !== undefined };
  };

  /** Whether a press does something of its own, by the mention's element or by what is laid over it. */
  const isActed = ({ target }: MouseEvent, mention: StandingMention): boolean =>
    isInteractive(page.element(mention)) || (target instanceof Element && isInteractive(target));

  const look = (): void => {
    frame = 0;
    if (!move) return;
    const { clientX: x, clientY: y, timeStamp: t } = move;
    const speed = seen && t > seen.t ? Math.hypot(x - seen.x, y - seen.y) / (t - seen.t) : 0;
    const fast = speed > FAST;
    const { card, mention, isSure } = find(move, fast);
    if (!isSure) rests ??= setTimeout(lookOnceItRests, RESTS);
    const open = state().card;
    if (mention && (!open || mention.id === open.mention.id)) left = { x, y };
    const box = open && card === undefined && stage.element(open.id)?.getBoundingClientRect();
    at = { x, y };
    send({
      is: 'point',
      t: performance.now(),
      mention,
      card,
      fast,
      towards: Boolean(box && left && isTowards(toStage(left), toStage(at), box)),
      held: move.buttons !== 0,
      modifier: isDown(move, state().opening.modifier),
    });
    seen = { x, y, t };
  };
  const lookSoon = (): void => {
    frame ||= requestAnimationFrame(look);
  };
  /** One timer for many moves: setting one at each costs more. */
  const lookOnceItRests = (): void => {
    const moved = performance.now() - (move?.timeStamp ?? 0);
    rests = moved < RESTS ? setTimeout(lookOnceItRests, RESTS - moved) : undefined;
    if (!rests) lookSoon();
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') {
      const strayed = finger && Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > STRAY;
      if (strayed) send({ is: 'release' });
      return;
    }
    move = event;
    lookSoon();
  };

  const onOut = (event: PointerEvent): void => {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    move = undefined;
    const gone = {
      mention: undefined,
      card: undefined,
      fast: false,
      towards: false,
      held: false,
      modifier: false,
    };
    send({ is: 'point', t: performance.now(), ...gone });
  };

  const onDown = (event: PointerEvent): void => {
    touch = event.pointerType === 'touch';
    finger = touch ? { x: event.clientX, y: event.clientY } : undefined;
    if (touch) at = finger;
    const { card, mention } = find(event);
    const interactive = mention !== undefined && isActed(event, mention);
    send({ is: 'press', t: performance.now(), card, mention, touch, interactive });
  };

  const onClick = (event: MouseEvent): void => {
    if (event.detail === 0 || event.button !== 0) return;
    at = { x: event.clientX, y: event.clientY };
    const { card, mention } = find(event);
    const selected = document.getSelection()?.isCollapsed === false;
    const interactive = mention !== undefined && isActed(event, mention);
    send({
      is: 'tap',
      t: performance.now(),
      card,
      mention: selected ? undefined : mention,
      touch,
      interactive,
    });
  };

  const onKey = (event: KeyboardEvent): void => {
    // A pointer that lies on a name already opens it when the key that settings ask for goes down.
    if (!move || !isDown(event, state().opening.modifier) || event.repeat) return;
    const { card, mention } = find(move);
    const { buttons } = move;
    send({
      is: 'point',
      t: performance.now(),
      mention,
      card,
      fast: false,
      towards: false,
      held: buttons !== 0,
      modifier: true,
    });
  };

  const release = (): void => send({ is: 'release' });
  document.addEventListener('pointermove', onMove, options);
  document.addEventListener('pointerout', onOut, options);
  document.addEventListener('pointerdown', onDown, options);
  document.addEventListener('pointerup', release, options);
  document.addEventListener('pointercancel', release, options);
  document.addEventListener('click', onClick, options);
  document.addEventListener('keydown', onKey, options);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(rests);
  });
  if (resting) onMove(resting);
  return {
    get at() {
      return at;
    },
  };
}

function isDown(event: MouseEvent | KeyboardEvent, modifier: Settings['modifier']): boolean {
  return modifier !== 'none' && event[`${modifier}Key`];
}
