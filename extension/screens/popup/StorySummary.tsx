import type { JSX } from 'preact';
import type { StoryView } from '../../story/view/story-view.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import { NoteDetail } from './NoteDetail.tsx';

/** A story in short: title, date, size; its highlights and its notes to be opened. */
export function StorySummary({ story }: { story: StoryView }): JSX.Element {
  const { t } = useWords();
  const { title, language, published, entities, highlights, notes, disputedDates } = story;
  return (
    <section class="story" aria-label={title}>
      <h2 lang={language}>{title}</h2>
      <p class="about">
        <DateText date={published} /> · {t('popup.names', entities.length)}
      </p>
      {highlights.length > 0 && (
        <details class="more">
          <summary>
            <Icon name="chevron-right" />
            {t('popup.highlights')}
          </summary>
          {highlights.map(({ id, text }) => (
            <blockquote key={id} lang={language}>
              {text}
            </blockquote>
          ))}
        </details>
      )}
      {notes.length > 0 && (
        <details class="more notes">
          <summary>
            <Icon name="chevron-right" />
            {summarize(t, disputedDates, notes.length - disputedDates)}
          </summary>
          {notes.map((note) => (
            <NoteDetail key={note.id} note={note} language={language} />
          ))}
        </details>
      )}
    </section>
  );
}

function summarize(t: ReturnType<typeof useWords>['t'], dates: number, others: number): string {
  const parts = [
    dates > 0 && t('popup.disputed', dates),
    others > 0 && t(dates > 0 ? 'popup.moreNotes' : 'popup.notes', others),
  ];
  return parts.filter(Boolean).join(' · ');
}
