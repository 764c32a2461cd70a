import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NoteView } from '../story/view.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import { Origins } from './Origins.tsx';
import { Stated } from './Stated.tsx';

/** A note for first sight: the story's words and what was found; the sources are one click away. */
export function NoteBrief({ note }: { note: NoteView }): JSX.Element {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (open) return <Note note={note} />;
  const [before, after] = t('card.storyWords', { words: '\0' }).split('\0');
  return (
    <aside class="note" aria-label={note.title}>
      <div class="note-head">
        <strong dir="auto">
          <Stated text={note.title} />
        </strong>
        <Button expanded={false} onClick={() => setOpen(true)}>
          {t('card.sources', note.finding.from.length)}
        </Button>
      </div>
      <p class="finding" dir="auto">
        {before}
        <q class="said">{note.says.text}</q>
        {after} <Stated text={note.finding.text} />
      </p>
    </aside>
  );
}

/** A note in full: the story's words, what was found, and the sources, one beside the other. */
export function Note({ note }: { note: NoteView }): JSX.Element {
  const { t } = useWords();
  return (
    <aside class="note" aria-label={note.title}>
      <strong dir="auto">
        <Stated text={note.title} />
      </strong>
      <dl class="sides">
        <dt>{t('card.storySays')}</dt>
        <dd>
          <q class="said" dir="auto">
            {note.says.text}
          </q>
          <Origins from={note.says.from} />
        </dd>
        <dt>{t('card.sourcesSay')}</dt>
        <dd>
          <p dir="auto">
            <Stated text={note.finding.text} />
          </p>
          <Origins from={note.finding.from} />
        </dd>
      </dl>
    </aside>
  );
}
