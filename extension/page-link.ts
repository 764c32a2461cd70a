import { browser } from 'wxt/browser';
import type { OpenPort } from './viewer/link.ts';

/** The way to open a port to all frames of a tab. */
export function linkTo(tab: number, name: string): OpenPort {
  return (onMessage, onGone) => {
    const port = browser.tabs.connect(tab, { name });
    port.onMessage.addListener(onMessage);
    port.onDisconnect.addListener(() => {
      // Reading the reason keeps the browser from reporting an error that is none.
      void browser.runtime.lastError;
      onGone();
    });
    return { post: (message) => port.postMessage(message), close: () => port.disconnect() };
  };
}
