import type { TextChange } from '../messages/text-change.ts';
import { blockTexts } from './dom/block-texts.ts';
import { observed } from './dom/change-watch.ts';
import { createShadowRoots } from './dom/shadow-roots.ts';
import { createTypedText } from './dom/typed-text.ts';
import { retry } from './schedule/retry.ts';
import { createTimeSlice } from './schedule/time-slices.ts';
import { untilVisible } from './schedule/until-visible.ts';

/** Maximum length of a told text in UTF-16 units; a longer one is cut at a space. */
const longest = 2_000;
/** Maximum number of texts in a message. */
const atOnce = 80;
/** Of a page with more text than this, in UTF-16 units, only the beginning is told. */
const mostUnits = 2_000_000;
/**
 * The wait before a page is looked at again: at least so many milliseconds, in which changes gather, and at least this
 * multiple of the time that the last look took.
 */
const wait = { least: 1_000, share: 20 };

/**
 * Sends the text of this frame, and then what of it comes and goes, until the signal aborts. Nothing here learns what
 * is made of the text, so that whoever has taken over the page's process learns nothing. The work is the same whatever
 * the text says, so that its time tells a page nothing either. Typed text is left out.
 */
export function tellText(send: (change: TextChange) => Promise<void>, signal: AbortSignal): void {
  /** The number of each text that was told, by its language and words. */
  const told = new Map<string, number>();
  let numbers = 0;
  let isNew = true;
  let took = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;

  const roots = createShadowRoots(
    (root) => {
      observer.observe(root, observed);
      soon();
    },
    () => signal.aborted,
  );
  const typed = createTypedText(() => roots.list());

  /** The texts that stand on the page now, by their language and words. */
  const look = async (): Promise<Map<string, TextChange['added'][number]>> => {
    const slice = createTimeSlice();
    const found = new Map<string, TextChange['added'][number]>();
    const isTypedIn = typed.isAnythingTyped();
    const isOneLanguage = document.querySelector('body [lang]') === null;
    let units = 0;
    roots.search(document);
    for (const top of [document, ...roots.list()]) {
      for (const met of blockTexts(top)) {
        if (slice.isOver) await slice.rest();
        if (signal.aborted || units > mostUnits) return found;
        if (isTypedIn && typed.isTyped({ ...met, starts: [] })) continue;
        const lang = isOneLanguage ? document.documentElement.lang : languageAt(met.block);
        for (const text of parts(met.text)) {
          units += text.length;
          const key = `${lang}\n${text}`;
          if (!found.has(key))
            found.set(key, { id: told.get(key) ?? numbers++, text, ...(lang && { lang }) });
        }
      }
    }
    took = slice.worked;
    return found;
  };
  const tell = async () => {
    const found = await look();
    if (signal.aborted) return;
    const gone = [...told].flatMap(([key, id]) => (found.has(key) ? [] : [id]));
    const added = [...found].flatMap(([key, text]) => (told.has(key) ? [] : [text]));
    for (let at = 0; at === 0 || at < added.length; at += atOnce) {
      const change: TextChange = {
        isNew,
        added: added.slice(at, at + atOnce),
        gone: at === 0 ? gone.slice(0, mostGone) : [],
      };
      if (!isNew && change.added.length === 0 && change.gone.length === 0) break;
      await retry(() => send(change), signal);
      if (signal.aborted) return;
      isNew = false;
    }
    told.clear();
    for (const [key, { id }] of found) told.set(key, id);
  };
  const run = async () => {
    timer = undefined;
    if (isRunning || signal.aborted) return;
    isRunning = true;
    await untilVisible(signal);
    // The background is gone or refuses: everything is sent anew with the next change.
    await tell().catch(anew);
    isRunning = false;
  };
  const soon = () => {
    if (!signal.aborted) timer ??= setTimeout(run, Math.max(wait.least, wait.share * took));
  };
  const anew = () => {
    told.clear();
    isNew = true;
  };

  const observer = new MutationObserver(soon);
  observer.observe(document, observed);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  // The background forgot the page when it was left; now the browser has brought it back as it was.
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    anew();
    soon();
  };
  addEventListener('pageshow', back, { signal });
  void run();
}

/** Maximum number of gone texts in a message. The few beyond it are never reported as gone. */
const mostGone = 5_000;

/** Maximum length of a language tag in UTF-16 units. */
const longestTag = 35;

function languageAt(block: Node): string {
  const element = block as Partial<Element>;
  const around = element.closest?.('[lang]') ?? document.documentElement;
  return around.getAttribute('lang')?.slice(0, longestTag) ?? '';
}

/** Cuts a text into parts that are short enough to be told, at spaces where there are any. */
function parts(text: string): string[] {
  if (text.length <= longest) return [text];
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.lastIndexOf(' ', start + longest);
    const end = text.length - start <= longest || space <= start ? start + longest : space;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}
