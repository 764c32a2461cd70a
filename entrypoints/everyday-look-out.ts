import packed from 'virtual:everyday-prefilter';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../extension/annotator/start-page.ts';
import { everydayLookOutMark, takeOver } from '../extension/browser/frame-globals.ts';
import { openPrefilter, possibleNames } from '../extension/detect/scan/prefilter.ts';
import { lookOut } from '../extension/page/look-out.ts';

/**
 * Looks out for countries and capitals, beside the look-out that every page has; the background registers it for readers
 * who wish these underlined everywhere.
 */
function startEverydayLookOut(): void {
  const endsBy = takeOver(everydayLookOutMark);
  const prefilter = openPrefilter(packed);
  endsBy(
    lookOut(
      (text, around, isEnough) => void possibleNames(text, prefilter, around, isEnough),
      () => void startPage(),
    ),
  );
}

export default defineUnlistedScript(startEverydayLookOut);
