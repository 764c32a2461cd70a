/** A viewer's port to every frame of a tab. `frame` is a random name that a frame gives itself. */
export const portName = 'page';
/** A viewer that connects under this name is told of each mention besides. */
export const outlineName = 'outline';

/** What stands for a frame where a page as a whole mentions nothing: what its frames told before holds no more. */
export const wholePage = '';

/** One mention of a frame. */
export interface Outlined {
  /** Tells it from the frame's other mentions. */
  id: number;
  entity: string;
  text: string;
  /** What its passage says before and after it, cut off anywhere. */
  before: string;
  after: string;
  /** The BCP 47 tag of its passage, where the page says one. */
  lang?: string | undefined;
  /** The heading of the article that it stands in; '' where there is none. */
  heading: string;
}

/** What a frame tells: its mentions, once connected and whenever they change. */
export type FromFrame =
  | {
      type: 'report';
      frame: string;
      /** True for the tab's own document. */
      top: boolean;
      /** The BCP 47 tag of its document, where the page says one. */
      lang?: string;
      /** Where the frame stands among the tab's frames, as well as it can be known: the top one is 0. */
      order: number;
      /** `apart`: none of its mentions here counts, so that it is listed below the others. */
      counts: { entity: string; count: number; apart?: true }[];
      /** Its mentions in document order, for an outline; what was told before and has not changed is an id alone. */
      outline?: (Outlined | number)[];
    }
  | { type: 'at'; frame: string; entity: string; index: number; of: number }
  /** The mention that was asked for is in sight. */
  | { type: 'there'; frame: string; id: number };

/** What a frame is told. */
export type ToFrame =
  | { type: 'step'; frame: string; entity: string; by: 1 | -1 }
  | { type: 'go'; frame: string; id: number }
  /** Unmarks what was walked to. */
  | { type: 'clear' };

/** True for a message that a frame may act on. */
export function isToFrame(message: unknown): message is ToFrame {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  if (message.type === 'clear') return true;
  const { frame, entity, by, id } = message as Record<string, unknown>;
  if (typeof frame !== 'string') return false;
  if (message.type === 'go') return typeof id === 'number';
  return message.type === 'step' && typeof entity === 'string' && (by === 1 || by === -1);
}
