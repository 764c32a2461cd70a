import { browser } from 'wxt/browser';
import { isAlive } from './ask.ts';
import { type FromFrame, isToFrame, portName, type ToFrame } from './page-port.ts';

/** What a frame does for those who look at its tab from outside: the popup, and other pages of the extension. */
export interface Viewed {
  report(): Extract<FromFrame, { type: 'report' }>;
  told(message: ToFrame, tell: (message: FromFrame) => void): void;
  /** The last of them has gone. */
  left(): void;
}

/** Serves viewers until the signal aborts; the function it returns tells all of them the frame's report anew. */
export function serveViewers(viewed: Viewed, signal: AbortSignal): () => void {
  const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
  const connected = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== portName || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) viewed.left();
    });
    port.onMessage.addListener((message: unknown) => {
      if (isToFrame(message)) viewed.told(message, (answer) => port.postMessage(answer));
    });
    port.postMessage(viewed.report());
  };
  browser.runtime.onConnect.addListener(connected);
  // A frame that is taken out of the page leaves the tab's ports open: it has to say itself that it has nothing any more.
  const leave = () => {
    for (const port of ports) port.postMessage({ ...viewed.report(), counts: [], total: 0 });
  };
  addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onConnect.removeListener(connected);
    for (const port of ports) port.disconnect();
    ports.clear();
  });
  return () => {
    for (const port of ports) port.postMessage(viewed.report());
  };
}
