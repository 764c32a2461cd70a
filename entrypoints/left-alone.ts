import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../extension/messages/ask-background.ts';

/**
 * Tells the background that a page was loaded whose site may be left alone, so that the toolbar's icon can show it.
 */
export default defineUnlistedScript(() => void ask('arrived').catch(() => {}));
