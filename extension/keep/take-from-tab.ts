import { browser } from 'wxt/browser';
import { articleScript } from '../browser/frame-globals.ts';
import { takenLimits } from '../draft/article.ts';
import { checkTaken } from '../messages/taken-article.ts';
import type { Part, Taken } from '../page/article/take-article.ts';

/**
 * Why nothing was taken.
 *
 * - `none`: the page has no such part: no article, no selection, no text.
 * - `gone`: the tab or the frame was closed, or went elsewhere, meanwhile.
 * - `barred`: the browser lets no extension read this page.
 * - `silent`: the page did not answer in time.
 */
export type TakeFailure = 'none' | 'gone' | 'barred' | 'silent';

/** What `takeFromTab` throws. */
export class TakeError extends Error {
  readonly failure: TakeFailure;

  constructor(failure: TakeFailure, cause?: unknown) {
    super(`Nothing was taken: ${failure}.`, { cause });
    this.failure = failure;
  }
}

/** A page that is busy for longer than this is given up. */
const longestSilenceMs = 15_000;

/**
 * Takes a part of the page in a tab: from the frame that is named; else from the frame with the focus, from the page
 * itself, or from the frame that has most to give, in this order. Puts `article.js` into the frames that it asks. The
 * address of the result is the browser's address of the tab, whichever frame it is from: kept names are told to pages
 * of the site that they were kept from, and a page that was taken over can claim any address.
 * @throws {TakeError}
 */
export async function takeFromTab(tab: number, part: Part, frame?: number): Promise<Taken> {
  const before = await addressNow(tab);
  const taken = await takeFromAny(tab, part, frame);
  const url = await addressNow(tab);
  // The tab shows another page by now, and its words must not be kept under the address of the first.
  if (url !== before) throw new TakeError('gone');
  return { ...taken, article: { ...taken.article, url: url ?? taken.article.url } };
}

async function addressNow(tab: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tab).catch((error) => {
    throw new TakeError('gone', error);
  });
  return addressOf(url);
}

/** The address of a tab without its fragment; undefined if no site can be told by it. */
function addressOf(url: string | undefined): string | undefined {
  const whole = url?.replace(/#.*$/s, '');
  if (!whole || !/^(?:https?|file):/.test(whole)) return undefined;
  return whole.length <= takenLimits.urlUnits ? whole : `${new URL(whole).origin}/`;
}

async function takeFromAny(tab: number, part: Part, frame?: number): Promise<Taken> {
  const focused = frame ?? (await focusedFrame(tab));
  for (const one of new Set([focused, 0])) {
    const [taken] = await takeFromFrames(tab, part, [one]).catch((error) => {
      // The frame with the focus is gone. Nobody asked for that frame in particular, so another is taken.
      if (one === 0 || frame !== undefined || error.failure !== 'gone') throw error;
      return [];
    });
    if (taken) return taken;
    if (frame !== undefined) break;
  }
  const others = frame === undefined ? await takeFromFrames(tab, part) : [];
  const size = ({ article }: Taken) => article.paragraphs.reduce((sum, { length }) => sum + length, 0);
  const [largest] = others.sort((a, b) => size(b) - size(a));
  if (!largest) throw new TakeError('none');
  return largest;
}

async function takeFromFrames(tab: number, part: Part, frames?: number[]): Promise<Taken[]> {
  const target = { tabId: tab, ...(frames ? { frameIds: frames } : { allFrames: true }) };
  await inject(tab, { target, files: ['/article.js'] });
  const results = await inject(tab, {
    target,
    func: (name: string, asked: string) => {
      const take = (globalThis as unknown as Record<symbol, ((part: string) => unknown) | undefined>)[
        Symbol.for(name)
      ];
      return take?.(asked);
    },
    args: [articleScript, part],
  });
  return results.flatMap(({ result }) => checkTaken(result) ?? []);
}

/** The innermost frame that has the focus; the page itself where none has, as while the popup is open. */
async function focusedFrame(tab: number): Promise<number> {
  const results = await inject(tab, {
    target: { tabId: tab, allFrames: true },
    func: () => document.hasFocus() && !/^i?frame$/i.test(document.activeElement?.localName ?? ''),
    args: [],
  });
  return results.find(({ result }) => result === true)?.frameId ?? 0;
}

type Inject = (injection: object) => Promise<{ frameId: number; result?: unknown }[]>;

async function inject(
  tab: number,
  injection: { target: object; files?: string[]; func?: (...args: never[]) => unknown; args?: unknown[] },
): Promise<{ frameId: number; result?: unknown }[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TakeError('silent')), longestSilenceMs);
  });
  try {
    // What a frame answers has no type: it is checked.
    const execute = browser.scripting.executeScript as unknown as Inject;
    return await Promise.race([execute({ ...injection, injectImmediately: true }), silence]);
  } catch (error) {
    throw error instanceof TakeError ? error : await asTakeError(tab, error);
  } finally {
    clearTimeout(timer);
  }
}

async function asTakeError(tab: number, error: unknown): Promise<TakeError> {
  const message = error instanceof Error ? error.message : String(error);
  const isThere = await browser.tabs.get(tab).then(
    () => true,
    () => false,
  );
  const isFrameGone =
    /frame.*(?:removed|not found|no longer|does not exist|invalid)|no frame|missing host.*frame/i;
  return new TakeError(!isThere || isFrameGone.test(message) ? 'gone' : 'barred', error);
}
