import { browser } from 'wxt/browser';
import type { FrameSource, Walked } from '../card/contract.ts';
import { type CardScript, cardScript } from '../card/frame-global.ts';
import type { CardMention } from '../card/mention.ts';
import type { CardPage } from '../card/page-port.ts';
import { ask } from '../messages/ask-background.ts';
import { undoable } from '../messages/undoable.ts';
import type { Annotation } from '../page/annotate.ts';
import type { PlacedMention } from '../page/mentions/passage.ts';
import type { ReaderSigns } from '../page/reader-signs.ts';
import type { FrameSettings } from '../settings/frame-settings.ts';

/** The page in which cards stand whose words no page may read. */
function cardFrame(): FrameSource {
  const { getURL } = browser.runtime as unknown as { getURL: (path: string) => string };
  const address = getURL('/kept-card.html');
  // Chromium gives an address that changes with each session, and leads to the one that does not.
  const origin = import.meta.env.FIREFOX
    ? new URL(address).origin
    : `chrome-extension://${browser.runtime.id}`;
  return { address, origin };
}

/** Maximum number of meanings that a card offers beside the first. */
const mostMeanings = 50;

/** What the content script keeps of the cards, once their script runs in this frame. */
export interface OpenCards {
  /** Mentions came or went. */
  changed(): void;
  update(settings: FrameSettings): void;
  /** Closes the open card; else opens the mention's, with the focus in it. */
  toggle(mention: PlacedMention | undefined): void;
  /** Tells who listens to the page where a walk has come to. */
  announce(stop: Walked, mention: PlacedMention): void;
  readonly isOpen: boolean;
}

/**
 * Has the card's script run in this frame once somebody reads the page, and opens its cards over the page's mentions.
 * The script shares this one's world and leaves what it offers on `globalThis`, which both browsers share between
 * scripts.
 */
export function openCardsOn(
  page: Annotation,
  settings: FrameSettings,
  reader: ReaderSigns,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): OpenCards {
  let current = settings;
  let cards: ReturnType<CardScript['openCards']> | undefined;
  /** A mention whose card was asked for before there were any. */
  let wanted: PlacedMention | undefined;
  let toSay: (() => void) | undefined;
  const listeners = new Set<() => void>();

  const port: CardPage = {
    at: page.at,
    rects: (mention) => page.lines(mention as PlacedMention),
    element: (mention) => (mention as PlacedMention).range.startContainer.parentElement ?? undefined,
    node: (mention) => (mention as PlacedMention).range.startContainer,
    markOpen: (mention) => page.mark('open', mention as PlacedMention | undefined),
    list: () => page.painted().filter(page.isSeen),
    onChange(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
  };
  const quietly = (asked: Promise<unknown>) => void asked.catch(failed);

  let isStarted = false;
  const start = async () => {
    if (isStarted) return;
    isStarted = true;
    await ask('loadCard');
    const script = (globalThis as { [cardScript]?: CardScript })[cardScript];
    if (!script || signal.aborted) return;
    cards = script.openCards({
      page: port,
      describe: (entity, others = []) =>
        ask('describe', others.length > 0 ? { entity, others: others.slice(0, mostMeanings) } : { entity }),
      actions: {
        silenceName: ({ text }: CardMention) => undoable(ask('silenceName', text)),
        silenceEntity: (entity) => undoable(ask('silenceEntity', entity)),
        notHere: (entity) => undoable(ask('notHere', entity)),
        pauseSite: () => undoable(ask('pauseSite')),
        chooseMeaning: (name, entity, others) => ask('chooseMeaning', { name, entity, others: [...others] }),
        editName: (story, entity, line) => ask('editName', { story, entity, line }),
        opened: (entity) => quietly(ask('opened', entity)),
        openStory: (story, sentence) => ask('openStory', { story, ...(sentence && { sentence }) }),
        openKept: (entity) => ask('openKept', entity),
      },
      frames: cardFrame(),
      settings: current,
      resting: reader.last(),
      signal,
    });
    reader.end();
    toSay?.();
    if (wanted) cards.open(wanted);
    wanted = undefined;
  };
  const begin = () => void start().catch(failed);
  reader.whenThere(begin);

  return {
    changed: () => {
      for (const listener of listeners) listener();
    },
    toggle(mention) {
      if (!cards) {
        wanted = mention;
        begin();
      } else if (cards.shown) cards.close();
      else if (mention) cards.open(mention);
    },
    announce(stop, mention) {
      toSay = () => cards?.announce(stop, mention);
      if (cards) toSay();
      else begin();
    },
    get isOpen() {
      return cards?.shown !== undefined;
    },
    update(next) {
      current = next;
      cards?.update(next);
    },
  };
}
