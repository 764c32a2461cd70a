import type { JSX } from 'preact';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';
import { newsKey } from './releases.ts';

interface NewsProps {
  release: string;
  onSeen: () => void;
}

/** What an update brought, in one line that stays until it is put away. */
export function News({ release, onSeen }: NewsProps): JSX.Element {
  const { t } = useWords();
  return (
    <p class="news">
      <span>
        <b>{t('popup.newIn', { version: release })}</b> {t(newsKey(release))}
      </span>
      <IconButton icon="x" label={t('popup.seen')} onClick={onSeen} />
    </p>
  );
}
