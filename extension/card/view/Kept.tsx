import { Fragment, type JSX } from 'preact';
import type { EntityCard, StoryPart } from '../../story/view/shown.ts';
import { DateText } from '../../ui/DateText.tsx';
import { formatLooseDate } from '../../ui/format-date.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toWebAddress } from '../../ui/web-address.ts';
import { useWords } from '../../ui/words.tsx';
import { Section } from './Section.tsx';

/** How many of the reader's other stories are listed at first sight. */
const LISTED = 2;

/** What the reader kept of an entity, newest first. */
export const keptOf = ({ stories }: EntityCard): StoryPart[] => stories.filter(({ kept }) => kept);

/** Whether nothing but what the reader kept knows an entity. */
export const isOnlyKept = ({ stories }: EntityCard): boolean =>
  stories.length > 0 && stories.every(({ kept }) => kept);

/** Says at the head of a card that its words, or some of them, are the reader's own. */
export function KeptMark({ card }: { card: EntityCard }): JSX.Element | null {
  const { t } = useWords();
  if (keptOf(card).length === 0) return null;
  return (
    <span class="kept-mark">
      <span aria-hidden="true">·</span>
      <Icon name="bookmark" />
      {t(isOnlyKept(card) ? 'card.yours' : 'card.alsoYours')}
    </span>
  );
}

/** Where a kept sentence was read: the day and the site, which leads to the page. */
export function ReadAt({ story }: { story: StoryPart }): JSX.Element {
  const { t, locale } = useWords();
  const { site = '', url } = story.kept ?? {};
  const address = toWebAddress(url);
  const words = site || address?.host || '';
  return (
    <>
      {t('card.readAt', { date: formatLooseDate(story.published, locale) })}
      {words && ' · '}
      {address ? (
        <a href={address.href} target="_blank" rel="noopener noreferrer" title={address.href}>
          {words}
        </a>
      ) : (
        <bdi>{words}</bdi>
      )}
    </>
  );
}

/** In how many of the reader's stories an entity stands, and the newest of them but the one that is quoted. */
export function OtherKept(props: {
  kept: readonly StoryPart[];
  onStory: (story: string) => void;
}): JSX.Element | null {
  const { t, locale } = useWords();
  const [last, ...others] = props.kept;
  if (!last || others.length === 0) return null;
  const count = props.kept.length;
  return (
    <Section title={t('card.inYours', { count, date: formatLooseDate(last.published, locale) })}>
      <dl class="pairs others">
        {others.slice(0, LISTED).map((story) => (
          <Fragment key={story.id}>
            <dt>
              <DateText date={story.published} length="short" />
            </dt>
            <dd>
              <button type="button" class="button link" onClick={() => props.onStory(story.id)}>
                <bdi lang={story.language}>{story.title}</bdi>
              </button>
            </dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  );
}
