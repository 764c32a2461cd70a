import { render } from 'preact';
import type { Settings } from '../../settings/settings.ts';
import { directionOf } from '../../ui/direction.ts';
import partsCss from '../../ui/parts.css?inline';
import { applyTheme } from '../../ui/theme.ts';
import tokensCss from '../../ui/tokens.css?inline';
import { type Words, WordsContext } from '../../ui/words.tsx';
import type { OpenCard } from '../machine/events.ts';
import type { Point } from '../position/geometry.ts';
import type { HostPlace } from '../position/layer.ts';
import { Card } from './Card.tsx';
import cardCss from './card.css?inline';
import entryCss from './entry.css?inline';
import type { CardHandlers } from './handlers.ts';
import hostCss from './host.css?inline';
import { createHost, type Host } from './host.ts';
import keptCss from './kept.css?inline';
import noteCss from './note.css?inline';
import { privately } from './private-properties.ts';

/** A card as the stage shows it. */
export interface StagedCard {
  card: OpenCard;
  pinned: boolean;
  sheet: boolean;
  pageLanguage: string | undefined;
  handlers: CardHandlers;
}

/** Where cards are seen: the host, what is rendered in it, and what can be asked of that. */
export interface Stage {
  readonly host: Host;
  /** Renders exactly these cards, at once; with none the host leaves the top layer. */
  render(cards: readonly StagedCard[], place: HostPlace): void;
  setTheme(theme: Settings['theme']): void;
  /** The element of a card. */
  element(card: number): HTMLElement | undefined;
  /** The id of the card at a point of the layout viewport. */
  cardAt(point: Point): number | undefined;
  /** The id of the card that a node of the closed tree is in. */
  cardOf(node: EventTarget | null): number | undefined;
  /**
   * Fills the gap between a line of text and a card, for the pointer: on its way it is in the card already. Nothing is
   * filled without a line.
   */
  bridge(card: number | undefined, line: DOMRect | undefined): void;
  /** Has screen readers say something once, without moving focus. */
  announce(text: string): void;
  /** Has screen readers say something, whether cards are shown or not; nobody sees it. */
  say(text: string, place: HostPlace): void;
}

/** Milliseconds for which a spoken text stays in the tree. */
const heardMs = 8_000;

/** Builds the stage; nothing is in the page before cards are rendered. */
export function createStage(document: Document, words: Words): Stage {
  const host = createHost(
    document,
    privately([hostCss, tokensCss, partsCss, cardCss, entryCss, noteCss, keptCss].join('\n')),
  );
  const { root, mount } = host;
  const status = document.createElement('p');
  status.className = 'said-aloud';
  status.role = 'status';
  const cards = document.createElement('div');
  const bridge = document.createElement('div');
  bridge.className = 'bridge';
  bridge.hidden = true;
  mount.append(status, bridge, cards);
  let hasCards = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const cardOf = (node: EventTarget | null): number | undefined => {
    // Not `instanceof`: an element of another frame has that frame's classes.
    const card = (node as Partial<Element> | null)?.closest?.<HTMLElement>('[data-card]');
    return card ? Number(card.dataset.card) : undefined;
  };
  /** Reading `locale` makes the browser load all words, so it waits until a card is rendered. */
  const speakLanguage = () => {
    mount.lang ||= words.locale;
    mount.dir ||= directionOf(mount.lang);
  };
  return {
    host,
    render(staged, place) {
      hasCards = staged.length > 0;
      if (staged.length > 0) {
        speakLanguage();
        host.show(place);
      }
      render(
        <WordsContext.Provider value={words}>
          {staged.map((card) => (
            <Card key={card.card.id} {...card} />
          ))}
        </WordsContext.Provider>,
        cards,
      );
      if (staged.length > 0) return;
      status.textContent = '';
      bridge.hidden = true;
      host.hide();
    },
    bridge(card, line) {
      const box = line && cards.querySelector(`[data-card="${card}"]`)?.getBoundingClientRect();
      bridge.hidden = !box;
      delete bridge.dataset.card;
      if (!box) return;
      bridge.dataset.card = String(card);
      const [top, bottom] = line.bottom <= box.top ? [line.bottom, box.top] : [box.bottom, line.top];
      const left = Math.min(line.left, box.left);
      const width = Math.max(line.right, box.right) - left;
      const places = { left, top, width, height: Math.max(0, bottom - top) };
      for (const [name, px] of Object.entries(places)) bridge.style.setProperty(name, `${px}px`);
    },
    setTheme: (theme) => applyTheme(mount, theme),
    element: (card) => cards.querySelector<HTMLElement>(`[data-card="${card}"]`) ?? undefined,
    cardAt: ({ x, y }) => cardOf(root.elementFromPoint(x, y)),
    cardOf,
    announce(text) {
      status.textContent = '';
      // Screen readers announce a live region only if its text changes while it is rendered.
      setTimeout(() => {
        if (host.isShown()) status.textContent = text;
      }, 100);
    },
    say(text, place) {
      speakLanguage();
      if (!hasCards) host.show(place);
      status.textContent = '';
      const said = document.createElement('span');
      // Shown by CSS `content`, which a page can neither search nor select, unlike text in a closed tree.
      said.dataset.said = text;
      setTimeout(() => {
        if (host.isShown()) status.replaceChildren(said);
      }, 100);
      clearTimeout(silence);
      silence = setTimeout(() => {
        said.remove();
        if (!hasCards) host.hide();
      }, heardMs);
    },
  };
}
