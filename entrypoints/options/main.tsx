import '../../extension/screens/options/options.css';
import { ask } from '../../extension/messages/ask-background.ts';
import { Options, type OptionsProps } from '../../extension/screens/options/Options.tsx';
import { readSentences } from '../../extension/screens/reading.ts';
import { bundled, showOwnPage, words } from '../../extension/screens/shell.tsx';
import { defaults } from '../../extension/settings/defaults.ts';
import { loadSettings } from '../../extension/settings/load.ts';
import { forgetOpened } from '../../extension/settings/opened-counts.ts';
import { resetSettings } from '../../extension/settings/save.ts';
import type { EntityCard } from '../../extension/story/view/shown.ts';

/** Shows the options, with the newest story as the sample. */
async function startOptions(): Promise<void> {
  const newest = bundled.stories[0]!;
  const story: OptionsProps['story'] = { ...newest, sentences: newest.body.map(({ text }) => text) };

  const read: OptionsProps['read'] = (sentences) => readSentences(sentences, newest.language);
  const ownCards = await cardsOfOwn();
  const entity: OptionsProps['entity'] = (id) => {
    const card = bundled.card(id) ?? ownCards.get(id);
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

/** Maximum number of milliseconds that the page waits for the names of what was turned off. */
const namesWithinMs = 2_000;

/** The cards of the reader's own names that the options name: those that were turned off, or are known. */
async function cardsOfOwn(): Promise<ReadonlyMap<string, EntityCard>> {
  // The page itself says that the settings cannot be read, and shows the defaults.
  const { silencedOwn, knownEntities, notMeant } = await loadSettings().catch(() => defaults);
  const named = new Set([...silencedOwn, ...knownEntities, ...notMeant.map(({ entity }) => entity)]);
  const own = [...named].filter((id) => !bundled.entity(id));
  // An entity whose stories are gone has no name any more.
  const asked = Promise.all(own.map((entity) => ask('describe', { entity }).catch(() => undefined)));
  // The options work without these names, too.
  const late = new Promise<[]>((resolve) => setTimeout(() => resolve([]), namesWithinMs));
  const cards = await Promise.race([asked, late]);
  return new Map(cards.flatMap((card) => (card ? [[card.id, card]] : [])));
}

void startOptions();
