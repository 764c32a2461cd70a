import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { KindIcon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useWords } from '../ui/words.tsx';
import type { CardActs } from './acts.ts';
import { Details } from './Details.tsx';
import type { OpenCard } from './events.ts';
import { Foot } from './Foot.tsx';
import { Menu } from './Menu.tsx';
import { Naming } from './Naming.tsx';
import { NoteBrief } from './Note.tsx';
import { nameFor } from './names.ts';
import { FirstQuote } from './Quote.tsx';
import { Statement } from './Statement.tsx';
import { Trail } from './Trail.tsx';

interface CardProps {
  card: OpenCard;
  pinned: boolean;
  /** Drawn across the foot of a narrow screen. */
  sheet: boolean;
  /** The language of the text that the mention stands in. */
  pageLanguage: string | undefined;
  acts: CardActs;
}

/** One card: who or what it is and what it did in the story at first sight, everything else on demand. */
export function Card({ card, pinned, sheet, pageLanguage, acts }: CardProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  // What a reader unfolded belongs to the entity shown, not to the next one that this card moves on to.
  const shown = card.trail[card.trail.length - 1]!;
  const place = `${card.mention.id} ${card.trail.length} ${shown.id}`;
  const [unfolded, setUnfolded] = useState({ place, more: false, menu: false });
  const now = unfolded.place === place ? unfolded : { place, more: false, menu: false };
  const naming = nameFor(shown, pageLanguage);
  const [story] = shown.stories;
  return (
    <section
      class={['card', sheet && 'sheet', now.more && 'unfolded'].filter(Boolean).join(' ')}
      data-card={card.id}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
    >
      {card.trail.length > 1 && <Trail trail={card.trail} onBack={acts.goBack} />}
      <div
        class={pinned || sheet ? 'bar grip' : 'bar'}
        onPointerDown={pinned || sheet ? acts.grip : undefined}
      >
        <span class="kind">
          <KindIcon kind={shown.kind} />
          {t(`kind.${shown.kind}`)}
        </span>
        <IconButton
          icon="pin"
          label={t(pinned ? 'card.unpin' : 'card.pin')}
          pressed={pinned}
          onClick={acts.pin}
        />
        <IconButton
          icon="ellipsis"
          label={t('card.menu')}
          expanded={now.menu}
          onClick={() => setUnfolded({ ...now, menu: !now.menu })}
        />
        {(pinned || sheet) && <IconButton icon="x" label={t('card.close')} onClick={acts.close} />}
      </div>
      <div class="body" key={place} tabIndex={now.more ? 0 : undefined}>
        {now.menu && <Menu mention={card.mention} name={naming.title.text} acts={acts} />}
        <Naming id={id} naming={naming} />
        <Statement class="gist" statement={shown.gist} open={now.more} />
        <FirstQuote card={shown} full={now.more} />
        {story?.notes[0] && !now.more && <NoteBrief note={story.notes[0]} />}
        {now.more && <Details card={shown} naming={naming} acts={acts} />}
      </div>
      <Foot
        card={shown}
        more={now.more}
        onMore={() => setUnfolded({ ...now, more: !now.more })}
        onStory={acts.openStory}
      />
    </section>
  );
}
