import type { TextChange } from '../messages/text-change.ts';
import { blockTexts } from './dom/block-texts.ts';
import { observed } from './dom/change-watch.ts';
import { isFoldedAway, watchFolded } from './dom/folded-away.ts';
import { createShadowRoots } from './dom/shadow-roots.ts';
import type { Block } from './dom/text-roles.ts';
import { createTypedText } from './dom/typed-text.ts';
import { retry } from './schedule/retry.ts';
import { createTimeSlice } from './schedule/time-slices.ts';
import { untilVisible } from './schedule/until-visible.ts';

/** Maximum length of a told text in UTF-16 units; a longer one is cut at a space. */
const maxTextUnits = 2_000;
/**
 * Maximum number of texts in a message, and of their UTF-16 units, about. Most pages fit into one: a message costs the page
 * as much as reading some dozen texts.
 */
const atOnce = { texts: 1_000, units: 250_000 };
/** Maximum number of gone texts in a message. The few beyond it are never reported as gone. */
const mostGone = 5_000;
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
 * the text says, so that its time tells a page nothing either. Typed text is left out, and text that is folded away
 * until it is unfolded.
 */
export function tellText(send: (change: TextChange) => Promise<void>, signal: AbortSignal): void {
  /** The number of each text that was told, by its language and words. */
  let told = new Map<string, number>();
  let numbers = 0;
  let { lang: pageLang } = document.documentElement;
  let isNew = true;
  let took = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  const folded = watchFolded(() => soon(), wait.least, signal);

  const roots = createShadowRoots(
    (root) => {
      observer.observe(root, observed);
      soon();
    },
    () => signal.aborted,
  );
  const typed = createTypedText(() => roots.list());

  /** The texts that stand on the page now, as they will have been told, and those of them that were not told before. */
  const look = async (): Promise<{ found: typeof told; added: TextChange['added'] }> => {
    const slice = createTimeSlice();
    const found: typeof told = new Map();
    const added: TextChange['added'] = [];
    const isTypedIn = typed.isAnythingTyped();
    if (pageLang !== document.documentElement.lang) anew();
    pageLang = document.documentElement.lang;
    const before = told;
    const isOneLanguage = document.querySelector('body [lang]') === null;
    const hidden: Block[] = [];
    let units = 0;
    const take = (text: string, lang: string) => {
      units += text.length;
      const key = keyOf(text, lang === pageLang ? '' : lang);
      if (found.has(key)) return;
      const number = before.get(key);
      found.set(key, number ?? numbers);
      if (number === undefined) added.push(lang ? { id: numbers++, text, lang } : { id: numbers++, text });
    };
    roots.search(document);
    for (const top of [document, ...roots.list()]) {
      const read = blockTexts(top);
      for (let some = read(); some; some = read()) {
        for (const met of some) {
          if (isTypedIn && typed.isTyped({ ...met, starts: [] }, () => isTold(before, met.text))) continue;
          if (isFoldedAway(met.block)) {
            hidden.push(met.block);
            continue;
          }
          const lang = isOneLanguage ? pageLang : languageAt(met.block);
          for (const part of parts(met.text)) take(part, lang);
        }
        if (slice.isOver) await slice.rest();
        if (signal.aborted || units > mostUnits) return { found, added };
      }
    }
    folded.are(hidden);
    took = slice.worked;
    // The browser has brought the page back meanwhile: nothing was told.
    return before === told ? { found, added } : look();
  };
  const tell = async () => {
    const { found, added } = await look();
    if (signal.aborted) return;
    const gone: number[] = [];
    for (const [key, id] of told) if (gone.length < mostGone && !found.has(key)) gone.push(id);
    if (isNew || added.length > 0 || gone.length > 0) {
      for (const [at, some] of inMessages(added).entries()) {
        const change: TextChange = { isNew, added: some, gone: at === 0 ? gone : [] };
        await retry(() => send(change), signal);
        if (signal.aborted) return;
        isNew = false;
      }
    }
    told = found;
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
    told = new Map();
    isNew = true;
  };

  const observer = new MutationObserver(soon);
  observer.observe(document, observed);
  // The background forgot the page when it was left; now the browser has brought it back as it was.
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    anew();
    soon();
  };
  addEventListener('pageshow', back);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    removeEventListener('pageshow', back);
  });
  void run();
}

/** Texts by the messages that they go in: at least one, which may have none. */
function inMessages(added: TextChange['added']): TextChange['added'][] {
  let message: TextChange['added'] = [];
  const messages = [message];
  let units = 0;
  for (const text of added) {
    if (message.length >= atOnce.texts || units >= atOnce.units) {
      message = [];
      messages.push(message);
      units = 0;
    }
    message.push(text);
    units += text.text.length;
  }
  return messages;
}

/** Maximum length of a language tag in UTF-16 units. */
const maxTagUnits = 35;

/** What a text is known by: itself, and the language where it is another than the page's. */
const keyOf = (text: string, lang: string): string => (lang ? `${lang}\0${text}` : text);

/** True of a text that was told already: where somebody types it too, it says nothing new. */
const isTold = (told: ReadonlyMap<string, number>, text: string): boolean =>
  parts(text).every((part) => told.has(keyOf(part, '')));

function languageAt(block: Node): string {
  const element = block as Partial<Element>;
  const around = element.closest?.('[lang]') ?? document.documentElement;
  return around.getAttribute('lang')?.slice(0, maxTagUnits) ?? '';
}

/** Cuts a text into parts that are short enough to be told, at spaces where there are any. */
function parts(text: string): string[] {
  if (text.length <= maxTextUnits) return [text];
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.lastIndexOf(' ', start + maxTextUnits);
    const end = text.length - start <= maxTextUnits || space <= start ? start + maxTextUnits : space;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}
