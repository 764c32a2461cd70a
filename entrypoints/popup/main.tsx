import '../../extension/ui/tokens.css';
import '../../extension/ui/parts.css';
import '../../extension/popup/popup.css';
import stories from 'virtual:stories';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { portName } from '../../extension/messages/page-port.ts';
import type { OpenPort } from '../../extension/popup/link.ts';
import { Popup } from '../../extension/popup/Popup.tsx';
import { loadSettings, watchSettings } from '../../extension/settings/load.ts';
import { saveSetting } from '../../extension/settings/save.ts';
import type { Settings } from '../../extension/settings/settings.ts';
import { createLibrary } from '../../extension/story/library.ts';
import { viewStory } from '../../extension/story/story-view.ts';
import { applyTheme } from '../../extension/ui/theme.ts';
import { type Translate, WordsContext } from '../../extension/ui/words.tsx';

const words = { t: i18n.t as unknown as Translate, locale: browser.i18n.getUILanguage() };
const library = createLibrary(stories);
const views = library.stories.map((story) => viewStory(story, library));

// Where the popup is opened as a page of its own, `?tab=` says which tab it is about.
const asked = Number(new URLSearchParams(location.search).get('tab'));
const [active] = await browser.tabs.query({ active: true, currentWindow: true });
const tab = asked ? await browser.tabs.get(asked) : active;

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

const show = (settings: Settings) => {
  applyTheme(document.documentElement, settings.theme);
  render(
    <WordsContext.Provider value={words}>
      <Popup
        url={tab?.url}
        settings={settings}
        save={saveSetting}
        openPort={openPort}
        entity={library.ref}
        stories={views}
        openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      />
    </WordsContext.Provider>,
    document.body,
  );
};

document.documentElement.lang = words.locale;
watchSettings(show, new AbortController().signal);
show(await loadSettings());
