import type { JSX } from 'preact';
import { formatLooseDate } from '../../ui/format-date.ts';
import { fromSentence, sentenceName } from '../../ui/origin-words.ts';
import { useWords } from '../../ui/words.tsx';

/** Which sentence words come from, and of which story: by its date, since a reader may be in a story of their own. */
export function SentenceSource({
  id,
  published,
}: {
  id: string;
  published: string | undefined;
}): JSX.Element {
  const { t, locale } = useWords();
  if (!published) return <>{fromSentence(id, t)}</>;
  const sentence = sentenceName(id, t);
  return <>{t('card.sentenceOf', { date: formatLooseDate(published, locale), sentence })}</>;
}
