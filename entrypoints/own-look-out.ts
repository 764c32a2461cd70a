import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../extension/annotator/start-page.ts';
import { ownLookOutMark, takeOver, tellTextScript } from '../extension/browser/frame-globals.ts';
import { openKeptPrefilter, possibleKeptNames } from '../extension/detect/scan/kept-prefilter.ts';
import { ask } from '../extension/messages/ask-background.ts';
import type { OwnLook } from '../extension/messages/background-calls.ts';
import { hearNotices } from '../extension/messages/settings-notice.ts';
import { readAhead } from '../extension/page/read-ahead.ts';
import type { tellText } from '../extension/page/tell-text.ts';

const left = Symbol.for(tellTextScript);
/** The background brings `tell-text.js` before it says that there is something to tell. */
const shared: typeof globalThis & { [left]?: typeof tellText } = globalThis;

/**
 * Runs in every frame while the reader keeps names, behind the look-out that every page has, of which it takes parts. The
 * background says what this script may do: look out for the names that may be underlined here, which come hashed under a key,
 * so that none can be read; and tell the frame's text, if there are names of which nothing may be known here.
 */
function startOwnLookOut(): void {
  const endsBy = takeOver(ownLookOutMark);
  let isOver = false;
  let current: OwnLook | undefined;
  let asked = 0;
  let isDue = false;
  const ahead = readAhead(() => void startPage());
  // Not by signals: a page pays for the first one as much as for all else that stands here.
  let stopTelling = () => {};

  const look = async (isAnew: boolean) => {
    const at = ++asked;
    isDue ||= isAnew;
    const next = await ask('ownNames', shared[left] !== undefined).catch(() => undefined);
    // Of several notices in a row only the last one counts.
    if (at !== asked || isOver) return;
    const isSame = next?.tells === current?.tells && next?.names?.key.join() === current?.names?.key.join();
    current = next;
    if (!next?.names) ahead.end();
    if (isSame && !isDue) return;
    isDue = false;
    if (next?.names) {
      const prefilter = openKeptPrefilter(next.names.prefilter, next.names.key);
      ahead.lookFor((text, around, isEnough) => void possibleKeptNames(text, prefilter, around, isEnough));
    }
    stopTelling();
    stopTelling = next?.tells ? startTelling() : () => {};
  };
  // A notice means that other names are kept, that they may be underlined elsewhere, or that the page is left alone,
  // or no longer is.
  const endNotices = hearNotices((isRead) => void look(isRead));
  endsBy(() => {
    isOver = true;
    endNotices();
    ahead.end();
    stopTelling();
  });
  void look(true);
}

/** Tells the frame's text; gives what ends it. */
function startTelling(): () => void {
  const telling = new AbortController();
  shared[left]?.((change) => ask('tellText', change), telling.signal);
  const leave = () => void ask('left').catch(() => {});
  addEventListener('pagehide', leave);
  return () => {
    telling.abort();
    removeEventListener('pagehide', leave);
  };
}

export default defineUnlistedScript(startOwnLookOut);
