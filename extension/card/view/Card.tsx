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
import { Trail } from './Trail.tsx';
import { Undo } from './Undo.tsx';

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
export function Card({ card, pinned, sheet, pageLanguage, handlers }: CardProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const menuButton = useRef<HTMLButtonElement>(null);
  const { trail, mention, menu } = card;
  const last = trail.length - 1;
  const shown = trail[last]!;
  // Entries that were left stay as they were, for going back; the one shown stands first in the tree.
  const entries = trail.map((entity, at) => (
    <Entry
      key={`${mention.id} ${at} ${entity.id}`}
      card={entity}
      naming={nameFor(entity, pageLanguage)}
      titleId={at === last ? id : undefined}
      handlers={handlers}
    />
  ));
  const name = nameFor(shown, pageLanguage).title.text;
  const { request } = card;
  const isOver = request !== undefined && request.progress !== 'asked';
  const inside = isOver ? (
    <Undo request={request} spelled={mention.text} name={name} titleId={id} onUndo={handlers.undo} />
  ) : (
    <>
      {last > 0 && <Trail trail={trail} onBack={handlers.goBack} />}
      <Bar
        kind={shown.kind}
        pinned={pinned && !request}
        sheet={sheet}
        menu={menu}
        menuButton={menuButton}
        handlers={handlers}
      />
      {card.failure && <p class="failure">{t(`card.failed.${card.failure}`)}</p>}
      <div class="stack">
        {entries.reverse()}
        {menu && <Menu mention={mention} name={name} opener={menuButton} handlers={handlers} />}
      </div>
    </>
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
        {inside}
      </section>
    </PageLanguage.Provider>
  );
}
