import parts from 'virtual:look-out-parts';
import packed from 'virtual:prefilter';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../../extension/annotator/start-page.ts';
import { lookOutMark, lookOutParts } from '../../extension/browser/frame-globals.ts';
import { removeLeftHosts } from '../../extension/card/left-hosts.ts';
import { openPrefilter, possibleNames } from '../../extension/detect/scan/prefilter.ts';
import { isAlive } from '../../extension/messages/ask-background.ts';
import { hearTyping } from '../../extension/page/dom/typing-signs.ts';
import { lookOut } from '../../extension/page/look-out.ts';

const prefilter = openPrefilter(packed);

/** Tells who asks in this frame, as a copy of this script does, that it runs here, and whether its extension still does. */
const started = Symbol.for(lookOutMark);

const left = Symbol.for(lookOutParts);

const shared: typeof globalThis & { [started]?: () => boolean; [left]?: typeof parts } = globalThis;

/**
 * Runs in every frame of every page: looks out for a name, and has the page annotated from the first one on. Nothing is
 * asked of the browser before, the settings neither: most pages never come to it, and a first question costs a page as
 * much as being looked through.
 */
function startLookOut(): void {
  // A page that loads while the extension is installed is given this script twice.
  if (shared[started]?.()) return;
  shared[started] = isAlive;
  shared[left] = parts;
  // Firefox ends the script of a version it replaces without a word, and leaves its open card behind.
  if (import.meta.env.FIREFOX) removeLeftHosts(document);
  hearTyping();
  lookOut(
    (text, around, isEnough) => void possibleNames(text, prefilter, around, isEnough),
    () => void startPage(),
  );
}

/**
 * The content script of every page. `wxt.config.ts` lists it by itself: what WXT wraps around its own kind of content
 * script announces itself to the page by an event and a message, and a page should not see that it is read.
 */
export default defineUnlistedScript(startLookOut);
