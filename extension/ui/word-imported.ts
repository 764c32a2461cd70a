import { formatLooseDate, localDay } from './format-date.ts';
import type { Words } from './words.tsx';

/** Says from which file a story was imported, and when. The file's name is a stranger's and may run from right to left. */
export function wordImported({ t, locale }: Words, { file, at }: { file: string; at: string }): string {
  return t('card.importedFrom', {
    file: `\u2068${file}\u2069`,
    date: formatLooseDate(localDay(at), locale),
  });
}
