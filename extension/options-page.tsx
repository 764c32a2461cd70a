import { Options, type OptionsProps } from './options/Options.tsx';
import { library, showOwnPage, words } from './own-page.tsx';
import { readSentences } from './own-reading.ts';
import { forgetOpened } from './settings/opened.ts';
import { resetSettings, saveSetting } from './settings/save.ts';

/** Shows the options, with the newest story as the sample. */
export async function startOptions(): Promise<void> {
  const newest = library.stories[0]!;
  const story: OptionsProps['story'] = { ...newest, sentences: newest.body.map(({ text }) => text) };

  const read: OptionsProps['read'] = (sentences) => readSentences(sentences, newest.language);
  const entity: OptionsProps['entity'] = (id) => {
    const card = library.card(id, () => []);
    return card && { ...card, gist: card.gist?.text ?? '' };
  };

  document.title = words.t('options.title');
  await showOwnPage((settings) => (
    <Options
      settings={settings}
      save={saveSetting}
      reset={resetSettings}
      forgetOpened={forgetOpened}
      story={story}
      read={read}
      entity={entity}
    />
  ));
}
