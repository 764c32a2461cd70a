import { render } from 'preact';
import type { EntityCard } from '../../story/view/shown.ts';
import { type Words, WordsContext } from '../../ui/words.tsx';
import { createFit, naturalSize, noteScrolling } from '../position/fit.ts';
import type { CardHandlers } from '../view/handlers.ts';
import { FramedCard } from './FramedCard.tsx';
import type { FrameState, FromCardFrame, ToCardFrame } from './frame-messages.ts';

/** What the card in a frame shows. */
export interface FramedContent {
  /** What is told of it by the page's script. */
  state: FrameState;
  /** The names that were followed to, the one shown last; empty until the first card has come. */
  trail: readonly EntityCard[];
  /** It asks first which of several is meant. */
  asks: boolean;
}

interface FramedViewOptions {
  first: Extract<ToCardFrame, { is: 'show' }>;
  words: Words;
  document: Document;
  post: (message: FromCardFrame) => void;
  /** The card stands in the frame for the first time. */
  appeared: (card: HTMLElement) => void;
}

/** Renders the card of a frame, as high as there is room, and tells the page's script how high that is. */
export function createFramedView({ first, words, document, post, appeared }: FramedViewOptions) {
  const { body } = document;
  const window = document.defaultView as Window & typeof globalThis;
  const shorten = createFit();
  let room = Number.POSITIVE_INFINITY;
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

  return {
    element,
    show(shown: FramedContent, handlers: CardHandlers): void {
      if (shown.trail.length === 0) return;
      const isFirst = !element();
      render(
        <WordsContext.Provider value={words}>
          <FramedCard first={first} {...shown} handlers={handlers} />
        </WordsContext.Provider>,
        body,
      );
      const card = element()!;
      if (isFirst) appeared(card);
      observer.disconnect();
      for (const part of [card, ...card.querySelectorAll('.body > *')]) observer.observe(part);
      measure();
    },
    /** Sets how high (CSS px) the frame may be. */
    giveRoom(height: number): void {
      room = height;
      measure();
    },
  };
}
