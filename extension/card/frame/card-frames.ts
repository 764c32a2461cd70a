import type { Settings } from '../../settings/settings.ts';
import type { FrameSource, Undo } from '../contract.ts';
import type { Act, CardEvent, OpenCard } from '../machine/events.ts';
import type { Positioner } from '../position/positioner.ts';
import type { Stage } from '../view/stage.tsx';
import type { FrameState, FromCardFrame, ToCardFrame } from './frame-messages.ts';
import { openFrame } from './open-frame.ts';

/** Milliseconds after which a frame that shows no card is given up: the page's own rules may keep it from running. */
const READY_WITHIN = 2_500;

interface CardFramesOptions {
  source: FrameSource;
  stage: Stage;
  send: (event: CardEvent) => unknown;
  theme: () => Settings['theme'];
  /** The pointer has come into a frame. */
  pointerCame: () => void;
}

/** One card's frame. */
interface CardFrame {
  post(message: ToCardFrame): void;
  answered: ((ok: boolean) => void) | undefined;
  state: string;
}

/**
 * The frames of cards whose words no page may read. A closed tree keeps a page from its elements, but not from its text:
 * `find`, the selection and fonts reach it. A frame of the extension's own origin keeps all of it, and gets the words from
 * the background. This end gives it room and passes on what a reader does; no word of the card comes through here.
 */
export function createCardFrames({ source, stage, send, theme, pointerCame }: CardFramesOptions) {
  const frames = new Map<number, CardFrame>();

  const receive = (id: number, iframe: HTMLIFrameElement, positioner: Positioner, message: FromCardFrame) => {
    const frame = frames.get(id);
    switch (message.is) {
      case 'ready':
      case 'none':
        iframe.parentElement!.dataset.frame = message.is;
        return;
      case 'height':
        iframe.dataset.natural = String(message.natural);
        iframe.style.height = `${message.height}px`;
        return;
      case 'focus':
        return send({ is: 'focus', t: performance.now(), card: message.inside ? id : undefined });
      case 'pointer': {
        if (message.inside) pointerCame();
        const on = { card: message.inside ? id : undefined, held: message.held };
        const nothing = { mention: undefined, fast: false, towards: false, modifier: false };
        return send({ is: 'point', t: performance.now(), ...on, ...nothing });
      }
      case 'escape':
        return send({ is: 'escape' });
      case 'move': {
        const element = stage.element(id);
        if (element) positioner.moveBy(element, message.dx, message.dy);
        return frame?.post({ is: 'moved' });
      }
      case 'menu':
        return send({ is: 'menu', card: id, open: message.open });
      case 'failed':
        return send({ is: 'failed', card: id, failure: message.failure });
      case 'answered':
        return frame?.answered?.(message.ok);
      case 'press': {
        const { what } = message;
        if (what === 'close' || what === 'undo') return send({ is: what, card: id });
        positioner.pin();
        return send(what === 'pin' ? { is: 'pin', card: id } : { is: 'act', card: id, act: what });
      }
    }
  };

  /** Has the frame do something, and waits for its answer. */
  const ask = (id: number, message: ToCardFrame): Promise<void> => {
    const frame = frames.get(id);
    if (!frame) return Promise.reject(new Error('The card is gone.'));
    return new Promise((resolve, reject) => {
      frame.answered = (ok) => (ok ? resolve() : reject(new Error('The frame could not do it.')));
      frame.post(message);
    });
  };

  return {
    /** Shows a sealed card in a frame that has just been rendered; what it returns takes it away again. */
    connect(card: OpenCard, positioner: Positioner, state: FrameState, pageLanguage: string | undefined) {
      const { mention, trail } = card;
      const token = trail.at(-1)!.sealed!;
      return (iframe: HTMLIFrameElement): (() => void) => {
        const around = iframe.parentElement!;
        const first: ToCardFrame = {
          ...{ is: 'show', token, spelled: mention.text, reason: mention.reason },
          isChosen: mention.isChosen ?? false,
          ...{ pageLanguage, theme: theme(), state },
        };
        const opened = openFrame(iframe, source, first, {
          receive: (message) => receive(card.id, iframe, positioner, message),
          gone: () => send({ is: 'close', card: card.id }),
        });
        const frame = { post: opened.post, answered: undefined, state: JSON.stringify(state) };
        frames.set(card.id, frame);
        const late = setTimeout(() => {
          around.dataset.frame ??= 'none';
        }, READY_WITHIN);
        return () => {
          clearTimeout(late);
          delete around.dataset.frame;
          opened.end();
          if (frames.get(card.id) === frame) frames.delete(card.id);
        };
      };
    },
    /** Tells a card's frame what has changed around its words. */
    update(id: number, state: FrameState): void {
      const frame = frames.get(id);
      const now = JSON.stringify(state);
      if (!frame || frame.state === now) return;
      frame.state = now;
      frame.post({ is: 'state', state });
    },
    /** Tells a card's frame how high it may be. */
    giveRoom: (id: number, height: number) => frames.get(id)?.post({ is: 'room', height }),
    /** Moves the focus into a card's frame; false for a card without one. */
    focus(id: number): boolean {
      const frame = frames.get(id);
      if (!frame) return false;
      stage.element(id)?.querySelector('iframe')?.focus({ preventScroll: true });
      frame.post({ is: 'focus' });
      return true;
    },
    has: (id: number) => frames.has(id),
    act: (id: number, act: Act): Promise<Undo> =>
      ask(id, { is: 'act', act }).then(() => () => ask(id, { is: 'undo' })),
  };
}

export type CardFrames = ReturnType<typeof createCardFrames>;
