import { typingMark, typingSigns } from '../../../../extension/page/dom/typing-signs.ts';

/** Forgets what was typed so far, as a page does that is left. */
export const forgetTyping = (): void => {
  delete typingSigns[typingMark];
};
