import type { Reason } from '../../detect/mention.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Act, ActRequest, Failure } from '../machine/events.ts';

/** What a framed card is told of its state around its words. */
export interface FrameState {
  pinned: boolean;
  sheet: boolean;
  menu: boolean;
  request: ActRequest | undefined;
  failure: Failure | undefined;
}

/** What the frame of a card is told by the page's script, which knows nothing of what the card says. */
export type ToCardFrame =
  | {
      is: 'show';
      /** By which the frame gets the card's words from the background, once. */
      token: string;
      /** The name as the page spells it. */
      spelled: string;
      reason: Reason;
      /** The reader said which of several it means. */
      isChosen: boolean;
      pageLanguage: string | undefined;
      theme: Settings['theme'];
      state: FrameState;
    }
  | { is: 'state'; state: FrameState }
  /** How high (CSS px) the frame may be. */
  | { is: 'room'; height: number }
  /** The frame is to take the focus. */
  | { is: 'focus' }
  /** The card has been moved as far as was asked for. */
  | { is: 'moved' }
  | { is: 'act'; act: Act }
  | { is: 'undo' };

/** What the frame of a card tells the page's script: nothing that holds a word of the card. */
export type FromCardFrame =
  /** The card is shown, or cannot be. */
  | { is: 'ready' }
  | { is: 'none' }
  /** How high (CSS px) the card is, and would be if nothing in it had to scroll. */
  | { is: 'height'; height: number; natural: number }
  | { is: 'focus'; inside: boolean }
  | { is: 'pointer'; inside: boolean; held: boolean }
  | { is: 'escape' }
  | { is: 'move'; dx: number; dy: number }
  | { is: 'menu'; open: boolean }
  | { is: 'press'; what: 'pin' | 'close' | 'undo' | Act }
  | { is: 'failed'; failure: Failure }
  /** An act or its undo was asked for with `act` or `undo`. */
  | { is: 'answered'; ok: boolean };

/** Whether a message is one of these, by its kind alone: both ends of the channel are ours. */
export function isFrameMessage(data: unknown): data is { is: string } {
  return typeof data === 'object' && data !== null && 'is' in data && typeof data.is === 'string';
}
