import type { PassageText } from '../detect/mention.ts';

/** What of a frame's text has come and gone; texts go by numbers that the frame gives them. */
export interface TextChange {
  /** Nothing that the frame told before holds any more. */
  isNew: boolean;
  added: (PassageText & { id: number })[];
  gone: number[];
}
