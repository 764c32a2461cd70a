import { browser } from 'wxt/browser';
import { isAlive } from './ask-background.ts';

/** What a key of the browser's can ask of the page in front; the manifest gives each its key, changeable by the person. */
export const commands = ['next-mention', 'previous-mention', 'open-card'] as const;

export type Command = (typeof commands)[number];

/** Hands the browser's key commands on to the tab in front; its frames see which of them has the focus. */
export function forwardCommands(): void {
  browser.commands?.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    // A page without a content script has nobody to hear it.
    if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, { command }).catch(() => {});
  });
}

/** Calls back with each command that is meant for this frame, until the signal aborts. */
export function onCommand(act: (command: Command) => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    const command =
      typeof message === 'object' && message !== null && 'command' in message ? message.command : undefined;
    if (commands.some((known) => known === command) && hasFocus()) act(command as Command);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}

/** True in the innermost frame that has the focus. */
function hasFocus(): boolean {
  return document.hasFocus() && !/^i?frame$/i.test(document.activeElement?.localName ?? '');
}
