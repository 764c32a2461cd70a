import '../../extension/screens/popup/popup.css';
import { browser } from 'wxt/browser';
import { linkWithFinds } from '../../extension/browser/link-with-finds.ts';
import { openPanel } from '../../extension/browser/side-panel.ts';
import type { Article } from '../../extension/draft/article.ts';
import { askToKeep } from '../../extension/keep/ask-to-keep.ts';
import { keepArticle, keepTab, openCheckPage } from '../../extension/keep/keep-page.ts';
import { portName } from '../../extension/messages/frame-report.ts';
import type { KeepActs } from '../../extension/screens/popup/KeepStory.tsx';
import { Popup } from '../../extension/screens/popup/Popup.tsx';
import { newsSince } from '../../extension/screens/popup/releases.ts';
import { showOwnPage } from '../../extension/screens/shell.tsx';
import { nameAddress } from '../../extension/screens/story/address.ts';
import { loadSeenRelease, saveSeenRelease } from '../../extension/settings/seen-release.ts';
import { keepViews } from '../../extension/story/view/story-view.ts';
import type { OpenPort } from '../../extension/tab-report/link.ts';
import { findKeepOffer } from './keep-offer.ts';

/** Shows the popup for the tab in front, or for the one that the address names: `?tab=7`. */
async function startPopup(): Promise<void> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = asked ? await browser.tabs.get(asked) : active;
  const viewsOf = keepViews();

  // Storage that cannot be read leaves the popup without news, not without everything.
  const news = newsSince(await loadSeenRelease().catch(() => undefined));
  const openPort: OpenPort = (...told) => linkWithFinds(tab!.id!, portName)(...told);

  const own = (path: string) => `${browser.runtime.getURL('/')}${path}`;
  const openOwn = async (path: string) => {
    await browser.tabs.create({ url: own(path) });
    window.close();
  };
  // The article that the popup has shown is the one that is kept, even if the page changes meanwhile.
  let article: Article | undefined;
  const front = { ...tab!, id: tab!.id! };
  const keepActs: KeepActs = {
    async keep(part) {
      await (part === 'article' && article ? keepArticle(article, front) : keepTab(front, { part }));
      window.close();
    },
    keepPrivately: () => void askToKeep(front.id, 'article').then(() => window.close()),
    open: (story) => void openOwn(`story.html?story=${encodeURIComponent(story)}`),
    again: (story) => void openOwn(`draft.html?story=${encodeURIComponent(story)}&tab=${front.id}&again`),
    goOn: (story) => void openCheckPage({ story }, front).then(() => window.close()),
  };
  const findOffer = async (isOff: boolean) => {
    const found = await findKeepOffer({ ...front, url: tab?.url ?? '' }, isOff);
    article = found.article;
    return found.offer;
  };

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
        openStories={() => void openOwn('library.html')}
        findOffer={findOffer}
        keepActs={keepActs}
        openName={(entity) => {
          const address = nameAddress(entity, viewsOf(library));
          if (address) void openOwn(address);
        }}
        isPrivate={tab?.incognito ?? false}
        openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      />
    ),
    { isPrivate: tab?.incognito, withOwnStories: true },
  );
}

void startPopup();
