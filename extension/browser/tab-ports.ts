import { type Browser, browser } from 'wxt/browser';
import type { Envelope } from '../messages/ask-background.ts';
import type { FoundNames } from '../messages/background-calls.ts';
import { checkReport } from '../messages/check-report.ts';
import { type FromFrame, wholePage } from '../messages/frame-report.ts';
import type { OpenPort } from '../tab-report/link.ts';
import { lookOutMark } from './frame-globals.ts';

/**
 * Minimum number of milliseconds between two ports that are opened because of a new frame: a page can make any number
 * of frames.
 */
const anewEveryMs = 500;

/** What a page tells that mentions nothing. */
const nothing: FromFrame = {
  type: 'report',
  frame: wholePage,
  top: true,
  order: 0,
  counts: [],
};

/**
 * Opens a port to all frames of a tab that mention something, later ones too. A browser connects only the frames that
 * are there: a new frame is noticed by the number that it reports to the background; then the port is opened anew, and
 * the former one is closed once the new one has answered, so that no frame is ever left out. If no frame has anything
 * to report, the page is asked once whether it is read at all. All messages are checked.
 */
export function linkTo(tab: number, name: string): OpenPort {
  return (onMessage, onGone) => {
    /** Open ports, oldest first. All but the newest are closed once the newest has answered. */
    const ports: Browser.runtime.Port[] = [];
    let isClosed = false;
    /** When a port was last opened anew, and the timer that opens the next one. */
    let openedAt = Number.NEGATIVE_INFINITY;
    let opening: ReturnType<typeof setTimeout> | undefined;
    const connect = (isAnew = false) => {
      const port = browser.tabs.connect(tab, { name });
      let hasAnswered = false;
      ports.push(port);
      port.onMessage.addListener((told: unknown) => {
        const message = checkReport(told);
        if (!message) return;
        for (const former of ports.splice(0, ports.indexOf(port))) former.disconnect();
        if (isAnew && !hasAnswered) onMessage(nothing);
        hasAnswered = true;
        onMessage(message);
      });
      port.onDisconnect.addListener(() => {
        // Reading the reason keeps the browser from reporting an error that is none.
        void browser.runtime.lastError;
        ports.splice(ports.indexOf(port), 1);
        if (ports.length > 0 || isClosed) return;
        // Some browsers close the port of every frame when one frame goes.
        if (hasAnswered) connect(true);
        else void lookWhetherRead();
      });
    };
    const lookWhetherRead = async () => {
      const isRead = await isReadIn(tab);
      if (isClosed || ports.length > 0) return;
      if (isRead) return onMessage(nothing);
      close();
      onGone();
    };
    const hear = (message: unknown, sender: Browser.runtime.MessageSender) => {
      const { call, question } = (message ?? {}) as Partial<Envelope>;
      const mentions = (question as Partial<FoundNames> | undefined)?.mentions ?? 0;
      if (call === 'found' && mentions > 0 && sender.tab?.id === tab) connectSoon();
    };
    const connectSoon = () => {
      if (opening !== undefined) return;
      const wait = Math.max(0, openedAt + anewEveryMs - performance.now());
      opening = setTimeout(() => {
        opening = undefined;
        openedAt = performance.now();
        connect();
      }, wait);
    };
    const close = () => {
      isClosed = true;
      clearTimeout(opening);
      browser.runtime.onMessage.removeListener(hear);
      for (const port of ports.splice(0)) port.disconnect();
    };
    browser.runtime.onMessage.addListener(hear);
    connect();
    return { post: (message) => ports.at(-1)?.postMessage(message), close };
  };
}

/** Whether the content script runs in the tab's own document; not where the browser lets no script in. */
async function isReadIn(tab: number): Promise<boolean> {
  const answers = browser.scripting.executeScript({
    target: { tabId: tab },
    args: [lookOutMark],
    func: (mark: string) =>
      (globalThis as { [mark: symbol]: (() => boolean) | undefined })[Symbol.for(mark)]?.() === true,
  });
  return answers.then(
    ([answer]) => answer?.result === true,
    () => false,
  );
}
