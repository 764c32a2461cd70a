import '../../extension/screens/story/story.css';
import { showOwnPage } from '../../extension/screens/shell.tsx';
import { NoStory } from '../../extension/screens/story/NoStory.tsx';
import { SavedLine } from '../../extension/screens/story/SavedLine.tsx';
import { StoryPanel } from '../../extension/screens/story/StoryPanel.tsx';
import { keepViews } from '../../extension/story/view/story-view.ts';
import { goBackTo } from '../draft/go-back.ts';
import { savedNote, undoSaved } from './saved-note.ts';

/** Shows the whole story that the address names, `?story=…`, or says that there is none of that name. */
async function startStory(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('story') ?? undefined;
  const viewsOf = keepViews();
  const saved = asked === undefined ? undefined : savedNote(asked);
  const undo = async () => {
    // Where it was changed meanwhile, what it is now stays.
    await undoSaved(asked!, saved!).catch(() => {});
    location.replace(
      `/draft.html?${new URLSearchParams({ story: asked!, ...(saved!.tab && { tab: String(saved!.tab) }) })}`,
    );
  };
  await showOwnPage(
    ({ library }) => {
      const view = viewsOf(library).find(({ id }) => id === asked);
      if (view) document.title = view.title;
      return view ? (
        <>
          {saved && (
            <SavedLine
              names={saved.names}
              onUndo={() => void undo()}
              onBack={() => void goBackTo(saved.tab, saved.before.draft.article.url)}
            />
          )}
          <StoryPanel story={view} card={(id) => library.card(id)} />
        </>
      ) : (
        <NoStory asked={asked} stories={library.stories} />
      );
    },
    { bar: 'other', withOwnStories: true },
  );
}

void startStory();
