import type { JSX } from 'preact';
import type { NoteView } from '../../../story/view/shown.ts';
import type { NotedSentence, StoryView } from '../../../story/view/story-view.ts';
import { useWords } from '../../../ui/words.tsx';
import { NoteFold } from '../statements/NoteFold.tsx';
import { noteId } from '../statements/NoteLink.tsx';
import { SentenceText } from './SentenceText.tsx';

interface StoryTextProps {
  story: StoryView;
  /** The id of the element that the address leads to: where it is a note's, that note is unfolded. */
  target?: string | undefined;
}

/** Of a story that has its sentences in one run, this many make a paragraph. */
const sentencesPerParagraph = 3;

/** The story in its own words, to be read on end; what its sources say otherwise stands folded in the margin. */
export function StoryText({ story, target }: StoryTextProps): JSX.Element {
  const { t } = useWords();
  const { highlights, body, notes, language } = story;
  const firstOf = new Map<string, string>();
  for (const sentence of [...highlights, ...body]) {
    for (const note of sentence.notes) if (!firstOf.has(note)) firstOf.set(note, sentence.id);
  }
  const notesOn = (sentence: NotedSentence) => notes.filter(({ id }) => sentence.notes.includes(id));
  const beside = (sentences: readonly NotedSentence[]) => {
    const own = sentences.flatMap((sentence) =>
      notesOn(sentence).filter(({ id }) => firstOf.get(id) === sentence.id),
    );
    return own.length > 0 && <Margin notes={own} language={language} target={target} />;
  };
  const sentence = (one: NotedSentence) => (
    <SentenceText key={one.id} sentence={one} notes={notesOn(one)} language={language} />
  );
  return (
    <>
      {highlights.length > 0 && (
        <section>
          <h2>{t('panel.highlights')}</h2>
          <div class="beside">
            <ul class="highlights">
              {highlights.map((one) => (
                <li key={one.id}>{sentence(one)}</li>
              ))}
            </ul>
            {beside(highlights)}
          </div>
        </section>
      )}
      <section>
        <h2>{t('panel.text')}</h2>
        {paragraphsOf(body).map((sentences) => (
          <div key={sentences[0]!.id} class="beside">
            <p class="paragraph">{sentences.map(sentence)}</p>
            {beside(sentences)}
          </div>
        ))}
      </section>
    </>
  );
}

interface MarginProps {
  notes: readonly NoteView[];
  language: string;
  target: string | undefined;
}

function Margin({ notes, language, target }: MarginProps): JSX.Element {
  return (
    <aside class="margin">
      {notes.map((note) => (
        <NoteFold key={note.id} note={note} language={language} isTarget={target === noteId(note.id)} />
      ))}
    </aside>
  );
}

/** The story's own paragraphs where it has any. */
function paragraphsOf(sentences: readonly NotedSentence[]): NotedSentence[][] {
  const hasOwn = sentences.some(({ startsParagraph }) => startsParagraph);
  const paragraphs: NotedSentence[][] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (at === 0 || (hasOwn ? sentence.startsParagraph : at % sentencesPerParagraph === 0))
      paragraphs.push([]);
    paragraphs.at(-1)!.push(sentence);
  }
  return paragraphs;
}
