import '../../extension/screens/popup/popup.css';
import { browser } from 'wxt/browser';
import { openPanel } from '../../extension/browser/side-panel.ts';
import { linkTo } from '../../extension/browser/tab-ports.ts';
import { portName } from '../../extension/messages/frame-report.ts';
import { Popup } from '../../extension/screens/popup/Popup.tsx';
import { newsSince } from '../../extension/screens/popup/releases.ts';
import { showOwnPage } from '../../extension/screens/shell.tsx';
import { loadSeenRelease, saveSeenRelease } from '../../extension/settings/seen-release.ts';
import { keepViews } from '../../extension/story/view/story-view.ts';
import type { OpenPort } from '../../extension/tab-report/link.ts';

/** Shows the popup for the tab in front, or for the one that the address names: `?tab=7`. */
async function startPopup(): Promise<void> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = asked ? await browser.tabs.get(asked) : active;
  const viewsOf = keepViews();

  const news = newsSince(await loadSeenRelease());
  const openPort: OpenPort = (...told) => linkTo(tab!.id!, portName)(...told);

  await showOwnPage(
    ({ settings, save, library }) => (
      <Popup
        url={tab?.url}
        settings={settings}
        save={save}
        openPort={openPort}
        entity={library.named}
        stories={viewsOf(library)}
        news={news}
        onNewsSeen={(release) => void saveSeenRelease(release)}
        openPanel={() => void openPanel(tab!.windowId).then(() => window.close())}
        openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      />
    ),
    { isPrivate: tab?.incognito, withOwnStories: true },
  );
}

void startPopup();
