import type { JSX } from 'preact';
import type { NoteView } from '../../../story/view/shown.ts';
import { NoteLink } from './NoteLink.tsx';
import { Stated } from './Stated.tsx';

/** A note in few lines, where it concerns a name; in full it stands beside the story's sentence. */
export function NoteBrief({ note, language }: { note: NoteView; language: string }): JSX.Element {
  const { says, finding } = note;
  return (
    <li>
      <NoteLink note={note} />
      <div>
        <Stated from={[...says.from, ...finding.from]} language={language}>
          {finding.text}
        </Stated>
      </div>
    </li>
  );
}
