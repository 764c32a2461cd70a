import type { JSX } from 'preact';
import { DateText } from '../../ui/DateText.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../ui/words.tsx';
import type { BundledStory } from './library-actions.ts';
import { hasWords, searchWords } from './story-list.ts';

interface BundledStoriesProps {
  stories: readonly BundledStory[];
  query: string;
  onSwitch: (story: string, on: boolean) => void;
}

/** The stories that come with Backstory. */
export function BundledStories({ stories, query, onSwitch }: BundledStoriesProps): JSX.Element | null {
  const { t } = useWords();
  const words = searchWords(query);
  const found = stories.filter(({ title }) => hasWords(title, words));
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="bundled">
      <h2 class="group" id="bundled">
        {t('library.bundled')}
      </h2>
      <ul>
        {found.map(({ id, title, published, names, isOn }) => (
          <li class={isOn ? 'story' : 'story off'} key={id}>
            <div class="words">
              <h3 class="title">
                <a href={`/story.html?story=${encodeURIComponent(id)}`}>{title}</a>
              </h3>
              <p class="detail quiet">
                <DateText date={published} /> ·{' '}
                {isOn
                  ? t('popup.names', names)
                  : t('library.notLookedFor', { names: t('popup.names', names) })}
              </p>
            </div>
            <div class="acts">
              <Switch on={isOn} label={t('library.lookFor', { title })} onChange={(on) => onSwitch(id, on)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
