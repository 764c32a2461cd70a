import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Article } from '../../draft/article.ts';
import { isLooseDate } from '../../story/format/loose-date.ts';
import { Button } from '../../ui/Button.tsx';
import { formatLooseDate } from '../../ui/format-date.ts';
import { useWords } from '../../ui/words.tsx';

interface DateFieldProps {
  article: Article;
  onDate: (date: string | undefined) => void;
}

/** The web is not older; what says that it is was misread, or is a scan. */
const firstWebYear = 1990;

/**
 * The day of the article. Where the page does not state it, or states one that can hardly be, it is shown as a question;
 * where there is none it is asked for: the timeline hangs on it.
 */
export function DateField({ article, onDate }: DateFieldProps): JSX.Element {
  const { t, locale } = useWords();
  const [typed, setTyped] = useState<string | undefined>();
  const { published } = article;
  if (typed !== undefined) {
    const isWrong = typed.trim() !== '' && !isLooseDate(typed.trim());
    return (
      <form
        class="date"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWrong) return;
          onDate(typed.trim() || undefined);
          setTyped(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setTyped(undefined);
        }}
      >
        <input
          class="field"
          aria-label={t('check.date')}
          placeholder={todayLike}
          value={typed}
          inputMode="numeric"
          maxLength={10}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'wrong-date' : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
          ref={(input) => input?.focus()}
        />
        <button type="submit" class="button bordered" disabled={isWrong}>
          {t('check.done')}
        </button>
        {isWrong && (
          <span id="wrong-date" class="guess" role="alert">
            {t('check.badDate')}
          </span>
        )}
      </form>
    );
  }
  const written = published && formatLooseDate(published, locale);
  const isGuess = isDoubtful(article);
  return (
    <span class="date">
      {written && !isGuess && <time dateTime={published}>{written}</time>}
      {written && isGuess && (
        <time class="guess" dateTime={published} title={t('check.isGuessed')}>
          {t('check.dateGuessed', { date: written })}
          <span class="visually-hidden">{t('check.isGuessed')}</span>
        </time>
      )}
      {!written && <span class="guess">{t('check.noDate')}</span>}
      {written && isGuess && <Button onClick={() => onDate(published)}>{t('check.right')}</Button>}
      <Button onClick={() => setTyped(published ?? '')} label={`${t('check.change')}: ${t('check.date')}`}>
        {t('check.change')}
      </Button>
    </span>
  );
}

/** The shape of what is to be typed, by an example. */
const todayLike = '2026-05-03';

/** Whether an article's day has to be looked at by the reader. */
export function isDoubtful({ published, isDateGuessed }: Article): boolean {
  if (published === undefined || isDateGuessed) return true;
  const year = Number(published.slice(0, 4));
  return (
    year < firstWebYear || published > new Date(Date.now() + 36 * 60 * 60 * 1_000).toISOString().slice(0, 10)
  );
}
