import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatePage } from '../extension/content-page.ts';
import { type PageScript, pageScript } from '../extension/page-script.ts';

/** What annotates a page, put into a frame once a name was met in it. */
export default defineUnlistedScript(() => {
  (globalThis as { [pageScript]?: PageScript })[pageScript] = { annotatePage };
});
