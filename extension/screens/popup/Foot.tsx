import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';

interface FootProps {
  on: boolean;
  onSwitch: (on: boolean) => void;
  onPanel: () => void;
  onOptions: () => void;
  onStories: () => void;
}

/**
 * The ways to the stories, to the side panel and to the options, and below them what pauses Backstory everywhere: no
 * switch, which would look like the one for this site.
 */
export function Foot({ on, onSwitch, onPanel, onOptions, onStories }: FootProps): JSX.Element {
  const { t } = useWords();
  return (
    <footer>
      <nav>
        <Button onClick={onStories}>
          <Icon name="book-open" />
          {t('check.toStories')}
        </Button>
        <Button onClick={onPanel}>
          <Icon name="panel-right" />
          {t('popup.openPanel')}
        </Button>
        <IconButton icon="settings-2" label={t('popup.options')} onClick={onOptions} />
      </nav>
      <Button bordered={!on} onClick={() => onSwitch(!on)}>
        {t(on ? 'popup.pause' : 'popup.resume')}
      </Button>
    </footer>
  );
}
