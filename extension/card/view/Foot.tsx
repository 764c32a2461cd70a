import type { JSX } from 'preact';
import type { EntityCard } from '../../story/view/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { formatLooseDate } from '../../ui/format-date.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';

interface FootProps {
  card: EntityCard;
  more: boolean;
  onMore: () => void;
  onStory: (story: string) => void;
}

/** Which story and when, which opens it; and the way to everything else. */
export function Foot({ card, more, onMore, onStory }: FootProps): JSX.Element {
  const { t, locale } = useWords();
  const [story, ...others] = card.stories;
  const date = story && formatLooseDate(story.published, locale);
  const [before, after] = t('card.storyOf', { date: '\0' }).split('\0');
  return (
    <div class="foot">
      {story && date && (
        <Button onClick={() => onStory(story.id)} label={t('card.openStory', { date })}>
          <Icon name="newspaper" />
          <span>
            {before}
            <DateText date={story.published} />
            {after}
            {others.length > 0 && ` +${others.length}`}
          </span>
        </Button>
      )}
      <Button expanded={more} onClick={onMore}>
        {t(more ? 'card.less' : 'card.more')}
        <Icon name="chevron-down" />
      </Button>
    </div>
  );
}
