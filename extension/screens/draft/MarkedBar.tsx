import type { JSX } from 'preact';
import type { Article } from '../../draft/article.ts';
import type { DraftEntity } from '../../draft/draft.ts';
import { blockText } from '../../draft/text/find-forms.ts';
import { spansAt } from '../../draft/text/name-at.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Marked } from './ArticleText.tsx';

interface MarkedBarProps {
  article: Article;
  marked: Marked;
  /** The name whose row had the focus last. */
  current: DraftEntity | undefined;
  onAdd: (span: Marked) => void;
  onSpelling: (span: Marked) => void;
  onLine: (span: Marked) => void;
}

/** A longer stretch is no name. In UTF-16 code units. */
const maxNameUnits = 120;

/** What can be done with the words that are marked in the text. */
export function MarkedBar({
  article,
  marked,
  current,
  onAdd,
  onSpelling,
  onLine,
}: MarkedBarProps): JSX.Element {
  const { t } = useWords();
  const text = blockText(article, marked.paragraph);
  const spans = spansAt(text, marked, article.lang)
    .filter(({ start, end }) => end - start <= maxNameUnits)
    .map((span) => ({ ...span, paragraph: marked.paragraph }));
  const wordsOf = ({ start, end }: Marked) => text.slice(start, end);
  return (
    <fieldset
      class="marked"
      // A press must not take the selection away that it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      {spans.map((span) => (
        <Button bordered key={`${span.start} ${span.end}`} onClick={() => onAdd(span)}>
          {t('check.addAs', { text: wordsOf(span) })}
        </Button>
      ))}
      {current && spans[0] && wordsOf(spans[0]) !== current.name && (
        <Button onClick={() => onSpelling(spans[0]!)}>{t('check.asSpelling', { name: current.name })}</Button>
      )}
      {current && <Button onClick={() => onLine(marked)}>{t('check.asLine', { name: current.name })}</Button>}
    </fieldset>
  );
}
