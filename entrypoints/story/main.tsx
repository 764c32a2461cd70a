import '../../extension/screens/story/story.css';
import { library, showOwnPage } from '../../extension/screens/shell.tsx';
import { NoStory } from '../../extension/screens/story/NoStory.tsx';
import { StoryPanel } from '../../extension/screens/story/StoryPanel.tsx';
import { viewStory } from '../../extension/story/view/story-view.ts';

/** Shows the whole story that the address names, `?story=…`, or says that there is none of that name. */
async function startStory(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('story') ?? undefined;
  const story = library.stories.find(({ id }) => id === asked);
  if (story) document.title = story.title;
  const view = story && viewStory(story, library);
  const card = (id: string) => library.card(id, () => []);
  await showOwnPage(() =>
    view ? <StoryPanel story={view} card={card} /> : <NoStory asked={asked} stories={library.stories} />,
  );
}

void startStory();
