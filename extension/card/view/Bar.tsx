import type { JSX, Ref } from 'preact';
import type { Kind } from '../../story/format/kind.ts';
import { KindIcon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';
import type { CardActs } from './handlers.ts';

interface BarProps {
  kind: Kind;
  pinned: boolean;
  sheet: boolean;
  menu: boolean;
  menuButton: Ref<HTMLButtonElement>;
  acts: CardActs;
}

/** The head of a card: its kind, and what is done with the card itself. A pinned card is moved by it. */
export function Bar({ kind, pinned, sheet, menu, menuButton, acts }: BarProps): JSX.Element {
  const { t } = useWords();
  const loose = pinned || sheet;
  return (
    <div class={loose ? 'bar grip' : 'bar'} onPointerDown={loose ? acts.grip : undefined}>
      {pinned && !sheet && (
        <IconButton
          icon="grip-vertical"
          label={t('card.move')}
          description={t('card.moveHow')}
          onClick={() => {}}
          onKeyDown={acts.nudge}
        />
      )}
      <span class="kind">
        <KindIcon kind={kind} />
        {t(`kind.${kind}`)}
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
        expanded={menu}
        ref={menuButton}
        onClick={() => acts.showMenu(!menu)}
      />
      {loose && <IconButton icon="x" label={t('card.close')} onClick={acts.close} />}
    </div>
  );
}
