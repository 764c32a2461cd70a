import type { JSX } from 'preact';
import type { StoryView } from '../../story/view/story-view.ts';
import { Icon } from '../../ui/Icon.tsx';
import { wordImported } from '../../ui/word-imported.ts';
import { useWords } from '../../ui/words.tsx';

interface StoryLinksProps {
  stories: readonly Pick<StoryView, 'id' | 'title' | 'language' | 'kept' | 'entities' | 'background'>[];
  /** The entities that the page mentions. */
  found: ReadonlySet<string>;
}

/** This many stories are shown at once; the rest is a press away. */
const shownAtOnce = 3;

/** The stories that name something of the page, those with most of it first, each a way to its own page. */
export function StoryLinks({ stories, found }: StoryLinksProps): JSX.Element | null {
  const words = useWords();
  const { t } = words;
  const concerned = stories
    .map((story) => ({ story, here: namesHere(story, found) }))
    .filter(({ here }) => here > 0)
    .sort((a, b) => b.here - a.here);
  if (concerned.length === 0) return null;
  const links = (some: typeof concerned) => (
    <ul>
      {some.map(({ story: { id, title, language, kept }, here }) => (
        <li key={id}>
          <a href={`/story.html?story=${encodeURIComponent(id)}`} target="_blank" rel="noopener">
            <span class="title" lang={language} dir="auto">
              {title}
            </span>
            <span class="count">{t('popup.namesHere', here)}</span>
            <Icon name="chevron-right" />
            {kept?.imported && <small>{wordImported(words, kept.imported)}</small>}
          </a>
        </li>
      ))}
    </ul>
  );
  const rest = concerned.slice(shownAtOnce);
  return (
    <section class="stories" aria-labelledby="stories">
      <h2 id="stories">{t('popup.stories')}</h2>
      {links(concerned.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details>
          <summary>
            <Icon name="chevron-right" />
            {t('popup.moreStories', rest.length)}
          </summary>
          {links(rest)}
        </details>
      )}
    </section>
  );
}

function namesHere(
  { entities, background }: StoryLinksProps['stories'][number],
  found: ReadonlySet<string>,
): number {
  return [...entities, ...background].filter(({ id }) => found.has(id)).length;
}
