import { type Condition, shownHost } from '../tab-report/condition.ts';
import type { Translate } from '../ui/words.tsx';

/** The part of the locale keys for each condition. */
const keys: Record<Condition, string> = {
  barred: 'barred',
  absent: 'absent',
  paused: 'paused',
  'site off': 'siteOff',
  looking: 'looking',
  nothing: 'nothing',
  found: 'found',
};

/** How things stand with a page, in the words of the popup and the side panel. */
export interface PageWords {
  title: string;
  /** The host of the page, or that it is a file; '' where neither can be said. */
  where: string;
  /** Why nothing is found, where the title does not tell. */
  reason: string | undefined;
}

/** Puts into words how things stand with the page at `url`, on which `names` names were found. */
export function pageWords(
  condition: Condition,
  { url, names }: { url: string | undefined; names: number },
  t: Translate,
): PageWords {
  const isFile = url?.startsWith('file:') ?? false;
  const reason = reasonKey(condition, isFile);
  return {
    title: condition === 'found' ? t('popup.found', names) : t(`popup.title.${keys[condition]}`),
    where: condition === 'barred' ? '' : isFile ? t('popup.files') : shownHost(url ?? ''),
    reason: reason && t(reason),
  };
}

function reasonKey(condition: Condition, isFile: boolean): string | undefined {
  if (condition === 'found' || condition === 'looking') return undefined;
  if (condition === 'absent' && isFile) return 'popup.reason.noFiles';
  return `popup.reason.${keys[condition]}`;
}
