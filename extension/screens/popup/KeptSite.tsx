import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';

interface KeptSiteProps {
  /** Whether the site is allowed, so that the reader's own names are underlined here. */
  isOn: boolean;
  /** Number of the reader's own names on the page that are not underlined. */
  names: number;
  onSwitch: () => void;
}

/** Allows the site to have the reader's own names underlined, with a word on what it can see then, and takes that back. */
export function KeptSite({ isOn, names, onSwitch }: KeptSiteProps): JSX.Element {
  const { t } = useWords();
  return (
    <section class="keep plain kept-site">
      <p class="is-kept">
        <Icon name="bookmark" />
        {isOn ? t('keptSite.on') : t('keptSite.hidden', names)}
      </p>
      <Button bordered onClick={onSwitch}>
        {t(isOn ? 'keptSite.stop' : 'keptSite.underline')}
      </Button>
      {!isOn && <p class="about">{t('keptSite.seen')}</p>}
    </section>
  );
}
