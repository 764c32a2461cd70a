import packed from 'virtual:everyday-prefilter';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../extension/annotator/start-page.ts';
import { everydayLookOutMark } from '../extension/browser/frame-globals.ts';
import { openPrefilter, possibleNames } from '../extension/detect/scan/prefilter.ts';
import { lookOut } from '../extension/page/look-out.ts';

/** What ends the look-out that runs here, on `globalThis`: an open tab is given it anew with each change of the setting. */
const ending = Symbol.for(everydayLookOutMark);
const shared: typeof globalThis & { [ending]?: () => void } = globalThis;

/**
 * Looks out for countries and capitals, beside the look-out that every page has; the background registers it for readers
 * who wish these underlined everywhere.
 */
function startEverydayLookOut(): void {
  shared[ending]?.();
  const prefilter = openPrefilter(packed);
  shared[ending] = lookOut(
    (text, around, isEnough) => void possibleNames(text, prefilter, around, isEnough),
    () => void startPage(),
  );
}

export default defineUnlistedScript(startEverydayLookOut);
