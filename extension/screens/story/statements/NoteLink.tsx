import type { JSX } from 'preact';
import type { NoteView } from '../../../story/view/shown.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** The address of a note, which stands beside the first sentence that it is about. */
export const noteId = (id: string): string => `note-${id}`;

/** A note's title, which leads to the note in full. */
export function NoteLink({ note }: { note: Pick<NoteView, 'id' | 'title'> }): JSX.Element {
  return (
    <a class="note-link" href={`#${noteId(note.id)}`}>
      <Icon name="triangle-alert" />
      {note.title}
    </a>
  );
}
