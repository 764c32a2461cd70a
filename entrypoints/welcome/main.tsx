import '../../extension/screens/welcome/welcome.css';
import { browser } from 'wxt/browser';
import type { Wear } from '../../extension/annotator/dress.ts';
import { createPageScript } from '../../extension/annotator/page-script.ts';
import { openCards } from '../../extension/card/cards.ts';
import { type CardScript, cardScript } from '../../extension/card/frame-global.ts';
import { homeOf } from '../../extension/card/position/host-document.ts';
import { ask } from '../../extension/messages/ask-background.ts';
import { keyCommands } from '../../extension/messages/key-commands.ts';
import { pickSentences } from '../../extension/screens/options/sample-sentences.ts';
import { readSentences } from '../../extension/screens/reading.ts';
import { bundled, showOwnPage, words } from '../../extension/screens/shell.tsx';
import { Welcome, type WelcomeProps } from '../../extension/screens/welcome/Welcome.tsx';
import { siteAllowed } from '../../extension/settings/sites.ts';
import { underlineRules } from '../../extension/ui/underline.ts';

/** Shows the welcome, and runs on it what runs on every page: no content script is let into an extension's own. */
async function startWelcome(): Promise<void> {
  (globalThis as { [cardScript]?: CardScript })[cardScript] = {
    openCards: (options) => openCards({ ...options, ...words, document, home: homeOf(window) }),
  };
  const story = bundled.stories[0]!;
  const sentences = await sampleOf(story);

  document.title = words.t('welcome.title');
  await showOwnPage(
    ({ settings, save }) => (
      <Welcome
        settings={settings}
        save={save}
        story={story}
        sentences={sentences}
        isRead={settings.enabled && siteAllowed(settings, location.href)}
        keys={keysNow}
        changeKeys={() => void changeKeys()}
      />
    ),
    { bar: 'help' },
  );
  const settings = await ask('settings', []);
  if (settings) createPageScript(wearHere).start(settings);
}

/** Puts the rules that underline names into this page by its own hand: no sheet can be put into an extension's own. */
const wearHere: Wear = async ({ put }) => {
  const sheet = new CSSStyleSheet();
  if (put) sheet.replaceSync(underlineRules(put, ''));
  document.adoptedStyleSheets = [sheet];
};

/** Some of the story's sentences, with as many kinds of names as can be; its first ones where reading fails. */
async function sampleOf({ body, language }: (typeof bundled.stories)[number]): Promise<string[]> {
  const most = 3;
  const texts = body.map(({ text }) => text);
  const mentions = await readSentences(texts, language).catch(() => []);
  const picked = pickSentences(
    texts.map((text, at) => ({ text, mentions: mentions[at] ?? [] })),
    most,
  );
  return picked.length > 0 ? picked.map(({ text }) => text) : texts.slice(0, most);
}

/** The keys in our order; browsers list them in another. */
const keysNow: WelcomeProps['keys'] = async () => {
  const set = new Map((await browser.commands.getAll()).map((command) => [command.name, command]));
  return keyCommands.map((name) => ({
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

void startWelcome();
