import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { formatSize } from '../../ui/format-size.ts';
import { useWords } from '../../ui/words.tsx';

export interface NoticesProps {
  isEmpty: boolean;
  isShort: boolean;
  /** Whether the end of the page's text is missing, since it was too long. */
  isCut: boolean;
  /** How many bytes the draft takes, asked where there was no room for it. */
  needs: () => number;
  lang: string;
  /** How much is new since the story was kept. */
  fresh: { names: number; paragraphs: number } | undefined;
  /** Why the last edits were not stored. */
  failure: string | undefined;
  isPageGone: boolean;
  /** Gives the draft as a file, where it cannot be stored. */
  onSaveFile: () => void;
  /** After a conflict: which of the two stays. */
  onMine: () => void;
  onTheirs: () => void;
}

/** What has to be said of the draft as a whole, above its names. */
export function Notices(props: NoticesProps): JSX.Element {
  const { isEmpty, isShort, isCut, lang, fresh, failure, isPageGone, onSaveFile, onMine, onTheirs } = props;
  const { t, locale } = useWords();
  const isEnglish = /^en\b/i.test(lang);
  return (
    <>
      {failure && (
        <div class="notice failed" role="alert">
          <p>{t(`check.failed.${wordFailure(failure)}`, { size: formatSize(props.needs(), locale) })}</p>
          <span class="acts">
            {failure === 'conflict' && (
              <>
                <Button bordered onClick={onMine}>
                  {t('check.mine')}
                </Button>
                <Button bordered onClick={onTheirs}>
                  {t('check.theirs')}
                </Button>
              </>
            )}
            <Button bordered onClick={onSaveFile}>
              {t('check.asFile')}
            </Button>
          </span>
        </div>
      )}
      {fresh && (
        <p class="notice" role="status">
          {t('check.upToDate')} {t('check.newNames', fresh.names)}{' '}
          {t('check.newParagraphs', fresh.paragraphs)}
        </p>
      )}
      {isPageGone && (
        <p class="notice" role="status">
          {t('check.pageGone')}
        </p>
      )}
      {isShort && <p class="notice">{t('check.short')}</p>}
      {isCut && <p class="notice">{t('check.cut')}</p>}
      {isEmpty ? (
        <p class="notice">{t('check.none')}</p>
      ) : (
        !isEnglish && <p class="notice">{t('check.few')}</p>
      )}
    </>
  );
}

/** The failures that have words of their own. */
const words: Record<string, string> = {
  'no-room': 'noRoom',
  conflict: 'conflict',
  gone: 'gone',
  'too-large': 'tooLarge',
};

const wordFailure = (failure: string): string => words[failure] ?? 'other';
