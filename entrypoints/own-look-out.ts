import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../extension/annotator/start-page.ts';
import { ownLookOutMark, takeOver, tellTextScript } from '../extension/browser/frame-globals.ts';
import { openKeptPrefilter, possibleKeptNames } from '../extension/detect/scan/kept-prefilter.ts';
import { ask } from '../extension/messages/ask-background.ts';
import type { OwnLook } from '../extension/messages/background-calls.ts';
import { onSettingsNotice } from '../extension/messages/settings-notice.ts';
import { lookOut } from '../extension/page/look-out.ts';
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
  const life = new AbortController();
  let doing: AbortController | undefined;
  let current: OwnLook | undefined;
  let asked = 0;
  let isDue = false;
  const readAhead = readWithFirst();

  const look = async (isAnew: boolean) => {
    const at = ++asked;
    isDue ||= isAnew;
    const next = await ask('ownNames', shared[left] !== undefined).catch(() => undefined);
    // Of several notices in a row only the last one counts.
    if (at !== asked || life.signal.aborted) return;
    const isSame = next?.tells === current?.tells && next?.names?.key.join() === current?.names?.key.join();
    current = next;
    if (!next?.names) readAhead.end();
    if (isSame && !isDue) return;
    isDue = false;
    doing?.abort();
    doing = new AbortController();
    if (next) begin(next, readAhead, doing.signal);
  };
  // A notice means that other names are kept, that they may be underlined elsewhere, or that the page is left alone,
  // or no longer is.
  onSettingsNotice((isRead) => void look(isRead), life.signal);
  endsBy(() => {
    life.abort();
    doing?.abort();
    readAhead.end();
  });
  void look(true);
}

type ReadAhead = ReturnType<typeof readWithFirst>;

/**
 * Joins the walk of the look-out that every page has, before the names are there, so that the page is walked through once: what
 * that reads until then is held.
 */
function readWithFirst() {
  let held: string[] | undefined = [];
  let possible: Possible = (text) => void held?.push(text);
  const end = lookOut(
    (...asked) => possible(...asked),
    () => void startPage(),
  );
  return {
    /** Looks out for names from now on; false if what was held may have one, or nothing is held any more. */
    goesOn(names: Possible): boolean {
      const texts = held;
      held = undefined;
      possible = names;
      return texts !== undefined && !texts.some(mayHold(names));
    },
    end() {
      held = undefined;
      end();
    },
  };
}

type Possible = Parameters<typeof lookOut>[0];

function mayHold(names: Possible) {
  return (text: string): boolean => {
    let may = false;
    names(
      text,
      () => text,
      () => (may = true),
    );
    return may;
  };
}

function begin({ names, tells }: OwnLook, readAhead: ReadAhead, signal: AbortSignal): void {
  if (names) {
    const prefilter = openKeptPrefilter(names.prefilter, names.key);
    const possible: Possible = (...[text, around, isEnough]) =>
      void possibleKeptNames(text, prefilter, around, isEnough);
    let { end } = readAhead;
    if (!readAhead.goesOn(possible)) {
      end();
      end = lookOut(possible, () => void startPage());
    }
    signal.addEventListener('abort', end);
  }
  if (tells) {
    shared[left]?.((change) => ask('tellText', change), signal);
    const leave = () => void ask('left').catch(() => {});
    addEventListener('pagehide', leave);
    signal.addEventListener('abort', () => removeEventListener('pagehide', leave));
  }
}

export default defineUnlistedScript(startOwnLookOut);
