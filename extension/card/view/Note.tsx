import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isDisputed } from '../../story/view/note-view.ts';
import type { NoteView } from '../../story/view/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import { Origins } from './Origins.tsx';
import { Stated } from './Stated.tsx';

/** A note as one line, and marked only where the story is contradicted; pressed, the note in full. */
export function NoteBrief({ note }: { note: NoteView }): JSX.Element {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const own = useRef<HTMLElement>(null);
  useLayoutEffect(() => (open ? bringIntoSight(own.current!) : undefined), [open]);
  return (
    <aside class={noteClass(note)} aria-label={note.title} ref={own}>
      <div class="note-head">
        <Title note={note} />
        {/* It stays where it is, and focus on it. */}
        <Button expanded={open} onClick={() => setOpen(!open)}>
          {t('card.sources', note.finding.from.length)}
        </Button>
      </div>
      {open && <Sides note={note} />}
    </aside>
  );
}

const noteClass = (note: NoteView): string => (isDisputed(note) ? 'note disputed' : 'note');

function Title({ note }: { note: NoteView }): JSX.Element {
  return (
    <strong dir="auto">
      {isDisputed(note) && <Icon name="triangle-alert" />}
      <Stated text={note.title} />
    </strong>
  );
}

function Sides({ note }: { note: NoteView }): JSX.Element {
  const { t } = useWords();
  return (
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
  );
}

/** Scrolls the card, once it has its new size, so that a note shows from its start, under the name. */
function bringIntoSight(note: HTMLElement): () => void {
  const frame = requestAnimationFrame(() => {
    const body = note.parentElement!;
    const [inside, around] = [note.getBoundingClientRect(), body.getBoundingClientRect()];
    const top = around.top + body.querySelector('.name')!.clientHeight;
    body.scrollTop += Math.max(0, Math.min(inside.bottom - around.bottom, inside.top - top));
  });
  return () => cancelAnimationFrame(frame);
}
