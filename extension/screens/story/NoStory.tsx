import type { JSX } from 'preact';
import type { StoryView } from '../../story/view/story-view.ts';
import { DateText } from '../../ui/DateText.tsx';
import { useWords } from '../../ui/words.tsx';

interface NoStoryProps {
  /** The id that no story has; none where none was asked for. */
  asked?: string | undefined;
  stories: readonly Pick<StoryView, 'id' | 'title' | 'published' | 'language'>[];
}

/** Where the address names no story, or one that is not there: says so, and leads to those that are. */
export function NoStory({ asked, stories }: NoStoryProps): JSX.Element {
  const { t } = useWords();
  return (
    <main class="panel none">
      <header>
        <h1>{t(asked ? 'panel.missing.title' : 'panel.missing.stories')}</h1>
        {/* What was asked for is not shown: an address may hold anybody's words. */}
        {asked && <p>{t('panel.missing.reason')}</p>}
      </header>

      <ul class="stories">
        {stories.map(({ id, title, published, language }) => (
          <li key={id}>
            <a href={`?story=${encodeURIComponent(id)}`} lang={language} dir="auto">
              {title}
            </a>
            <DateText date={published} />
          </li>
        ))}
      </ul>
    </main>
  );
}
