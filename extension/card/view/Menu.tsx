import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import type { CardMention } from '../mention.ts';
import type { CardHandlers } from './handlers.ts';
import { wordReason } from './reason-words.ts';

interface MenuProps {
  mention: CardMention;
  name: string;
  /** The button that opened it, which gets focus back. */
  opener: RefObject<HTMLButtonElement | null>;
  handlers: CardHandlers;
}

/**
 * The card's menu: why this name is underlined, and how to stop that for this name here, for this entity everywhere,
 * or for this site. It lies over the card and has the focus; it closes when the focus leaves.
 */
export function Menu({ mention, name, opener, handlers }: MenuProps): JSX.Element {
  const { t } = useWords();
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
      <Button onClick={handlers.silenceName}>
        <Icon name="x" />
        <span>{t('card.hideName', { name: mention.text })}</span>
      </Button>
      <Button onClick={handlers.silenceEntity}>
        <Icon name="eye-off" />
        <span>{t('card.hideEntity', { name })}</span>
      </Button>
      <Button onClick={handlers.pauseSite}>
        <Icon name="pause" />
        <span>{t('card.pauseSite')}</span>
      </Button>
    </section>
  );
}
