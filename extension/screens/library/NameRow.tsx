import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { formatLooseDate } from '../../ui/format-date.ts';
import { KindIcon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';
import { nameId } from '../story/address.ts';
import type { NameEdit } from './name-edits.ts';
import type { ListedName, NameDetail } from './name-list.ts';
import { dayOf } from './StoryRow.tsx';
import { readAt } from './story-list.ts';

/** What can be open in a row. */
export type NameForm = 'rename' | 'join';

interface NameRowProps {
  listed: ListedName;
  /** Undefined until the stories were read. */
  detail: NameDetail | undefined;
  isBundled: boolean;
  /** All names, for the one that this one turns out to be. */
  others: () => readonly ListedName[];
  form: NameForm | undefined;
  onOpen: (form: NameForm | undefined) => void;
  onEdit: (edit: NameEdit) => void;
}

/** A name of the reader's stories: who it is, where it was read, and what can be changed of it. */
export function NameRow(props: NameRowProps): JSX.Element {
  const { listed, detail, isBundled, form, onOpen, onEdit } = props;
  const { t, locale } = useWords();
  const { entity, name, stories } = listed;
  const [newest] = stories;
  const address = `/story.html?story=${encodeURIComponent(newest!.id)}#${encodeURIComponent(nameId(entity))}`;
  const read = formatLooseDate(dayOf(readAt(newest!)), locale);
  return (
    <li class="story" data-name={entity}>
      <span class="kind">{detail && <KindIcon kind={detail.kind} />}</span>
      <div class="words">
        {form === 'rename' ? (
          <Rename
            name={name}
            onEnd={(to) => (to ? onEdit({ is: 'rename', entity, name: to }) : onOpen(undefined))}
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
          {t('library.names.inStories', stories.length)} · {t('library.read', { date: read })} ·{' '}
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

interface FormProps {
  /** With what was chosen, or nothing where all stays as it was. */
  onEnd: (chosen: string | undefined) => void;
}

function Rename({ name, onEnd }: FormProps & { name: string }): JSX.Element {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = () => {
    const to = field.current!.value.trim();
    onEnd(to === '' || to === name ? undefined : to);
  };
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onEnd(undefined)}
    >
      <input
        ref={field}
        class="field"
        type="text"
        dir="auto"
        maxLength={200}
        defaultValue={name}
        aria-label={t('library.names.newName')}
      />
      <Button bordered onClick={save}>
        {t('library.saveTitle')}
      </Button>
      <Button onClick={() => onEnd(undefined)}>{t('library.cancel')}</Button>
    </form>
  );
}

function Join({ listed, others, onEnd }: FormProps & Pick<NameRowProps, 'listed' | 'others'>): JSX.Element {
  const { t } = useWords();
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => choice.current?.focus(), []);
  const choices = others().filter(({ entity }) => entity !== listed.entity);
  // Two names that are spelled alike are told apart by their stories; they are what one looks for here, and come first.
  const isAlike = ({ name }: ListedName) => name === listed.name;
  const sorted = [...choices.filter(isAlike), ...choices.filter((one) => !isAlike(one))];
  const save = () => onEnd(choice.current!.value || undefined);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onEnd(undefined)}
    >
      <select ref={choice} class="field" aria-label={t('library.names.sameAsWhich', { name: listed.name })}>
        {sorted.map(({ entity, name, stories }) => (
          <option key={entity} value={entity}>
            {`${name} · ${stories[0]!.title || t('library.untitled')}`}
          </option>
        ))}
      </select>
      <Button bordered disabled={sorted.length === 0} onClick={save}>
        {t('library.names.join')}
      </Button>
      <Button onClick={() => onEnd(undefined)}>{t('library.cancel')}</Button>
    </form>
  );
}
