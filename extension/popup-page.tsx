import { browser } from 'wxt/browser';
import { portName } from './messages/page-port.ts';
import { library, showOwnPage } from './own-page.tsx';
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

  const openPort: OpenPort = (onMessage, onGone) => {
    const port = browser.tabs.connect(tab!.id!, { name: portName });
    port.onMessage.addListener(onMessage);
    port.onDisconnect.addListener(() => {
      // Reading the reason keeps the browser from reporting an error that is none.
      void browser.runtime.lastError;
      onGone();
    });
    return { post: (message) => port.postMessage(message), close: () => port.disconnect() };
  };

  await showOwnPage((settings) => (
    <Popup
      url={tab?.url}
      settings={settings}
      save={saveSetting}
      openPort={openPort}
      entity={library.ref}
      stories={views}
      news={news}
      onNewsSeen={(release) => void saveSeenRelease(release)}
      openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />
  ));
}
