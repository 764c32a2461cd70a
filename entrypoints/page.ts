import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageScript } from '../extension/annotator/page-script.ts';
import { type PageScript, pageScript } from '../extension/browser/frame-globals.ts';

/** What annotates a page, put into a frame once a name was met in it; after an update the newer takes the older one's place. */
export default defineUnlistedScript(() => {
  const shared = globalThis as { [pageScript]?: PageScript };
  if (!shared[pageScript]?.isAlive()) shared[pageScript] = createPageScript();
});
