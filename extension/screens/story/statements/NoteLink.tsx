import type { JSX } from 'preact';
import { isDisputed } from '../../../story/view/note-view.ts';
import type { NoteView } from '../../../story/view/shown.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** The address of a note, which stands beside the first sentence that it is about. */
export const noteId = (id: string): string => `note-${id}`;

/** A note's title, which leads to the note in full. Only a contradiction is marked as one. */
export function NoteLink({ note }: { note: Pick<NoteView, 'id' | 'title' | 'dates'> }): JSX.Element {
  return (
    <a class={isDisputed(note) ? 'note-link disputed' : 'note-link'} href={`#${noteId(note.id)}`}>
      {isDisputed(note) && <Icon name="triangle-alert" />}
      {note.title}
    </a>
  );
}
