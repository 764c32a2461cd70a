import type { JSX } from 'preact';
import type { NoteView, Origin } from '../../story/view/shown.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { sentenceName } from '../../ui/origin-words.ts';
import { webAddress } from '../../ui/web-address.ts';
import { useWords } from '../../ui/words.tsx';

/** Where a story and its sources disagree: the story's words, what was found, and where, side by side. */
export function NoteDetail({ note, language }: { note: NoteView; language: string }): JSX.Element {
  const { t } = useWords();
  const { title, says, finding, dates } = note;
  return (
    <details class="note" open={dates !== undefined}>
      <summary>
        <Icon name="chevron-right" />
        <bdi lang={language}>{title}</bdi>
      </summary>
      <div class="sides">
        <div>
          <h3>{t('popup.story')}</h3>
          {dates && (
            <p class="date">
              <DateText date={dates.story} length="short" />
            </p>
          )}
          <blockquote lang={language} dir="auto">
            {says.text}
          </blockquote>
          <p class="from">{says.from.map((origin) => sentenceName(origin.id, t)).join(', ')}</p>
        </div>
        <div>
          <h3>{t('popup.sources')}</h3>
          {dates && (
            <p class="date">
              <DateText date={dates.sources} length="short" />
            </p>
          )}
          <p lang={language} dir="auto">
            {finding.text}
          </p>
          <ul class="from">
            {finding.from.map((origin) => (
              <li key={origin.id}>
                <Source origin={origin} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  );
}

function Source({ origin }: { origin: Origin }): JSX.Element {
  const { t } = useWords();
  if (origin.is === 'sentence') return <>{sentenceName(origin.id, t)}</>;
  const { title, publisher, date } = origin;
  const url = webAddress(origin.url);
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {publisher && `, ${publisher}`}
      {date && (
        <>
          , <DateText date={date} length="short" />
        </>
      )}
    </>
  );
}
