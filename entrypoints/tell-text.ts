import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellTextScript } from '../extension/browser/frame-globals.ts';
import { tellText } from '../extension/page/tell-text.ts';

/**
 * Put into a frame that is to tell its text. It leaves there what does so, for `own-look-out.js` to start; like that it takes
 * parts of `look-out.js`.
 */
export default defineUnlistedScript(() => {
  const left = Symbol.for(tellTextScript);
  (globalThis as { [left]?: typeof tellText })[left] = tellText;
});
