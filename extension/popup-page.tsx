import { browser } from 'wxt/browser';
import { portName } from './messages/page-port.ts';
import { openPanel } from './open-panel.ts';
import { library, showOwnPage } from './own-page.tsx';
import { linkTo } from './page-link.ts';
import { Popup } from './popup/Popup.tsx';
import { newsSince } from './popup/releases.ts';
import { saveSetting } from './settings/save.ts';
import { loadSeenRelease, saveSeenRelease } from './settings/seen.ts';
import { viewStory } from './story/story-view.ts';
import type { OpenPort } from './viewer/link.ts';

/** Shows the popup for the tab in front, or for the one that the address names: `?tab=7`. */
export async function startPopup(): Promise<void> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = asked ? await browser.tabs.get(asked) : active;
  const views = library.stories.map((story) => viewStory(story, library));

  const news = newsSince(await loadSeenRelease());
  const openPort: OpenPort = (...told) => linkTo(tab!.id!, portName)(...told);

  await showOwnPage((settings) => (
    <Popup
      url={tab?.url}
      settings={settings}
      save={saveSetting}
      openPort={openPort}
      entity={library.named}
      stories={views}
      news={news}
      onNewsSeen={(release) => void saveSeenRelease(release)}
      openPanel={() => void openPanel(tab!.windowId).then(() => window.close())}
      openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />
  ));
}
