import type { JSX } from 'preact';
import type { Condition } from '../../tab-report/condition.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../ui/words.tsx';
import { pageWords } from '../page-words.ts';

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
  const { title, where, reason } = pageWords(condition, { url, names }, t);
  return (
    <header>
      <div class="found">
        <h1>{title}</h1>
        {where && <p class="where">{where}</p>}
      </div>
      {onSite && (
        <div class="site">
          <span aria-hidden="true">{t('popup.here')}</span>
          <Switch on={siteOn} onChange={onSite} label={t('popup.onSite', { site: where })} />
        </div>
      )}
      {reason && <p class="reason">{reason}</p>}
    </header>
  );
}
