import { Component, type JSX } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import type { StorySummary } from '../../story-store/record.ts';
import { formatLooseDate, localDay } from '../../ui/format-date.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { wordImported } from '../../ui/word-imported.ts';
import { useWords, type Words, WordsContext } from '../../ui/words.tsx';
import { RenameForm } from './RowForm.tsx';
import { type ListedStory, readAt } from './story-list.ts';

interface StoryRowProps {
  listed: ListedStory;
  now: () => Date;
  isRenamed: boolean;
  /** The new title; undefined where it stays as it was. */
  onRename: (title: string | undefined) => void;
  onSwitch: (on: boolean) => void;
  onMenu: (button: HTMLElement) => void;
}

/** The page that opens a story: a draft is checked first. */
export function addressOf({ id, state }: StorySummary): string {
  return state === 'draft' ? `/draft.html?story=${id}` : `/story.html?story=${id}`;
}

/** A story counts as new for a day. */
const newMs = 24 * 60 * 60 * 1_000;

/** One story or draft of the list. Drawn again only where something of it has changed: there may be a thousand. */
export class StoryRow extends Component<StoryRowProps> {
  override shouldComponentUpdate({ listed, isRenamed }: StoryRowProps): boolean {
    const { listed: before } = this.props;
    return (
      isRenamed !== this.props.isRenamed ||
      listed.summary.rev !== before.summary.rev ||
      listed.summary.state !== before.summary.state ||
      listed.shared !== before.shared ||
      listed.found.join('\n') !== before.found.join('\n')
    );
  }

  override render(): JSX.Element {
    return <Row {...this.props} current={() => this.props} />;
  }
}

/** `current` gives the props as they are when something is pressed, which may be after they were drawn. */
function Row({
  listed,
  now,
  isRenamed,
  current,
}: StoryRowProps & { current: () => StoryRowProps }): JSX.Element {
  const { t } = useWords();
  const { summary, shared, found } = listed;
  const { id, state, switchedOn, isEdited } = summary;
  const title = summary.title || t('library.untitled');
  const isNew = state === 'kept' && now().getTime() - Date.parse(readAt(summary)) < newMs;
  return (
    <li class={state === 'kept' && !switchedOn ? 'story off' : 'story'}>
      <div class="words">
        {isRenamed ? (
          <RenameForm
            name={summary.title}
            label={t('library.newTitle')}
            onEnd={(next) => current().onRename(next)}
          />
        ) : (
          <h3 class="title">
            <a href={addressOf(summary)} data-story={id} dir="auto">
              {title}
            </a>
            {isNew && <span class="badge">{t('library.new')}</span>}
          </h3>
        )}
        <Detail summary={summary} />
        {found.length > 0 && (
          <p class="detail quiet">
            <bdi>{t('library.foundNames', { names: found.slice(0, 5).join(', ') })}</bdi>
          </p>
        )}
        {shared > 0 && found.length === 0 && <p class="detail quiet">{t('library.shared', shared)}</p>}
        {isEdited && <p class="detail quiet">{t('library.unsaved')}</p>}
      </div>
      <div class="acts">
        {state === 'kept' && (
          <Switch
            on={switchedOn}
            label={t('library.lookFor', { title })}
            onChange={(on) => current().onSwitch(on)}
          />
        )}
        <MenuButton label={t('library.more', { title })} onPress={(button) => current().onMenu(button)} />
      </div>
    </li>
  );
}

function Detail({ summary }: { summary: StorySummary }): JSX.Element {
  const words = useContext(WordsContext);
  const { t } = words;
  const { site, names, state, switchedOn } = summary;
  const isOff = state === 'kept' && !switchedOn;
  const count = t('popup.names', names.length);
  return (
    <p class="detail quiet">
      {site !== '' && (
        <>
          <bdi>{site}</bdi> ·{' '}
        </>
      )}
      {wordRead(words, summary)}
      {/* Names are looked for only once the draft is opened. */}
      {(state === 'kept' || names.length > 0) &&
        ` · ${isOff ? t('library.notLookedFor', { names: count }) : count}`}
    </p>
  );
}

/** When a story was read; of one that came from a file this machine knows only when it came. */
export function wordRead(words: Words, summary: StorySummary): string {
  if (summary.imported) return wordImported(words, summary.imported);
  return words.t('library.read', { date: formatLooseDate(localDay(readAt(summary)), words.locale) });
}

function MenuButton({
  label,
  onPress,
}: {
  label: string;
  onPress: (button: HTMLElement) => void;
}): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  return <IconButton ref={button} icon="ellipsis" label={label} onClick={() => onPress(button.current!)} />;
}
