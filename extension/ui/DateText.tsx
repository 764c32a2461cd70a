import type { JSX } from 'preact';
import type { LooseDate } from '../story/format/loose-date.ts';
import { type DateLength, formatLooseDate } from './format-date.ts';
import { useWords } from './words.tsx';

/** A date in the reader's language, no more precise than it is known. */
export function DateText({ date, length = 'long' }: { date: LooseDate; length?: DateLength }): JSX.Element {
  const { locale } = useWords();
  return <time dateTime={date}>{formatLooseDate(date, locale, length)}</time>;
}
