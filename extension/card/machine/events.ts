import type { Settings } from '../../settings/settings.ts';
import type { EntityCard } from '../../story/view/shown.ts';
import type { CardMention } from '../mention.ts';

/** What of the settings decides how a card opens. */
export type Opening = Pick<Settings, 'openBy' | 'modifier' | 'delay'>;

/** What opened a card; a card opened by hovering closes when the pointer leaves, the others stay. */
export type OpenedBy = 'hover' | 'click' | 'touch' | 'command';

/** What timers wait for; each goes back to the machine with the token it was set with. */
export type Timer = 'start' | 'show' | 'leave' | 'hold' | 'undo';

/** What a reader can have done from a card that takes underlines off the page. */
export type Act = 'silence-name' | 'silence-entity' | 'not-here' | 'pause-site';

/** An act that was asked for in a card, and how far it has come. Once `done` the card is one line with its undo. */
export interface ActRequest {
  readonly act: Act;
  readonly progress: 'asked' | 'done' | 'undoing' | 'undo-failed';
  /** It was asked for away from the pointer. */
  readonly byKey: boolean;
  /** The token of the timer that ends the time for undoing. */
  readonly token: number | undefined;
}

/** Why a press in a card did nothing: storage failed, a page did not open, or something lies over the card. */
export type Failure = 'unsaved' | 'unopened' | 'covered';

/** All that can happen to a card. `t` is a time in ms on any one clock; `card` is the id of an open card. */
export type CardEvent =
  | {
      is: 'point';
      t: number;
      /** What the pointer is on; a card hides the mention under it. */
      mention: CardMention | undefined;
      card: number | undefined;
      fast: boolean;
      /** On its way from the open card's mention to the card. */
      towards: boolean;
      /** A button is down. */
      held: boolean;
      /** The key that settings ask for is down. */
      modifier: boolean;
    }
  | {
      is: 'press';
      t: number;
      card: number | undefined;
      mention: CardMention | undefined;
      touch: boolean;
      interactive: boolean;
    }
  | { is: 'release' }
  | {
      is: 'tap';
      t: number;
      card: number | undefined;
      mention: CardMention | undefined;
      touch: boolean;
      interactive: boolean;
    }
  | { is: 'escape' }
  | { is: 'typing'; t: number }
  | { is: 'scroll'; t: number }
  | { is: 'focus'; t: number; card: number | undefined }
  | { is: 'lost'; mention: number }
  /** A card stands where nobody can press it, behind a dialog. */
  | { is: 'unusable'; card: number }
  | { is: 'timer'; t: number; timer: Timer; token: number }
  | { is: 'described'; t: number; token: number; entity: EntityCard | undefined }
  | { is: 'command'; t: number; mention: CardMention }
  | { is: 'follow'; card: number; entity: string }
  | { is: 'return'; card: number; to: number }
  /** A reader said which of several is meant, or wants to be asked again. */
  | { is: 'choose'; card: number; entity: string }
  | { is: 'ask-again'; card: number }
  | { is: 'pin'; card: number }
  | { is: 'menu'; card: number; open: boolean }
  | { is: 'act'; card: number; act: Act }
  | { is: 'undo'; card: number }
  /** The extension has answered an act or its undo. */
  | { is: 'answered'; card: number; ok: boolean }
  | { is: 'failed'; card: number; failure: Failure }
  | { is: 'close'; card: number | undefined }
  | { is: 'hidden' }
  /** Names are no longer looked for on this page. */
  | { is: 'ended' }
  | { is: 'configure'; opening: Opening };

/** What the machine asks of the shell around it. */
export type Effect =
  | { do: 'wait'; timer: Timer; token: number; ms: number }
  | { do: 'describe'; token: number; entity: string; others?: readonly string[] }
  /** Say once, politely, that a card is there. */
  | { do: 'announce'; entity: EntityCard }
  /** Move focus into the card, and remember where it was. */
  | { do: 'focus'; card: number }
  /** Give focus back. */
  | { do: 'restore' }
  /** A reader has opened this entity. */
  | { do: 'opened'; entity: string }
  /** Have an act done, or taken back. */
  | { do: 'act'; card: OpenCard; act: Act }
  | { do: 'undo'; card: number }
  /** Say once what has become of an act. */
  | { do: 'report'; card: OpenCard; what: 'done' | 'undone' | Failure }
  /** Keep the event from the page. */
  | { do: 'swallow' };

/** A mention that will have the card, once its time has come and its entity has been described. */
export interface Dwell {
  readonly token: number;
  readonly mention: CardMention;
  readonly by: OpenedBy;
  readonly ready: EntityCard | undefined;
  readonly due: boolean;
}

/** A card that stands. */
export interface OpenCard {
  /** Stays while the card moves on to the next mention, so that it moves and does not blink. */
  readonly id: number;
  readonly mention: CardMention;
  readonly by: OpenedBy;
  /** The entities followed so far, never empty; the last is the one shown. */
  readonly trail: readonly EntityCard[];
  /** It asks which of several the name means; the trail has but one entry then. */
  readonly asks: boolean;
  readonly shownAt: number;
  /** The token that will close it, while pointer and focus are elsewhere. */
  readonly leaving: number | undefined;
  /** The token of an entity that is being followed. */
  readonly pending: number | undefined;
  /** Its menu is open. */
  readonly menu: boolean;
  readonly request: ActRequest | undefined;
  readonly failure: Failure | undefined;
}

/** Everything the machine remembers. */
export interface State {
  readonly opening: Opening;
  /** The last token given out. */
  readonly token: number;
  readonly held: boolean;
  /** Nothing opens by hovering before this time. */
  readonly quietUntil: number;
  /** The mention whose card was sent away; it opens again only after the pointer has left it. */
  readonly shunned: number | undefined;
  /** The card that the pointer is on. */
  readonly over: number | undefined;
  /** The card that has focus. */
  readonly focus: number | undefined;
  readonly dwell: Dwell | undefined;
  readonly hold: { readonly token: number; readonly mention: CardMention } | undefined;
  readonly card: OpenCard | undefined;
  /** Cards kept open while reading on; only their own buttons and Escape inside them close them. */
  readonly pinned: readonly OpenCard[];
}

/** The machine's answer to an event. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}
