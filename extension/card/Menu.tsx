import type { JSX } from 'preact';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../ui/words.tsx';
import type { CardActs } from './acts.ts';
import type { StandingMention } from './page-port.ts';
import { wordReason } from './reason-words.ts';

interface MenuProps {
  mention: StandingMention;
  name: string;
  acts: CardActs;
}

/** Why this is underlined, and how to have it no longer: this name here, this entity anywhere, this site. */
export function Menu({ mention, name, acts }: MenuProps): JSX.Element {
  const { t } = useWords();
  return (
    <div class="menu">
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
    </div>
  );
}
