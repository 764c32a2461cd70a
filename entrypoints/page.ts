import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageScript } from '../extension/content-page.ts';
import { type PageScript, pageScript } from '../extension/page-script.ts';

/** What annotates a page, put into a frame once a name was met in it; after an update the newer takes the older one's place. */
export default defineUnlistedScript(() => {
  const shared = globalThis as { [pageScript]?: PageScript };
  if (!shared[pageScript]?.isAlive()) shared[pageScript] = createPageScript();
});
