import type { FrameSource } from '../contract.ts';
import { type FromCardFrame, isFrameMessage, type ToCardFrame } from './frame-messages.ts';

interface FrameListener {
  receive(message: FromCardFrame): void;
  /** The frame has left its page. */
  gone(): void;
}

/**
 * Loads the extension's page into a frame and talks with it over a channel that nobody else has. The frame has no `src`:
 * a page that is isolated from others can ask the browser for the `src` of every frame in it
 * (`measureUserAgentSpecificMemory`), and an address that stands for this installation is a way to know it again.
 */
export function openFrame(
  iframe: HTMLIFrameElement,
  { address, origin }: FrameSource,
  first: ToCardFrame,
  listener: FrameListener,
) {
  let port: MessagePort | undefined;
  let hasAnswered = false;
  /** What was to be told before the frame listened. */
  let waiting: ToCardFrame[] = [];
  const ended = new AbortController();

  const onLoad = () => {
    if (hasAnswered) {
      listener.gone();
      return;
    }
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      if (ended.signal.aborted || !isFrameMessage(data)) return;
      hasAnswered = true;
      for (const message of waiting.splice(0)) port?.postMessage(message);
      listener.receive(data as FromCardFrame);
    };
    // The blank page that every frame begins with is of another origin, and gets nothing.
    iframe.contentWindow?.postMessage(first, origin, [channel.port2]);
  };
  // Without credentials, and so without cookies and stored data of its own, it is let into pages that are isolated from
  // others (`Cross-Origin-Embedder-Policy`) as well. It needs neither. Firefox lets it in as it is.
  (iframe as HTMLIFrameElement & { credentialless?: boolean }).credentialless = true;
  iframe.addEventListener('load', onLoad, { signal: ended.signal });
  iframe.contentWindow?.location.replace(address);

  return {
    post(message: ToCardFrame): void {
      if (hasAnswered) port?.postMessage(message);
      else waiting = [...waiting.filter(({ is }) => is !== message.is), message];
    },
    end(): void {
      ended.abort();
      port?.close();
    },
  };
}
