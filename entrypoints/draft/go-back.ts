import { browser } from 'wxt/browser';
import { webAddress } from '../../extension/ui/web-address.ts';

/** Shows the tab that an article is from; where that is gone, its address in a new one; where it has none, the library. */
export async function goBackTo(tab: number | undefined, url?: string): Promise<void> {
  try {
    if (tab === undefined) throw new Error('It is not known which tab it is from.');
    const shown = await browser.tabs.update(tab, { active: true });
    const windowId = shown?.windowId;
    if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
  } catch {
    const address = webAddress(url);
    if (address) await browser.tabs.create({ url: address });
    // A pasted text has no address: its story is shown in the library instead.
    else location.assign('/library.html');
  }
}
