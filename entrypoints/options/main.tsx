import '../../extension/ui/tokens.css';
import '../../extension/ui/parts.css';
import '../../extension/ui/underline.css';
import '../../extension/options/options.css';
import stories from 'virtual:stories';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { resolve } from '../../extension/detect/resolve.ts';
import { ask } from '../../extension/messages/ask.ts';
import { Options, type OptionsProps } from '../../extension/options/Options.tsx';
import { loadSettings, watchSettings } from '../../extension/settings/load.ts';
import { resetSettings, saveSetting } from '../../extension/settings/save.ts';
import type { Settings } from '../../extension/settings/settings.ts';
import { createLibrary } from '../../extension/story/library.ts';
import { applyTheme } from '../../extension/ui/theme.ts';
import { type Translate, WordsContext } from '../../extension/ui/words.tsx';

const words = { t: i18n.t as unknown as Translate, locale: browser.i18n.getUILanguage() };
const library = createLibrary(stories);
const newest = library.stories[0]!;
const story: OptionsProps['story'] = { ...newest, sentences: newest.body.map(({ text }) => text) };

const read: OptionsProps['read'] = async (sentences) => {
  const passages = sentences.map((text) => ({ text, lang: newest.language }));
  const { readings, kinds } = await ask('read', passages);
  const mentions = resolve(readings.map((reading) => ({ reading, article: 0 })));
  return mentions.map((list) => list.map((mention) => ({ ...mention, kind: kinds[mention.entity]! })));
};

const entity: OptionsProps['entity'] = (id) => {
  const card = library.card(id, () => []);
  return card && { ...card, gist: card.gist.text };
};

const show = (settings: Settings) => {
  applyTheme(document.documentElement, settings.theme);
  render(
    <WordsContext.Provider value={words}>
      <Options
        settings={settings}
        save={saveSetting}
        reset={resetSettings}
        story={story}
        read={read}
        entity={entity}
      />
    </WordsContext.Provider>,
    document.body,
  );
};

document.documentElement.lang = words.locale;
document.title = words.t('options.title');
watchSettings(show, new AbortController().signal);
show(await loadSettings());
