import { type Browser, browser } from 'wxt/browser';
import type { Envelope } from './messages/ask.ts';
import type { FromFrame } from './messages/page-port.ts';
import type { OpenPort } from './viewer/link.ts';

/**
 * The way to open a port to all frames of a tab, those that come later too: a browser connects only those that are
 * there. A frame that came since is heard of by the number that it tells the background; the port is then opened anew,
 * and the former one closed once the new one has answered, so that no frame is left without.
 */
export function linkTo(tab: number, name: string): OpenPort {
  return (onMessage, onGone) => {
    /** The oldest first; all but the newest wait for the newest to answer. */
    const ports: Browser.runtime.Port[] = [];
    const connect = () => {
      const port = browser.tabs.connect(tab, { name });
      ports.push(port);
      port.onMessage.addListener((message: FromFrame) => {
        for (const former of ports.splice(0, ports.indexOf(port))) former.disconnect();
        onMessage(message);
      });
      port.onDisconnect.addListener(() => {
        // Reading the reason keeps the browser from reporting an error that is none.
        void browser.runtime.lastError;
        ports.splice(ports.indexOf(port), 1);
        if (ports.length > 0) return;
        browser.runtime.onMessage.removeListener(hear);
        onGone();
      });
    };
    const hear = (message: unknown, sender: Browser.runtime.MessageSender) => {
      const { call, question } = (message ?? {}) as Partial<Envelope>;
      if (call === 'found' && Number(question) > 0 && sender.tab?.id === tab) connect();
    };
    browser.runtime.onMessage.addListener(hear);
    connect();
    return {
      post: (message) => ports.at(-1)?.postMessage(message),
      close() {
        browser.runtime.onMessage.removeListener(hear);
        for (const port of ports.splice(0)) port.disconnect();
      },
    };
  };
}
