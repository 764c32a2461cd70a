import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../extension/messages/ask-background.ts';

/** Tells the background that a page has come of a site that may be left alone, so that the toolbar's icon says so. */
export default defineUnlistedScript(() => void ask('arrived').catch(() => {}));
