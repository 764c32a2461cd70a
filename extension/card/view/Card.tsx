import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useWords } from '../../ui/words.tsx';
import type { OpenCard } from '../machine/events.ts';
import { Bar } from './Bar.tsx';
import { Entry } from './Entry.tsx';
import type { CardHandlers } from './handlers.ts';
import { PageLanguage } from './LocalName.tsx';
import { Menu } from './Menu.tsx';
import { nameFor } from './naming.ts';
import { SealedCard } from './SealedCard.tsx';
import { Trail } from './Trail.tsx';
import { Undo } from './Undo.tsx';
import { Which } from './Which.tsx';

interface CardProps {
  card: OpenCard;
  pinned: boolean;
  /** Drawn across the foot of a narrow screen. */
  sheet: boolean;
  /** The language of the text that the mention stands in. */
  pageLanguage: string | undefined;
  handlers: CardHandlers;
}

/** One card: the entity shown, the way to it, and what can be done with the card. */
export function Card(props: CardProps): JSX.Element {
  const { card, sheet, pageLanguage, handlers } = props;
  const id = useId();
  const { trail, mention, request } = card;
  const shown = trail.at(-1)!;
  const isDone = request !== undefined && request.progress !== 'asked';
  const content =
    shown.sealed !== undefined ? (
      <SealedCard
        key={`${mention.id} ${shown.sealed}`}
        kind={shown.kind}
        name={shown.name || mention.text}
        titleId={id}
        handlers={handlers}
      />
    ) : isDone ? (
      <Undo
        request={request}
        spelled={mention.text}
        name={nameFor(shown, pageLanguage).title.text}
        titleId={id}
        onUndo={handlers.undo}
      />
    ) : (
      <OpenedCard {...props} titleId={id} />
    );
  return (
    <PageLanguage.Provider value={pageLanguage}>
      <section
        class={sheet ? 'card sheet' : 'card'}
        data-card={card.id}
        role="dialog"
        aria-labelledby={id}
        tabIndex={-1}
      >
        {trail.length > 1 && !isDone && <Trail trail={trail} onBack={handlers.goBack} />}
        {content}
      </section>
    </PageLanguage.Provider>
  );
}

function OpenedCard({
  card,
  pinned,
  sheet,
  pageLanguage,
  handlers,
  titleId,
}: CardProps & { titleId: string }): JSX.Element {
  const { t } = useWords();
  const menuButton = useRef<HTMLButtonElement>(null);
  const { trail, asks, mention, menu, request, failure } = card;
  const last = trail.length - 1;
  const shown = trail[last]!;
  // Entries that were left stay as they were, for going back; the one shown stands first in the tree.
  const entries = trail.map((entity, at) => (
    <Entry
      key={`${mention.id} ${at} ${entity.id}`}
      card={entity}
      spelled={at === 0 ? mention.text : undefined}
      naming={nameFor(entity, pageLanguage)}
      titleId={at === last ? titleId : undefined}
      handlers={handlers}
    />
  ));
  return (
    <>
      <Bar
        card={shown}
        asks={asks}
        pinned={pinned && !request}
        sheet={sheet}
        menu={menu}
        menuButton={menuButton}
        handlers={handlers}
      />
      {failure && <p class="failure">{t(`card.failed.${failure}`)}</p>}
      <div class="stack">
        {asks ? (
          <Which card={shown} spelled={mention.text} titleId={titleId} handlers={handlers} />
        ) : (
          entries.reverse()
        )}
        {menu && (
          <Menu
            mention={mention}
            card={asks ? undefined : shown}
            isFirst={last === 0}
            name={nameFor(shown, pageLanguage).title.text}
            opener={menuButton}
            handlers={handlers}
          />
        )}
      </div>
    </>
  );
}
