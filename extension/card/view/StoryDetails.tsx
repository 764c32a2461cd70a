import { Fragment, type JSX } from 'preact';
import type { DatedEvent, Quote as QuoteView, RelationView, StoryPart } from '../../story/view/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { useWords } from '../../ui/words.tsx';
import type { CardHandlers } from './handlers.ts';
import { LocalName } from './LocalName.tsx';
import { NoteBrief } from './Note.tsx';
import { Origins } from './Origins.tsx';
import { Quote } from './Quote.tsx';
import { Section } from './Section.tsx';
import { ShowMore } from './ShowMore.tsx';
import { Stated } from './Stated.tsx';

interface StoryDetailsProps {
  story: StoryPart;
  /** Name the story: there are several. */
  titled: boolean;
  quotes: readonly QuoteView[];
  handlers: CardHandlers;
}

/** What one story has on an entity: notes, further sentences, dates, and who is connected with it. */
export function StoryDetails({ story, titled, quotes, handlers }: StoryDetailsProps): JSX.Element {
  const { t } = useWords();
  return (
    <>
      {titled && (
        <div class="story">
          <q class="said" lang={story.language} dir="auto">
            {story.title}
          </q>
          <Button onClick={() => handlers.openStory(story.id)}>
            <DateText date={story.published} />
          </Button>
        </div>
      )}
      {story.notes.map((note) => (
        <NoteBrief key={note.id} note={note} />
      ))}
      {quotes.length > 0 && (
        <Section title={t('card.sentences')}>
          <ShowMore
            of={quotes}
            few={2}
            wrap={(some) =>
              some.map((quote) => (
                <Quote key={quote.id} quote={quote} story={story} onStory={handlers.openStory} />
              ))
            }
          />
        </Section>
      )}
      {story.events.length > 0 && (
        <Section title={t('card.dates')} folded={story.events.length}>
          <ShowMore
            of={story.events}
            wrap={(events) => <Dates events={events} isKept={story.kept !== undefined} />}
          />
        </Section>
      )}
      {story.relations.length > 0 && (
        <Section title={t('card.relations')}>
          <ShowMore
            of={story.relations}
            few={3}
            wrap={(some) => <Relations relations={some} onFollow={handlers.follow} />}
          />
        </Section>
      )}
    </>
  );
}

function Dates(props: { events: readonly DatedEvent[]; isKept: boolean }): JSX.Element {
  const { events, isKept } = props;
  const { t } = useWords();
  return (
    <dl class="pairs dates">
      {events.map((event) => (
        <Fragment key={event.id}>
          <dt>
            <DateText date={event.date} length="short" />
          </dt>
          <dd>
            {isKept ? <q class="said">{event.text}</q> : <Stated text={event.text} />}
            {event.afterStory && <span class="after"> {t('card.afterStory')}</span>}
            <Origins from={event.from} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Relations(props: {
  relations: readonly RelationView[];
  onFollow: (entity: string) => void;
}): JSX.Element {
  return (
    <dl class="pairs relations">
      {props.relations.map(({ label, other, from }) => (
        <Fragment key={`${label} ${other.id}`}>
          <dt>
            <Stated text={label} />
          </dt>
          <dd>
            <button type="button" class="button link" onClick={() => props.onFollow(other.id)}>
              <LocalName of={other} />
            </button>
            <Origins from={from} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
