import { browser } from 'wxt/browser';
import { isAlive } from './ask-background.ts';
import { type FromFrame, isToFrame, outlineName, portName, type ToFrame } from './frame-report.ts';

/** What a frame does for those who look at its tab from outside: the popup and the side panel. */
export interface Viewed {
  /** With an outline, where it is given what has been told of that so far, and adds to it. */
  report(told?: WeakSet<object>): Extract<FromFrame, { type: 'report' }>;
  told(message: ToFrame, tell: (message: FromFrame) => void): void;
  /** The last of them has gone. */
  left(): void;
}

/** Serves viewers until the signal aborts; the function it returns tells all of them the frame's report anew. */
export function serveViewers(viewed: Viewed, signal: AbortSignal): () => void {
  type Port = ReturnType<typeof browser.runtime.connect>;
  const ports = new Map<Port, WeakSet<object> | undefined>();
  const tell = () => {
    for (const [port, told] of ports) port.postMessage(viewed.report(told));
  };
  const connected = (port: Port) => {
    const isOutline = port.name === outlineName;
    if ((port.name !== portName && !isOutline) || port.sender?.id !== browser.runtime.id) return;
    const told = isOutline ? new WeakSet() : undefined;
    ports.set(port, told);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) viewed.left();
    });
    port.onMessage.addListener((message: unknown) => {
      if (isToFrame(message)) viewed.told(message, (answer) => port.postMessage(answer));
    });
    port.postMessage(viewed.report(told));
  };
  browser.runtime.onConnect.addListener(connected);
  // A frame that is taken out of the page leaves the tab's ports open: it has to say itself that it has nothing any more.
  const leave = () => {
    for (const port of ports.keys()) port.postMessage({ ...viewed.report(), counts: [] });
  };
  addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onConnect.removeListener(connected);
    for (const port of ports.keys()) port.disconnect();
    ports.clear();
  });
  return tell;
}
