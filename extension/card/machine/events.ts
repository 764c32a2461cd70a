import type { Settings } from '../../settings/settings.ts';
import type { EntityCard } from '../../story/view/shown.ts';
import type { StandingMention } from '../mention.ts';

/** What of the settings decides how a card opens. */
export type Opening = Pick<Settings, 'openBy' | 'modifier' | 'delay'>;

/** What opened a card; a card opened by hovering closes when the pointer leaves, the others stay. */
export type OpenedBy = 'hover' | 'click' | 'touch' | 'command';

/** What timers wait for; each goes back to the machine with the token it was set with. */
export type Timer = 'start' | 'show' | 'leave' | 'hold';

/** All that can happen to a card. `t` is a time in ms on any one clock; `card` is the id of an open card. */
export type CardEvent =
  | {
      is: 'point';
      t: number;
      /** What the pointer is on; a card hides the mention under it. */
      mention: StandingMention | undefined;
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
      mention: StandingMention | undefined;
      touch: boolean;
      interactive: boolean;
    }
  | { is: 'release' }
  | {
      is: 'tap';
      t: number;
      card: number | undefined;
      mention: StandingMention | undefined;
      touch: boolean;
      interactive: boolean;
    }
  | { is: 'escape' }
  | { is: 'typing'; t: number }
  | { is: 'scroll'; t: number }
  | { is: 'focus'; t: number; card: number | undefined }
  | { is: 'lost'; mention: number }
  | { is: 'timer'; t: number; timer: Timer; token: number }
  | { is: 'described'; t: number; token: number; entity: EntityCard | undefined }
  | { is: 'command'; t: number; mention: StandingMention }
  | { is: 'follow'; card: number; entity: string }
  | { is: 'return'; card: number; to: number }
  | { is: 'pin'; card: number }
  | { is: 'menu'; card: number; open: boolean }
  | { is: 'close'; card: number | undefined }
  | { is: 'hidden' }
  | { is: 'configure'; opening: Opening };

/** What the machine asks of the shell around it. */
export type Effect =
  | { do: 'wait'; timer: Timer; token: number; ms: number }
  | { do: 'describe'; token: number; entity: string }
  /** Say once, politely, that a card is there. */
  | { do: 'announce'; entity: EntityCard }
  /** Move focus into the card, and remember where it was. */
  | { do: 'focus'; card: number }
  /** Give focus back. */
  | { do: 'restore' }
  /** A reader has opened this entity. */
  | { do: 'opened'; entity: string }
  /** Keep the event from the page. */
  | { do: 'swallow' };

/** A mention that will have the card, once its time has come and its entity has been described. */
export interface Dwell {
  readonly token: number;
  readonly mention: StandingMention;
  readonly by: OpenedBy;
  readonly ready: EntityCard | undefined;
  readonly due: boolean;
}

/** A card that stands. */
export interface OpenCard {
  /** Stays while the card moves on to the next mention, so that it moves and does not blink. */
  readonly id: number;
  readonly mention: StandingMention;
  readonly by: OpenedBy;
  /** The entities followed so far, never empty; the last is the one shown. */
  readonly trail: readonly EntityCard[];
  readonly shownAt: number;
  /** The token that will close it, while pointer and focus are elsewhere. */
  readonly leaving: number | undefined;
  /** The token of an entity that is being followed. */
  readonly pending: number | undefined;
  /** Its menu is open. */
  readonly menu: boolean;
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
  readonly hold: { readonly token: number; readonly mention: StandingMention } | undefined;
  readonly card: OpenCard | undefined;
  /** Cards kept open while reading on; only their own buttons and Escape inside them close them. */
  readonly pinned: readonly OpenCard[];
}

/** The machine's answer to an event. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}
