import { browser } from 'wxt/browser';
import { isCommand } from '../messages/key-commands.ts';

/** What Firefox has in place of a side panel; the types of `browser` are Chrome's. */
const { sidebarAction } = browser as unknown as {
  sidebarAction: { open(): Promise<void>; toggle(): Promise<void> };
};

/**
 * Opens the panel beside the pages of a window. Chrome calls it side panel and opens it for a window that is named,
 * Firefox calls it sidebar and opens it in the window in front. Both do so only in the very turn of a person's press:
 * nothing may be waited for before.
 */
export function openPanel(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/** Opens the panel by its key. In Firefox the key closes it again; Chrome can only open it. */
export function openPanelByKey(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (!isCommand(command, 'open-panel')) return;
    // A window that may not have one, such as an application's, says so by refusing.
    if (import.meta.env.FIREFOX) void sidebarAction.toggle();
    else if (tab) void openPanel(tab.windowId).catch(() => {});
  });
}
