import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../extension/annotator/start-page.ts';
import { ownLookOutMark, type PageScript, pageScript } from '../extension/browser/frame-globals.ts';
import { openKeptPrefilter, possibleKeptNames } from '../extension/detect/scan/kept-prefilter.ts';
import { ask } from '../extension/messages/ask-background.ts';
import { lookOut } from '../extension/page/look-out.ts';

/**
 * Key on `globalThis` for the function that ends the look-out that runs in this frame; a new one, for other names,
 * calls it first.
 */
const ending = Symbol.for(ownLookOutMark);
const shared: typeof globalThis & { [ending]?: () => void; [pageScript]?: PageScript } = globalThis;

/**
 * Looks out for the names that the reader keeps, in frames of the sites where they may be underlined; the background
 * registers it while there are any. The names come packed under a key, so that none can be read here.
 */
async function startOwnLookOut(): Promise<void> {
  shared[ending]?.();
  let isOver = false;
  shared[ending] = () => {
    isOver = true;
  };
  const names = await ask('ownNames').catch(() => undefined);
  if (!names || isOver) return;
  const prefilter = openKeptPrefilter(names.prefilter, names.key);
  shared[ending] = lookOut(
    (text, around, isEnough) => void possibleKeptNames(text, prefilter, around, isEnough),
    () => void startPage(),
  );
}

export default defineUnlistedScript(() => void startOwnLookOut());
