import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isDisputed } from '../../../story/view/note-view.ts';
import type { NoteView } from '../../../story/view/shown.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { sentenceName } from '../../../ui/origin-words.ts';
import { useWords } from '../../../ui/words.tsx';
import { noteId } from './NoteLink.tsx';
import { OriginList } from './OriginList.tsx';

interface NoteFoldProps {
  note: NoteView;
  language: string;
  /** The address leads here. */
  isTarget: boolean;
}

/** A note in one line; unfolded, the story's words and what its sources say, with what that rests on. */
export function NoteFold({ note, language, isTarget }: NoteFoldProps): JSX.Element {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(isTarget);
  useEffect(() => {
    if (isTarget) setOpen(true);
  }, [isTarget]);
  return (
    <details
      class={isDisputed(note) ? 'note disputed' : 'note'}
      id={noteId(note.id)}
      tabIndex={-1}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon name={isDisputed(note) ? 'triangle-alert' : 'chevron-right'} />
        {note.title}
      </summary>
      <dl>
        <dt>{t('panel.storySays')}</dt>
        <dd>
          <q lang={language} dir="auto">
            {note.says.text}
          </q>{' '}
          <span class="where">
            {note.says.from.map((origin, at) => (
              <span key={origin.id}>
                {at > 0 && ', '}
                <a href={`#${origin.id}`}>{sentenceName(origin.id, t)}</a>
              </span>
            ))}
          </span>
        </dd>
        <dt>{t('panel.sourcesSay')}</dt>
        <dd>
          <p>{note.finding.text}</p>
          <OriginList from={note.finding.from} language={language} />
        </dd>
      </dl>
    </details>
  );
}
