import type { JSX, Ref } from 'preact';
import type { EntityCard } from '../../story/view/shown.ts';
import { KindIcon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';
import type { CardHandlers } from './handlers.ts';
import { KeptMark } from './Kept.tsx';

interface BarProps {
  card: EntityCard;
  /** It asks which of several is meant. */
  asks: boolean;
  pinned: boolean;
  sheet: boolean;
  menu: boolean;
  menuButton: Ref<HTMLButtonElement>;
  handlers: CardHandlers;
}

/** The head of a card: its kind, and what is done with the card itself. A pinned card is moved by it. */
export function Bar({ card, asks, pinned, sheet, menu, menuButton, handlers }: BarProps): JSX.Element {
  const { t } = useWords();
  const isOneKind = !asks || card.rivals?.every(({ kind }) => kind === card.kind);
  const kind = isOneKind ? card.kind : 'other';
  const loose = pinned || sheet;
  return (
    <div class={loose ? 'bar grip' : 'bar'} onPointerDown={loose ? handlers.grip : undefined}>
      {pinned && !sheet && (
        <IconButton
          icon="grip-vertical"
          label={t('card.move')}
          description={t('card.moveHow')}
          onClick={() => {}}
          onKeyDown={handlers.nudge}
        />
      )}
      <span class="kind">
        <KindIcon kind={kind} />
        {t(`kind.${kind}`)}
        <KeptMark card={card} asks={asks} />
      </span>
      <IconButton
        icon="pin"
        label={t(pinned ? 'card.unpin' : 'card.pin')}
        pressed={pinned}
        onClick={handlers.pin}
      />
      <IconButton
        icon="ellipsis"
        label={t('card.menu')}
        expanded={menu}
        ref={menuButton}
        onClick={() => handlers.showMenu(!menu)}
      />
      {loose && <IconButton icon="x" label={t('card.close')} onClick={handlers.close} />}
    </div>
  );
}
