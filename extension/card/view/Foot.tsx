import type { JSX } from 'preact';
import { isOnlyKept, keptOf } from '../../story/view/kept.ts';
import type { EntityCard } from '../../story/view/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { formatLooseDate } from '../../ui/format-date.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import { firstQuoted } from './Quote.tsx';

interface FootProps {
  card: EntityCard;
  more: boolean;
  onMore: () => void;
  onStory: (story: string) => void;
}

/** Which story, by its title, which opens it; and the way to everything else. */
export function Foot({ card, more, onMore, onStory }: FootProps): JSX.Element {
  const { t, locale } = useWords();
  const story = firstQuoted(card) ?? card.stories[0];
  const others = card.stories.length - 1;
  // If both bundled and kept stories name it, no single one speaks for the card: all are listed by title.
  const isOfBoth = keptOf(card).length > 0 && !isOnlyKept(card);
  return (
    <div class="foot">
      {story && isOfBoth && (
        <Button expanded={more} onClick={onMore}>
          <Icon name="newspaper" />
          <span>{t('card.inStories', { count: card.stories.length })}</span>
        </Button>
      )}
      {story && !isOfBoth && (
        <Button
          onClick={() => onStory(story.id)}
          label={t('card.openStory', { title: story.title, date: formatLooseDate(story.published, locale) })}
        >
          <Icon name="newspaper" />
          <span class="story-title">
            <bdi lang={story.language}>{story.title}</bdi>
          </span>
          {others > 0 && <span class="more-stories">+{others}</span>}
        </Button>
      )}
      <Button expanded={more} onClick={onMore}>
        {t(more ? 'card.less' : 'card.more')}
        <Icon name="chevron-down" />
      </Button>
    </div>
  );
}
