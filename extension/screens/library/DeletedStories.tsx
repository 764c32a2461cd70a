import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StorySummary } from '../../story-store/record.ts';
import { keptDeletedMs } from '../../story-store/writing.ts';
import { Button } from '../../ui/Button.tsx';
import { formatLooseDate, localDay } from '../../ui/format-date.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';

interface DeletedStoriesProps {
  /** The last deleted first. */
  stories: readonly StorySummary[];
  onRestore: (story: StorySummary) => void;
  onPurge: (story: StorySummary) => void;
}

/** What was deleted and can be brought back, folded away. */
export function DeletedStories({ stories, onRestore, onPurge }: DeletedStoriesProps): JSX.Element | null {
  const { t, locale } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (stories.length === 0) return null;
  const goesOn = ({ deletedAt }: StorySummary) =>
    formatLooseDate(localDay(new Date(Date.parse(deletedAt!) + keptDeletedMs)), locale);
  return (
    <details class="deleted" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="group">
        <Icon name="chevron-right" />
        {t('library.recentlyDeleted', stories.length)}
      </summary>
      {isOpen && (
        <ul>
          {stories.map((story) => {
            const title = story.title || t('library.untitled');
            return (
              <li class="story off" key={story.id}>
                <div class="words">
                  <h3 class="title" dir="auto">
                    {title}
                  </h3>
                  <p class="detail quiet">{t('library.goesOn', { date: goesOn(story) })}</p>
                </div>
                <div class="acts">
                  <Button label={t('library.restoreOne', { title })} onClick={() => onRestore(story)}>
                    {t('library.restore')}
                  </Button>
                  <Button label={t('library.purgeOne', { title })} onClick={() => onPurge(story)}>
                    {t('library.purge')}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
