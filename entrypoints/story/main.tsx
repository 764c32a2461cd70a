import '../../extension/screens/story/story.css';
import { showOwnPage } from '../../extension/screens/shell.tsx';
import { NoStory } from '../../extension/screens/story/NoStory.tsx';
import { StoryPanel } from '../../extension/screens/story/StoryPanel.tsx';
import { keepViews } from '../../extension/story/view/story-view.ts';

/** Shows the whole story that the address names, `?story=…`, or says that there is none of that name. */
async function startStory(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('story') ?? undefined;
  const viewsOf = keepViews();
  await showOwnPage(
    ({ library }) => {
      const view = viewsOf(library).find(({ id }) => id === asked);
      if (view) document.title = view.title;
      return view ? (
        <StoryPanel story={view} card={(id) => library.card(id, () => [])} />
      ) : (
        <NoStory asked={asked} stories={library.stories} />
      );
    },
    { withOwnStories: true },
  );
}

void startStory();
