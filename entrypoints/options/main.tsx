import '../../extension/screens/options/options.css';
import { Options, type OptionsProps } from '../../extension/screens/options/Options.tsx';
import { readSentences } from '../../extension/screens/reading.ts';
import { bundled, showOwnPage, words } from '../../extension/screens/shell.tsx';
import { forgetOpened } from '../../extension/settings/opened-counts.ts';
import { resetSettings } from '../../extension/settings/save.ts';

/** Shows the options, with the newest story as the sample. */
async function startOptions(): Promise<void> {
  const newest = bundled.stories[0]!;
  const story: OptionsProps['story'] = { ...newest, sentences: newest.body.map(({ text }) => text) };

  const read: OptionsProps['read'] = (sentences) => readSentences(sentences, newest.language);
  const entity: OptionsProps['entity'] = (id) => {
    const card = bundled.card(id);
    return card && { ...card, gist: card.gist?.text ?? '' };
  };

  document.title = words.t('options.title');
  await showOwnPage(
    ({ settings, save }) => (
      <Options
        settings={settings}
        save={save}
        reset={resetSettings}
        forgetOpened={forgetOpened}
        story={story}
        read={read}
        entity={entity}
      />
    ),
    { bar: 'options' },
  );
}

void startOptions();
