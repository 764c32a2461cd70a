/** The popup's port to every frame of a tab. `frame` is a random name that a frame gives itself. */
export const portName = 'page';

/** What a frame tells: its mentions, once connected and whenever they change. */
export type FromFrame =
  | {
      type: 'report';
      frame: string;
      /** True for the tab's own document. */
      top: boolean;
      /** Where the frame stands among the tab's frames, as well as it can be known: the top one is 0. */
      order: number;
      counts: { entity: string; count: number }[];
      total: number;
    }
  | { type: 'at'; frame: string; entity: string; index: number; of: number };

/** What a frame is told. */
export type ToFrame =
  | { type: 'step'; frame: string; entity: string; by: 1 | -1 }
  /** Unmarks what was walked to. */
  | { type: 'clear' };

/** True for a message that a frame may act on. */
export function isToFrame(message: unknown): message is ToFrame {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  if (message.type === 'clear') return true;
  const { frame, entity, by } = message as Record<string, unknown>;
  return (
    message.type === 'step' &&
    typeof frame === 'string' &&
    typeof entity === 'string' &&
    (by === 1 || by === -1)
  );
}
