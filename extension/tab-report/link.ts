import type { FromFrame, ToFrame } from '../messages/frame-report.ts';
import type { ViewerEvent } from './state.ts';

/** A viewer's end of a port that reaches all frames of the page. */
export interface PagePort {
  post(message: ToFrame): void;
  close(): void;
}

/** Opens a port; `onGone` is called once when no frame holds the other end, be it at once or later. */
export type OpenPort = (onMessage: (message: FromFrame) => void, onGone: () => void) => PagePort;

/** Waits (ms) before the port is opened again: content scripts may not be listening yet. */
const patienceMs = [100, 200, 400, 800];

/**
 * Milliseconds to wait for the first answer over an open port; frames answer at once unless their page is stuck.
 */
const longestSilenceMs = 2_000;

/**
 * Keeps a port to the page open until the signal aborts and reports all messages. Returns the function that sends
 * one.
 */
export function keepLink(
  open: OpenPort,
  tell: (event: ViewerEvent) => void,
  signal: AbortSignal,
): (message: ToFrame) => void {
  let port: PagePort | undefined;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout>;
  const hear = (message: FromFrame) => {
    if (signal.aborted) return;
    tries = 0;
    clearTimeout(timer);
    tell(message);
  };
  const lose = () => {
    if (signal.aborted) return;
    port = undefined;
    clearTimeout(timer);
    const wait = patienceMs[tries++];
    if (wait === undefined) return tell({ type: 'silent' });
    tell({ type: 'gone' });
    timer = setTimeout(start, wait);
  };
  const start = () => {
    timer = setTimeout(() => tell({ type: 'silent' }), longestSilenceMs);
    port = open(hear, lose);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    port?.post({ type: 'clear' });
    port?.close();
  });
  start();
  return (message) => port?.post(message);
}
