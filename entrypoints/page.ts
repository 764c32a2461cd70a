import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../extension/content-page.ts';

/** What annotates a page, put into a frame once a name was met in it. */
export default defineUnlistedScript(() => void startPage());
