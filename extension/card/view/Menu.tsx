import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keptOf } from '../../story/view/kept.ts';
import type { EntityCard, StoryPart } from '../../story/view/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import type { CardMention } from '../mention.ts';
import type { CardHandlers } from './handlers.ts';
import { firstQuoted } from './Quote.tsx';
import { wordReason } from './reason-words.ts';

interface MenuProps {
  mention: CardMention;
  /** What the card shows; undefined where it asks who is meant. */
  card: EntityCard | undefined;
  /** It shows what the mention means, and nothing that was followed to. */
  isFirst: boolean;
  name: string;
  /** The button that opened it, which gets focus back. */
  opener: RefObject<HTMLButtonElement | null>;
  handlers: CardHandlers;
}

/**
 * The card's menu: why this name is underlined, and how to stop that for this name here, for this entity everywhere,
 * or for this site. It lies over the card and has the focus; it closes when the focus leaves.
 */
export function Menu({ mention, card, isFirst, name, opener, handlers }: MenuProps): JSX.Element {
  const { t } = useWords();
  const kept = card && firstKept(card);
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = own.current!;
    menu.focus({ preventScroll: true });
    return () => {
      const { activeElement } = menu.getRootNode() as ShadowRoot;
      if (menu.contains(activeElement)) opener.current?.focus();
    };
  }, []);
  return (
    <section
      class="menu"
      ref={own}
      tabIndex={-1}
      aria-label={t('card.menu')}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const to = relatedTarget as Node | null;
        if (to !== opener.current && !currentTarget.contains(to)) handlers.showMenu(false);
      }}
    >
      <p class="why" dir="auto">
        {wordReason(mention.reason, t)}
      </p>
      {kept && (
        <Button onClick={() => handlers.editName(kept.id, false)}>
          <Icon name="pencil" />
          <span>{t('card.edit')}</span>
        </Button>
      )}
      {card && isFirst && (card.rivals ?? []).length > 0 && (
        <Button onClick={handlers.askAgain}>
          <Icon name="split" />
          <span>{t('card.askAgain', { name: mention.text })}</span>
        </Button>
      )}
      {kept && (
        <Button onClick={handlers.notHere}>
          <Icon name="x" />
          <span>{t(card.kind === 'person' ? 'card.notHere' : 'card.notThisHere')}</span>
        </Button>
      )}
      <Button onClick={handlers.silenceName}>
        <Icon name="x" />
        <span>{t('card.hideName', { name: mention.text })}</span>
      </Button>
      {card && (
        <Button onClick={handlers.silenceEntity}>
          <Icon name="eye-off" />
          <span>{t('card.hideEntity', { name })}</span>
        </Button>
      )}
      <Button onClick={handlers.pauseSite}>
        <Icon name="pause" />
        <span>{t('card.pauseSite')}</span>
      </Button>
    </section>
  );
}

/** The story in which a kept name is edited: the one that the card quotes, else the newest. */
function firstKept(card: EntityCard): StoryPart | undefined {
  const quoted = firstQuoted(card);
  return quoted?.kept ? quoted : keptOf(card)[0];
}
