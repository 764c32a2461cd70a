import { browser } from 'wxt/browser';
import { openCards } from './card/cards.ts';
import { homeOf } from './card/home.ts';
import { type CardScript, cardScript } from './card/script.ts';
import { createPageScript } from './content-page.ts';
import { commands } from './messages/commands.ts';
import { pickSentences } from './options/sample.ts';
import { library, showOwnPage, words } from './own-page.tsx';
import { readSentences } from './own-reading.ts';
import { loadSettings } from './settings/load.ts';
import { saveSetting } from './settings/save.ts';
import { siteAllowed } from './settings/sites.ts';
import { Welcome, type WelcomeProps } from './welcome/Welcome.tsx';

/** Shows the welcome, and runs on it what runs on every page: no content script is let into an extension's own. */
export async function startWelcome(): Promise<void> {
  (globalThis as { [cardScript]?: CardScript })[cardScript] = {
    openCards: (options) => openCards({ ...options, ...words, document, home: homeOf(window) }),
  };
  const story = library.stories[0]!;
  const sentences = await sampleOf(story);

  document.title = words.t('welcome.title');
  await showOwnPage((settings) => (
    <Welcome
      settings={settings}
      save={saveSetting}
      story={story}
      sentences={sentences}
      isRead={settings.enabled && siteAllowed(settings, location.href)}
      keys={keysNow}
      changeKeys={() => void changeKeys()}
    />
  ));
  createPageScript().start(await loadSettings());
}

/** Some of the story's sentences, with as many kinds of names as can be; its first ones where reading fails. */
async function sampleOf({ body, language }: (typeof library.stories)[number]): Promise<string[]> {
  const most = 3;
  const texts = body.map(({ text }) => text);
  const mentions = await readSentences(texts, language).catch(() => []);
  const picked = pickSentences(
    texts.map((text, at) => ({ text, mentions: mentions[at] ?? [] })),
    most,
  );
  return picked.length > 0 ? picked.map(({ text }) => text) : texts.slice(0, most);
}

/** As a reader comes to need them. Browsers tell them in orders of their own, Chromium even those of its manifest. */
const keysNow: WelcomeProps['keys'] = async () => {
  const set = new Map((await browser.commands.getAll()).map((command) => [command.name, command]));
  return [...commands, 'open-panel', 'pause'].map((name) => ({
    does: set.get(name)?.description ?? name,
    shortcut: set.get(name)?.shortcut ?? '',
  }));
};

async function changeKeys(): Promise<void> {
  // Chrome has no call for it, but lets an extension open the page.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
