import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { NoteView } from '../../../story/view/shown.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { sentenceName } from '../../../ui/origin-words.ts';
import { useWords } from '../../../ui/words.tsx';
import { OriginList } from './OriginList.tsx';

interface NoteBoxProps {
  note: NoteView;
  language: string;
  /** Set once on a page, where links to the note lead. */
  id?: string;
}

/** Where a story and its sources disagree: the story's words, the finding, and what that rests on, side by side. */
export function NoteBox({ note, language, id }: NoteBoxProps): JSX.Element {
  const { t } = useWords();
  const heading = useId();
  return (
    <aside class="note" id={id} tabIndex={id ? -1 : undefined} aria-labelledby={heading}>
      <h3 id={heading}>
        <Icon name="triangle-alert" />
        {note.title}
      </h3>
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
    </aside>
  );
}
