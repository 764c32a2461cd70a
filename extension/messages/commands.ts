import { browser } from 'wxt/browser';
import { isAlive } from './ask-background.ts';
import { type Command, commands, type WalkRequest } from './walk-shapes.ts';

/** Tells a frame what to do. One that has gone meanwhile has nobody to hear it. */
export async function tellFrame(tab: number, frameId: number, request: WalkRequest): Promise<void> {
  await browser.tabs.sendMessage(tab, request, { frameId }).catch(() => {});
}

/**
 * Calls back with what this frame is asked to do, until the signal aborts; `handOn` with a command that a page of ours
 * sent to all frames, which only the background can decide.
 */
export function onWalkRequest(
  act: (request: WalkRequest) => void,
  handOn: (command: Command) => void,
  signal: AbortSignal,
): void {
  const listener = (message: unknown) => {
    if (typeof message !== 'object' || message === null) return;
    if ('walk' in message) return act(message as WalkRequest);
    const command = 'command' in message ? commands.find((known) => known === message.command) : undefined;
    if (command) handOn(command);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}
