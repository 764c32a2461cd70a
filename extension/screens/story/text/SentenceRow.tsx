import type { JSX } from 'preact';
import type { NoteView } from '../../../story/view/shown.ts';
import type { NotedSentence } from '../../../story/view/story-view.ts';
import { sentenceName } from '../../../ui/origin-words.ts';
import { useWords } from '../../../ui/words.tsx';
import { NoteBox } from '../statements/NoteBox.tsx';
import { NoteLink, noteId } from '../statements/NoteLink.tsx';
import { markWords } from './marked-words.ts';

interface SentenceRowProps {
  sentence: NotedSentence;
  language: string;
  /** The notes that stand here in full: those whose first sentence this is. */
  full: readonly NoteView[];
  /** The notes that stand beside a sentence before. */
  referred: readonly NoteView[];
}

/** A sentence of the story with its number, which is its address, and beside it the notes on its words. */
export function SentenceRow({ sentence, language, full, referred }: SentenceRowProps): JSX.Element {
  const { t } = useWords();
  const { id, text } = sentence;
  const phrases = [...full, ...referred].map(({ says }) => says.text);
  return (
    <li id={id} class="sentence" tabIndex={-1}>
      <a class="number" href={`#${id}`} aria-label={sentenceName(id, t)}>
        {id.slice(1)}
      </a>
      <p lang={language} dir="auto">
        {markWords(text, phrases).map(({ text: piece, marked }, at) =>
          marked ? <mark key={at}>{piece}</mark> : piece,
        )}
      </p>
      {phrases.length > 0 && (
        <div class="beside">
          {full.map((note) => (
            <NoteBox key={note.id} note={note} language={language} id={noteId(note.id)} />
          ))}
          {referred.map((note) => (
            <NoteLink key={note.id} note={note} />
          ))}
        </div>
      )}
    </li>
  );
}
