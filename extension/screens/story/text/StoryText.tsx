import type { JSX } from 'preact';
import type { NotedSentence, StoryView } from '../../../story/view/story-view.ts';
import { useWords } from '../../../ui/words.tsx';
import { SentenceRow } from './SentenceRow.tsx';

/** The story in its own words, sentence by sentence, and beside them what its sources say otherwise. */
export function StoryText({ story }: { story: StoryView }): JSX.Element {
  const { t } = useWords();
  const { highlights, body, notes, language } = story;
  const firstOf = new Map<string, string>();
  for (const sentence of [...highlights, ...body]) {
    for (const note of sentence.notes) if (!firstOf.has(note)) firstOf.set(note, sentence.id);
  }
  const list = (sentences: readonly NotedSentence[]) => (
    <ol class="sentences">
      {sentences.map((sentence) => {
        const own = notes.filter(({ id }) => sentence.notes.includes(id));
        return (
          <SentenceRow
            key={sentence.id}
            sentence={sentence}
            language={language}
            full={own.filter(({ id }) => firstOf.get(id) === sentence.id)}
            referred={own.filter(({ id }) => firstOf.get(id) !== sentence.id)}
          />
        );
      })}
    </ol>
  );
  return (
    <>
      {highlights.length > 0 && (
        <section>
          <h2>{t('panel.highlights')}</h2>
          {list(highlights)}
        </section>
      )}
      <section>
        <h2>{t('panel.text')}</h2>
        {list(body)}
      </section>
    </>
  );
}
