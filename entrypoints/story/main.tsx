import '../../extension/ui/tokens.css';
import '../../extension/ui/parts.css';
import '../../extension/panel/panel.css';
import stories from 'virtual:stories';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { NoStory } from '../../extension/panel/NoStory.tsx';
import { StoryPanel } from '../../extension/panel/StoryPanel.tsx';
import { loadSettings, watchSettings } from '../../extension/settings/load.ts';
import { createLibrary } from '../../extension/story/library.ts';
import { viewStory } from '../../extension/story/story-view.ts';
import { directionOf } from '../../extension/ui/direction.ts';
import { applyTheme } from '../../extension/ui/theme.ts';
import { type Translate, WordsContext } from '../../extension/ui/words.tsx';

const words = { t: i18n.t as unknown as Translate, locale: browser.i18n.getUILanguage() };
const library = createLibrary(stories);
const asked = new URLSearchParams(location.search).get('story') ?? undefined;
const story = library.stories.find(({ id }) => id === asked);
const root = document.documentElement;

watchSettings(({ theme }) => applyTheme(root, theme), new AbortController().signal);
applyTheme(root, (await loadSettings()).theme);
root.lang = words.locale;
root.dir = directionOf(words.locale);
if (story) document.title = story.title;
render(
  <WordsContext.Provider value={words}>
    {story ? (
      <StoryPanel story={viewStory(story, library)} card={(id) => library.card(id, () => [])} />
    ) : (
      <NoStory asked={asked} stories={library.stories} />
    )}
  </WordsContext.Provider>,
  document.body,
);
