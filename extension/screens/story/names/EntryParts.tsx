import type { JSX } from 'preact';
import type { DatedEvent, Quote, RelationView } from '../../../story/view/shown.ts';
import { DateText } from '../../../ui/DateText.tsx';
import { sentenceName } from '../../../ui/origin-words.ts';
import { useWords } from '../../../ui/words.tsx';
import { eventId, nameId } from '../address.ts';
import { Stated } from '../statements/Stated.tsx';

interface EntryRelationsProps {
  relations: readonly RelationView[];
  language: string;
}

/** What an entity is to others, each a link to the other's entry. */
export function EntryRelations({ relations, language }: EntryRelationsProps): JSX.Element | null {
  const { t } = useWords();
  if (relations.length === 0) return null;
  return (
    <>
      <h4>{t('panel.relations')}</h4>
      <dl class="pairs">
        {relations.map(({ label, other, from }) => (
          <div key={`${label} ${other.id}`}>
            <dt>{label}</dt>
            <dd>
              <Stated from={from} language={language}>
                <a href={`#${nameId(other.id)}`} dir="auto">
                  {other.name}
                </a>
              </Stated>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** When an entity did something, each a link to the event on the timeline, which says where it comes from. */
export function EntryDates({ events }: { events: readonly DatedEvent[] }): JSX.Element | null {
  const { t } = useWords();
  if (events.length === 0) return null;
  return (
    <>
      <h4>{t('panel.dates')}</h4>
      <dl class="pairs">
        {events.map(({ id, date, text }) => (
          <div key={id}>
            <dt>
              <DateText date={date} length="short" />
            </dt>
            <dd>
              <a href={`#${eventId(id)}`}>{text}</a>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The sentences that name an entity, as links to them. */
export function EntrySentences({ quotes }: { quotes: readonly Quote[] }): JSX.Element | null {
  const { t } = useWords();
  if (quotes.length === 0) return null;
  return (
    <>
      <h4>{t('panel.sentences')}</h4>
      <ul class="places">
        {quotes.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} title={text}>
              {sentenceName(id, t)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
