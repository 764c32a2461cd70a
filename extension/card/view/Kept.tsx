import { Fragment, type JSX } from 'preact';
import { isOnlyKept, keptOf } from '../../story/view/kept.ts';
import type { EntityCard, StoryPart } from '../../story/view/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { formatRecentDate } from '../../ui/format-date.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toWebAddress } from '../../ui/web-address.ts';
import { wordImported } from '../../ui/word-imported.ts';
import { useWords } from '../../ui/words.tsx';
import { Section } from './Section.tsx';

/** How many of the reader's other stories are listed at first sight. */
const LISTED = 2;

/** Says at the head of a card that its words, or some of them, are the reader's own, or came from a file. */
export function KeptMark({ card, asks }: { card: EntityCard; asks: boolean }): JSX.Element | null {
  const { t } = useWords();
  const all = asks ? [card, ...(card.rivals ?? [])] : [card];
  const yours = all.filter((one) => keptOf(one).length > 0).length;
  if (yours === 0) return null;
  return (
    <span class="kept-mark">
      <span aria-hidden="true">·</span>
      <Icon name="bookmark" />
      {asks ? t('card.ofYours', { count: yours }) : t(markOf(card))}
    </span>
  );
}

/** What nobody but the authors of files has words on is not called the reader's. */
function markOf(card: EntityCard): string {
  if (keptOf(card).every(({ kept }) => kept?.imported)) return 'card.imported';
  return isOnlyKept(card) ? 'card.yours' : 'card.alsoYours';
}

/** Where a kept sentence was read, or which file it came from: its day leads to the kept page, its site to the address. */
export function ReadAt(props: {
  story: StoryPart;
  sentence: string;
  onStory: (story: string, sentence: string) => void;
}): JSX.Element {
  const said = useSaid(props.story);
  const { story, sentence } = props;
  const { site = '', url, read, imported } = story.kept ?? {};
  const address = toWebAddress(url);
  const words = site || address?.host || '';
  return (
    <>
      <button
        type="button"
        class="button link"
        title={story.title}
        onClick={() => props.onStory(story.id, sentence)}
      >
        {said}
      </button>
      {words && ' · '}
      {address ? (
        <a href={address.href} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        <bdi>{words}</bdi>
      )}
      {/* News that was read long after it came out must not be taken for new. */}
      {read && !imported && isOlder(story.published, read) && (
        <>
          {', '}
          <DateText date={story.published} recent />
        </>
      )}
    </>
  );
}

function useSaid({ kept, published }: StoryPart): string {
  const words = useWords();
  const { t, locale } = words;
  if (kept?.imported) return wordImported(words, kept.imported);
  if (kept?.read) return t('card.readOn', { date: formatRecentDate(kept.read, locale) });
  return t('card.readAt', { date: formatRecentDate(published, locale) });
}

/** Maximum number of days between publication and reading of which nothing is said. */
const sameNewsDays = 7;

const isOlder = (published: string, read: string): boolean =>
  Date.parse(read) - Date.parse(published) > sameNewsDays * 86_400_000;

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
    <Section title={t('card.inYours', { count, date: formatRecentDate(last.published, locale) })}>
      <dl class="pairs others">
        {others.slice(0, LISTED).map((story) => (
          <Fragment key={story.id}>
            <dt>
              <DateText date={story.published} length="short" recent />
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

/**
 * Says that no line tells who somebody is, and leads to a page of our own to add one: a page can hear what is typed in
 * a card.
 */
export function NoLine(props: {
  kind: EntityCard['kind'];
  story: StoryPart;
  onAdd: (story: string) => void;
}): JSX.Element {
  const { kind, story, onAdd } = props;
  const { t } = useWords();
  return (
    <p class="no-line">
      <span>{t(kind === 'person' ? 'card.noLine' : 'card.noLineWhat')}</span>{' '}
      <Button onClick={() => onAdd(story.id)}>{t('card.addLine')}</Button>
    </p>
  );
}
