import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageScript } from '../extension/annotator/page-script.ts';
import { type PageScript, pageScript } from '../extension/browser/frame-globals.ts';

/**
 * Annotates the frame it is put into, once a name was met there. After an update the newer script replaces the older
 * one.
 */
export default defineUnlistedScript(() => {
  const shared = globalThis as { [pageScript]?: PageScript };
  if (!shared[pageScript]?.isAlive()) shared[pageScript] = createPageScript();
});
