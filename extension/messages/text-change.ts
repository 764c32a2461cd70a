import type { PassageText } from '../detect/mention.ts';

/** The texts that a frame has gained and lost, by the numbers that it gives them. */
export interface TextChange {
  /** True if nothing that the frame told before holds any more. */
  isNew: boolean;
  added: (PassageText & { id: number })[];
  gone: number[];
}
