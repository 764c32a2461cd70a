import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { isOnlyKept } from '../../../story/view/kept.ts';
import type { EntityCard } from '../../../story/view/shown.ts';
import type { StoryView } from '../../../story/view/story-view.ts';
import { Icon, KindIcon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../ui/words.tsx';
import { nameId } from '../address.ts';
import { Said } from '../statements/Said.tsx';
import { NameEntry } from './NameEntry.tsx';

interface NameRowProps {
  card: EntityCard;
  story: Pick<StoryView, 'id' | 'language'>;
  /** How often the page being read mentions it. */
  count: number;
  /** The address leads here. */
  isTarget: boolean;
}

/** One name: what it is and who that is in a line; pressed, all that is known of it. */
export function NameRow({ card, story, count, isTarget }: NameRowProps): JSX.Element {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(isTarget);
  const entry = useId();
  const { id, kind, name, gist } = card;
  useEffect(() => {
    if (isTarget) setOpen(true);
  }, [isTarget]);
  return (
    <article class="name-row" id={nameId(id)} tabIndex={-1} aria-labelledby={`${entry}-name`}>
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? entry : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <KindIcon kind={kind} />
          <span class="name" id={`${entry}-name`}>
            <bdi>{name}</bdi>
            <span class="visually-hidden">, {t(`kind.${kind}`)}</span>
          </span>
          {/** When the row is open the line stands below, with its sources. */}
          <span class="line" dir="auto">
            {!isOpen && gist && <Said text={gist.text} isQuoted={isOnlyKept(card)} />}
          </span>
          {count > 0 && (
            <span class="count">
              <span aria-hidden="true">{count}</span>
              <span class="visually-hidden">, {t('panel.onPage', count)}</span>
            </span>
          )}
          <Icon name="chevron-down" />
        </button>
      </h3>
      {isOpen && (
        <div class="entry" id={entry}>
          <NameEntry card={card} story={story} />
        </div>
      )}
    </article>
  );
}
