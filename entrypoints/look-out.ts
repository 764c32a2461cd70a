import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startContent } from '../extension/content.ts';

/**
 * The content script of every page. `wxt.config.ts` lists it by itself: what WXT wraps around its own kind of content
 * script announces itself to the page by an event and a message, and a page should not see that it is read.
 */
export default defineUnlistedScript(startContent);
