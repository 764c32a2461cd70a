import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isOnlyKept, keptOf } from '../../story/view/kept.ts';
import type { EntityCard } from '../../story/view/shown.ts';
import { Details } from './Details.tsx';
import { Foot } from './Foot.tsx';
import type { CardHandlers } from './handlers.ts';
import { NoLine, OtherKept } from './Kept.tsx';
import { Naming } from './Naming.tsx';
import { NoteBrief } from './Note.tsx';
import type { NamesOnCard as Names } from './naming.ts';
import { FirstQuote, firstQuoted } from './Quote.tsx';
import { StatedLanguage } from './Stated.tsx';
import { Statement } from './Statement.tsx';

interface EntryProps {
  card: EntityCard;
  /** The name as the page spells it; undefined for an entity that was followed to. */
  spelled: string | undefined;
  naming: Names;
  /** The id by which the name labels the card; undefined for an entry that was left, which waits unseen. */
  titleId: string | undefined;
  handlers: CardHandlers;
}

/** One entry of the trail: who or what it is and what was said of it, at first sight; the rest on demand. */
export function Entry({ card, spelled, naming, titleId, handlers }: EntryProps): JSX.Element {
  const [more, setMore] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const scrolled = useRef(0);
  const isShown = titleId !== undefined;
  // What is not rendered has no scroll position: it is given back when the reader comes back.
  useLayoutEffect(() => {
    if (isShown) body.current!.scrollTop = scrolled.current;
  }, [isShown]);
  const [story] = card.stories;
  const isKept = isOnlyKept(card);
  return (
    <StatedLanguage.Provider value={story?.language}>
      <div class={more ? 'entry unfolded' : 'entry'} hidden={!isShown}>
        <div
          class="body"
          ref={body}
          tabIndex={more ? 0 : undefined}
          onScroll={({ currentTarget }) => {
            if (isShown) scrolled.current = currentTarget.scrollTop;
          }}
        >
          <Naming id={titleId} naming={naming} spelled={spelled} />
          {card.gist && <Statement class="gist" statement={card.gist} quoted={isKept} open={more} />}
          <FirstQuote card={card} full={more} onStory={handlers.openStory} />
          {isKept && !card.gist && (
            <NoLine
              kind={card.kind}
              story={firstQuoted(card) ?? story!}
              onAdd={(id) => handlers.editName(id, true)}
            />
          )}
          {story?.notes[0] && !more && <NoteBrief note={story.notes[0]} />}
          {!more && <OtherKept kept={keptOf(card)} onStory={handlers.openStory} />}
          {more && <Details card={card} naming={naming} handlers={handlers} />}
        </div>
        <Foot card={card} more={more} onMore={() => setMore(!more)} onStory={handlers.openStory} />
      </div>
    </StatedLanguage.Provider>
  );
}
