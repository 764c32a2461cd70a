import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Counts } from '../../story-store/database-schema.ts';
import { storyLimits } from '../../story-store/limits.ts';
import type { StorySummary } from '../../story-store/record.ts';
import { Button } from '../../ui/Button.tsx';
import { formatLooseDate, localDay } from '../../ui/format-date.ts';
import { formatSize } from '../../ui/format-size.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Loaded } from './library-actions.ts';

interface BackupLineProps {
  loaded: Loaded;
  keptCount: number;
  now: () => Date;
  onBackup: () => void;
  onNames: () => void;
  onLater: () => void;
  onDeleteAll: () => void;
}

/** How much room the stories take, whether they are backed up, and the ways out for all of them. */
export function BackupLine(props: BackupLineProps): JSX.Element | null {
  const { loaded, keptCount, now, onBackup, onNames, onLater, onDeleteAll } = props;
  const { t, locale } = useWords();
  const [isAsked, setAsked] = useState(false);
  const { counts, summaries } = loaded;
  if (summaries.length === 0) return null;
  const bytes = loaded.room ?? summaries.reduce((sum, { size }) => sum + size, 0);
  const isDue = isBackupDue(counts, summaries, now());
  return (
    <section class={isDue ? 'backup due' : 'backup'} aria-label={t('library.backup')}>
      <p>
        {t('library.room', { size: formatSize(bytes, locale) })}{' '}
        <strong>
          {counts.exportedAt === ''
            ? t('library.neverBackedUp')
            : t('library.backedUpOn', { date: formatLooseDate(localDay(counts.exportedAt), locale) })}
        </strong>
        {keptCount > storyLimits.stories * 0.8 &&
          ` ${t('library.nearLimit', { count: keptCount, most: storyLimits.stories })}`}
      </p>
      <Button bordered onClick={onBackup}>
        <Icon name="download" />
        {t('library.saveBackup')}
      </Button>
      {isDue && <Button onClick={onLater}>{t('library.later')}</Button>}
      <Button onClick={onNames}>{t('library.saveNames')}</Button>
      {isAsked ? (
        <div class="question" role="alertdialog" aria-labelledby="delete-all">
          <p id="delete-all">{t('library.deleteAllQuestion')}</p>
          <Button
            bordered
            onClick={() => {
              setAsked(false);
              onDeleteAll();
            }}
          >
            {t('library.deleteAllYes')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('library.cancel')}</Button>
        </div>
      ) : (
        <Button onClick={() => setAsked(true)}>{t('library.deleteAll')}</Button>
      )}
      <p class="quiet">{t('library.backupWarning')}</p>
    </section>
  );
}

/** Minimum number of stories without a backup before the reader is reminded. */
const storiesWorth = 5;
/** Number of changes after which a reader who wanted no backup is reminded again. */
const actionsWorth = 10;
const monthMs = 30 * 24 * 60 * 60 * 1_000;

/**
 * Whether to remind of a backup: five stories were kept since the last one, and that, or the first of them where there never
 * was one, is more than a month ago.
 */
export function isBackupDue(
  { changes, exportedAt, remindedChanges }: Counts,
  summaries: readonly StorySummary[],
  now: Date,
): boolean {
  if (remindedChanges > 0 && changes - remindedChanges < actionsWorth) return false;
  const since = summaries
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap(({ keptAt }) => (keptAt !== undefined && keptAt > exportedAt ? [keptAt] : []))
    .sort();
  const from = exportedAt || since[0];
  return since.length >= storiesWorth && now.getTime() - Date.parse(from!) > monthMs;
}
