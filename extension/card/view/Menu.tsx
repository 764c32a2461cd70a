import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import type { StandingMention } from '../mention.ts';
import type { CardActs } from './handlers.ts';
import { wordReason } from './reason-words.ts';

interface MenuProps {
  mention: StandingMention;
  name: string;
  /** The button that opened it, which gets focus back. */
  opener: RefObject<HTMLButtonElement | null>;
  acts: CardActs;
}

/**
 * Why this is underlined, and how to have it no longer: this name here, this entity anywhere, this site. Laid over
 * the card, with focus in it; once focus is elsewhere it is closed.
 */
export function Menu({ mention, name, opener, acts }: MenuProps): JSX.Element {
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
        if (to !== opener.current && !currentTarget.contains(to)) acts.showMenu(false);
      }}
    >
      <p class="why" dir="auto">
        {wordReason(mention.reason, t)}
      </p>
      <Button onClick={acts.silenceName}>
        <Icon name="x" />
        <span>{t('card.hideName', { name: mention.text })}</span>
      </Button>
      <Button onClick={acts.silenceEntity}>
        <Icon name="eye-off" />
        <span>{t('card.hideEntity', { name })}</span>
      </Button>
      <Button onClick={acts.pauseSite}>
        <Icon name="pause" />
        <span>{t('card.pauseSite')}</span>
      </Button>
    </section>
  );
}
