import type { ComponentChildren, JSX } from 'preact';
import type { Origin } from '../../../story/view/shown.ts';
import { useWords } from '../../../ui/words.tsx';
import { eventId } from '../address.ts';
import { NoteLink } from '../statements/NoteLink.tsx';
import { Said } from '../statements/Said.tsx';
import { Stated } from '../statements/Stated.tsx';
import type { TimelineRow } from './rows.ts';

interface TimelineEntryProps {
  row: TimelineRow;
  language: string;
  /** Whether the story is a kept one, whose events are told in the article's words. */
  isKept: boolean;
}

/** An entry of the timeline: what happened, and where that comes from. Its date stands above it. */
export function TimelineEntry({ row, language, isKept }: TimelineEntryProps): JSX.Element {
  const { what, from, more, noted, opened } = useEntry(row, isKept);
  return (
    <li id={row.id} class={row.is} tabIndex={-1}>
      <div class="what">{what}</div>
      <div class="when">
        <Stated from={from} language={language} opened={opened}>
          {more && <span>{more}</span>}
          {noted}
        </Stated>
      </div>
    </li>
  );
}

interface Entry {
  what: ComponentChildren;
  from: Origin[];
  more?: string;
  /** What is seen at once of its notes, and what only where it is opened. */
  noted?: ComponentChildren;
  opened?: ComponentChildren;
}

function useEntry(row: TimelineRow, isKept: boolean): Entry {
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
      const more = [
        event.afterStory && t('panel.afterStory'),
        mentions > 0 && t('panel.onPage', mentions),
      ].filter((part) => part !== false);
      return {
        what: <Said text={event.text} isQuoted={isKept} />,
        from: event.from,
        more: more.join(' · '),
        noted: notes.filter(({ dates }) => dates).map((note) => <NoteLink key={note.id} note={note} />),
        opened: notes.filter(({ dates }) => !dates).map((note) => <NoteLink key={note.id} note={note} />),
      };
    }
  }
}
