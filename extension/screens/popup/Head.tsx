import type { JSX } from 'preact';
import { type Condition, hostOf } from '../../tab-report/condition.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../ui/words.tsx';

interface HeadProps {
  condition: Condition;
  /** How many names count as names of this page. */
  names: number;
  url: string | undefined;
  siteOn: boolean;
  /** Turns the site on or off; missing where that has no meaning. */
  onSite: (() => void) | undefined;
}

/** What was found, or why there is nothing; where; and the switch for this site. */
export function Head({ condition, names, url, siteOn, onSite }: HeadProps): JSX.Element {
  const { t } = useWords();
  const file = url?.startsWith('file:') ?? false;
  const host = condition === 'barred' ? '' : file ? t('popup.files') : hostOf(url ?? '');
  const reason = reasonOf(condition, file);
  return (
    <header>
      <div class="found">
        <h1>{condition === 'found' ? t('popup.found', names) : t(`popup.title.${key[condition]}`)}</h1>
        {host && <p class="where">{host}</p>}
        {reason && <p class="reason">{t(reason)}</p>}
      </div>
      {onSite && (
        <div class="site">
          <span aria-hidden="true">{t('popup.here')}</span>
          <Switch on={siteOn} onChange={onSite} label={t('popup.onSite', { site: host })} />
        </div>
      )}
    </header>
  );
}

/** The part of the locale key for each condition. */
const key: Record<Condition, string> = {
  barred: 'barred',
  absent: 'absent',
  paused: 'paused',
  'site off': 'siteOff',
  looking: 'looking',
  nothing: 'nothing',
  found: 'found',
};

function reasonOf(condition: Condition, file: boolean): string | undefined {
  if (condition === 'found' || condition === 'looking') return undefined;
  if (condition === 'absent' && file) return 'popup.reason.noFiles';
  return `popup.reason.${key[condition]}`;
}
