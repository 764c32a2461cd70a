import '../../extension/screens/story/story.css';
import { browser } from 'wxt/browser';
import { followActiveTab } from '../../extension/browser/active-tab.ts';
import { linkWithFinds } from '../../extension/browser/link-with-finds.ts';
import { outlineName } from '../../extension/messages/frame-report.ts';
import { showOwnPage } from '../../extension/screens/shell.tsx';
import { SidePanel } from '../../extension/screens/side-panel/SidePanel.tsx';
import { nameAddress } from '../../extension/screens/story/address.ts';
import { keepViews } from '../../extension/story/view/story-view.ts';

const viewsOf = keepViews();
const openPort = (tab: number) => linkWithFinds(tab, outlineName);

/** Shows, beside the page in front, what it mentions and the story behind it. */
async function startSidePanel(): Promise<void> {
  await showOwnPage(
    ({ settings, save, library }) => (
      <SidePanel
        settings={settings}
        save={save}
        follow={followActiveTab}
        openPort={openPort}
        stories={viewsOf(library)}
        entity={library.named}
        card={(id) => library.card(id)}
        openName={(entity) => {
          const address = nameAddress(entity, viewsOf(library));
          if (address) void browser.tabs.create({ url: `${browser.runtime.getURL('/')}${address}` });
        }}
      />
    ),
    { withOwnStories: true },
  );
}

void startSidePanel();
