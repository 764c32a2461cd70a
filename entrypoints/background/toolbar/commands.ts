import { browser } from 'wxt/browser';
import type { PageScript } from '../../../extension/browser/frame-globals.ts';
import { pageScriptName } from '../../../extension/browser/frame-globals.ts';
import { tellFrame } from '../../../extension/messages/commands.ts';
import { type Command, commands } from '../../../extension/messages/walk-shapes.ts';
import { isCutOff, nextPlace, standsAt, type WalkedFrame } from '../../../extension/tab-report/walk-order.ts';

/**
 * A page of ours sends a key to all frames of a tab, and each hands it on. Copies within this many milliseconds count
 * as one press.
 */
const sameMs = 400;

/** Does what the browser's keys ask for in the tab in front: walks through its mentions, and opens their cards. */
export function walkByKeys() {
  let last: { tab: number; frame: number; time: number } | undefined;
  browser.commands?.onCommand.addListener(async (name) => {
    const command = commands.find((known) => known === name);
    const [tab] = command ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [];
    if (command && tab?.id !== undefined) await act(tab.id, command);
  });
  return {
    /** Takes a command that a page of ours sent to all frames of a tab, and that each of them hands on. */
    async handedOn(command: Command, tab: number, frame: number) {
      const now = Date.now();
      if (last?.tab === tab && last.frame !== frame && now - last.time < sameMs) return;
      last = { tab, frame, time: now };
      await act(tab, command);
    },
  };
}

async function act(tab: number, command: Command): Promise<void> {
  const frames = await framesOf(tab);
  if (command === 'open-card') {
    const open = frames.find(({ walk }) => walk?.isCardOpen);
    if (open) return tellFrame(tab, open.frameId, { walk: 'open' });
    const now = standsAt(frames);
    if (now) return tellFrame(tab, now.frameId, { walk: 'open', id: now.walk!.mentions[now.walk!.at!]! });
  }
  const place = nextPlace(frames, command === 'previous-mention' ? -1 : 1);
  if (!place) return;
  for (const { frameId, walk } of frames)
    if (walk?.at !== undefined && frameId !== place.frameId) await tellFrame(tab, frameId, { walk: 'clear' });
  const { frameId, ...where } = place;
  const more = { keys: await keysOf('open-card'), isCutOff: isCutOff(frames, frameId) };
  await tellFrame(tab, frameId, { walk: 'go', ...where, ...more });
  if (command === 'open-card') await tellFrame(tab, frameId, { walk: 'open', id: place.id });
}

/** The keys that a person has set for a command, as the browser writes them; '' where there are none. */
async function keysOf(command: Command): Promise<string> {
  const all = await browser.commands.getAll();
  return all.find(({ name }) => name === command)?.shortcut ?? '';
}

/**
 * The state of all frames of a tab, also of those where nothing is read: one of them may have the keyboard.
 */
async function framesOf(tab: number): Promise<WalkedFrame[]> {
  const answers = await browser.scripting
    .executeScript({
      target: { tabId: tab, allFrames: true },
      args: [pageScriptName],
      injectImmediately: true,
      func: (name: string) => {
        const path: number[] = [];
        for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
          let number = 0;
          while (number < frame.parent.length && frame.parent[number] !== frame) number++;
          path.unshift(number);
        }
        const cut: number[] = [];
        for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
          for (let at = frame.parentElement; at; at = at.parentElement) {
            // The body's overflow is the page's, where the root has none of its own.
            const isLarger = [at, at === document.body ? document.documentElement : at].some(
              (box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth,
            );
            if (!isLarger || getComputedStyle(at).overflowY !== 'hidden') continue;
            for (let number = 0; number < window.length; number++)
              if (window[number] === frame.contentWindow) cut.push(number);
          }
        }
        const script = (globalThis as unknown as Record<symbol, PageScript | undefined>)[Symbol.for(name)];
        return { path, hasFocus: document.hasFocus(), cut, walk: script?.walk() ?? null };
      },
    })
    // The browser lets no script into this page.
    .catch(() => []);
  return answers.flatMap(({ frameId, result }) =>
    result ? [{ frameId, ...result, walk: result.walk ?? undefined }] : [],
  );
}
