import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { KindIcon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';
import { nameId } from '../story/address.ts';
import type { NameEdit } from './name-edits.ts';
import type { ListedName, NameDetail } from './name-list.ts';
import { RenameForm, RowForm } from './RowForm.tsx';
import { wordRead } from './StoryRow.tsx';

/** What can be open in a row. */
export type NameForm = 'rename' | 'join';

interface NameRowProps {
  listed: ListedName;
  /** Undefined until the stories were read. */
  detail: NameDetail | undefined;
  isBundled: boolean;
  /** All names, of which the reader chooses the one that this is the same as. */
  others: () => readonly ListedName[];
  form: NameForm | undefined;
  onOpen: (form: NameForm | undefined) => void;
  onEdit: (edit: NameEdit) => void;
}

/** A name of the reader's stories: who it is, where it was read, and what can be changed of it. */
export function NameRow(props: NameRowProps): JSX.Element {
  const { listed, detail, isBundled, form, onOpen, onEdit } = props;
  const words = useWords();
  const { t } = words;
  const { entity, name, stories } = listed;
  const [newest] = stories;
  const address = `/story.html?story=${encodeURIComponent(newest!.id)}#${encodeURIComponent(nameId(entity))}`;
  return (
    <li class="story" data-name={entity}>
      <span class="kind">{detail && <KindIcon kind={detail.kind} />}</span>
      <div class="words">
        {form === 'rename' ? (
          <RenameForm
            name={name}
            label={t('library.names.newName')}
            maxLength={200}
            onEnd={(typed = '') => {
              const to = typed.trim();
              if (to === '' || to === name) onOpen(undefined);
              else onEdit({ is: 'rename', entity, name: to });
            }}
          />
        ) : (
          <h3 class="name" dir="auto">
            {name}
          </h3>
        )}
        {detail?.who !== undefined && (
          <p class="detail">
            <q dir="auto">{detail.who}</q>
          </p>
        )}
        <p class="detail quiet">
          {t('library.names.inStories', stories.length)} · {wordRead(words, newest!)} ·{' '}
          <a href={address}>
            <bdi>{newest!.title || t('library.untitled')}</bdi>
          </a>
        </p>
        {form === 'join' && (
          <Join
            {...props}
            onEnd={(into) => (into ? onEdit({ is: 'join', entity, into }) : onOpen(undefined))}
          />
        )}
      </div>
      <div class="acts">
        {!isBundled && (
          <>
            <IconButton
              icon="pencil"
              label={t('library.names.rename', { name })}
              onClick={() => onOpen('rename')}
            />
            <Button label={`${t('library.names.sameAs')} (${name})`} onClick={() => onOpen('join')}>
              {t('library.names.sameAs')}
            </Button>
          </>
        )}
        <IconButton
          icon="eye-off"
          label={t('library.names.leave', { name })}
          onClick={() => onEdit({ is: 'leave', entity })}
        />
      </div>
    </li>
  );
}

interface JoinProps extends Pick<NameRowProps, 'listed' | 'others'> {
  /** Called with the entity of the other name; with undefined if nothing is to change. */
  onEnd: (into: string | undefined) => void;
}

function Join({ listed, others, onEnd }: JoinProps): JSX.Element {
  const { t } = useWords();
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => choice.current?.focus(), []);
  const choices = others().filter(({ entity }) => entity !== listed.entity);
  // Two names that are spelled alike are told apart by their stories; they are what one looks for here, and come first.
  const isAlike = ({ name }: ListedName) => name === listed.name;
  const sorted = [...choices.filter(isAlike), ...choices.filter((one) => !isAlike(one))];
  return (
    <RowForm
      saves={t('library.names.join')}
      isDisabled={sorted.length === 0}
      onSave={() => onEnd(choice.current!.value || undefined)}
      onCancel={() => onEnd(undefined)}
    >
      <select ref={choice} class="field" aria-label={t('library.names.sameAsWhich', { name: listed.name })}>
        {sorted.map(({ entity, name, stories }) => (
          <option key={entity} value={entity}>
            {`${name} · ${stories[0]!.title || t('library.untitled')}`}
          </option>
        ))}
      </select>
    </RowForm>
  );
}
