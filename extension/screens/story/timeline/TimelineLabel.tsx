import type { ComponentChildren, JSX } from 'preact';
import type { Origin } from '../../../story/view/shown.ts';
import { DateText } from '../../../ui/DateText.tsx';
import { useWords } from '../../../ui/words.tsx';
import { eventId } from '../address.ts';
import { NoteLink } from '../statements/NoteLink.tsx';
import { Stated } from '../statements/Stated.tsx';
import type { Row } from './rows.ts';

interface TimelineLabelProps {
  row: Row;
  /** In px from the list's top; none before that is known. */
  top: number | undefined;
  language: string;
}

/** An entry of the timeline in words: what happened, when, and where that comes from. */
export function TimelineLabel({ row, top, language }: TimelineLabelProps): JSX.Element {
  const { what, from, more, noted, opened } = useLabel(row);
  return (
    <li id={row.id} class={row.is} tabIndex={-1} style={top === undefined ? undefined : { top: `${top}px` }}>
      <div class="what">{what}</div>
      <div class="when">
        <Stated from={from} language={language} opened={opened}>
          <span>
            <DateText date={row.date} length="short" />
            {more}
          </span>
          {noted}
        </Stated>
      </div>
    </li>
  );
}

interface Label {
  what: ComponentChildren;
  from: Origin[];
  /** After the date. */
  more?: string;
  /** What is seen at once of its notes, and what only where it is opened. */
  noted?: ComponentChildren;
  opened?: ComponentChildren;
}

function useLabel(row: Row): Label {
  const { t } = useWords();
  switch (row.is) {
    case 'published':
      return { what: row.event?.text ?? t('panel.published'), from: row.event?.from ?? [] };
    case 'claim':
      return {
        what: (
          <>
            {t('panel.claim')} <a href={`#${eventId(row.event.id)}`}>{row.event.text}</a>
          </>
        ),
        from: row.note.says.from,
        noted: <NoteLink note={row.note} />,
      };
    case 'event': {
      const { event, notes, mentions } = row;
      const after = event.afterStory ? `, ${t('panel.afterStory')}` : '';
      return {
        what: event.text,
        from: event.from,
        more: after + (mentions > 0 ? ` · ${t('panel.onPage', mentions)}` : ''),
        noted: notes.filter(({ dates }) => dates).map((note) => <NoteLink key={note.id} note={note} />),
        opened: notes.filter(({ dates }) => !dates).map((note) => <NoteLink key={note.id} note={note} />),
      };
    }
  }
}
