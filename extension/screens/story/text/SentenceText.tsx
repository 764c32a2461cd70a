import type { JSX } from 'preact';
import type { NoteView } from '../../../story/view/shown.ts';
import type { NotedSentence } from '../../../story/view/story-view.ts';
import { sentenceName } from '../../../ui/origin-words.ts';
import { useWords } from '../../../ui/words.tsx';
import { markWords } from './marked-words.ts';

interface SentenceTextProps {
  sentence: NotedSentence;
  /** The notes on its words. */
  notes: readonly NoteView[];
  language: string;
}

/** A sentence within running text, with its number, which is its address; words that a note is about are marked. */
export function SentenceText({ sentence, notes, language }: SentenceTextProps): JSX.Element {
  const { t } = useWords();
  const { id, text } = sentence;
  const phrases = notes.map(({ says }) => says.text);
  return (
    <span id={id} class="sentence" tabIndex={-1}>
      <bdi lang={language}>
        {markWords(text, phrases).map(({ text: piece, marked }, at) =>
          marked ? <mark key={at}>{piece}</mark> : piece,
        )}
      </bdi>
      <a class="number" href={`#${id}`} aria-label={sentenceName(id, t)}>
        {id.slice(1)}
      </a>{' '}
    </span>
  );
}
