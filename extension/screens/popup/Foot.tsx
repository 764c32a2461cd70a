import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../ui/words.tsx';

interface FootProps {
  on: boolean;
  onSwitch: (on: boolean) => void;
  onPanel: () => void;
  onOptions: () => void;
  onStories: () => void;
}

/** The switch for everywhere, and the ways to the stories, to the side panel and to the options. */
export function Foot({ on, onSwitch, onPanel, onOptions, onStories }: FootProps): JSX.Element {
  const { t } = useWords();
  return (
    <footer>
      <nav>
        <Button onClick={onStories}>
          <Icon name="library" />
          {t('check.toStories')}
        </Button>
        <Button onClick={onPanel}>
          <Icon name="panel-right" />
          {t('popup.openPanel')}
        </Button>
        <IconButton icon="settings-2" label={t('popup.options')} onClick={onOptions} />
      </nav>
      <Switch on={on} onChange={onSwitch} label={t('popup.onEverywhere')} />
      <span aria-hidden="true">{t('popup.everywhere')}</span>
    </footer>
  );
}
