import type { JSX } from 'preact';
import type { LooseDate } from '../story/format/loose-date.ts';
import { type DateLength, formatLooseDate, formatRecentDate } from './format-date.ts';
import { useWords } from './words.tsx';

interface DateTextProps {
  date: LooseDate;
  length?: DateLength;
  /** Leaves the year out if it goes without saying. */
  recent?: boolean;
}

/** A date in the reader's language, no more precise than it is known. */
export function DateText({ date, length = 'long', recent = false }: DateTextProps): JSX.Element {
  const { locale } = useWords();
  const write = recent ? formatRecentDate : formatLooseDate;
  return <time dateTime={date}>{write(date, locale, length)}</time>;
}
