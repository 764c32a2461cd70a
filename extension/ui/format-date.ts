import type { LooseDate } from '../story/format/loose-date.ts';

/** How much room a date has: `long` is "17 March 2025" in English, `short` is "17 Mar 2025". */
export type DateLength = 'long' | 'short';

/** The languages of the interface besides English. */
const translated = new Set(['ko', 'ja']);

/**
 * The locale in which dates are written: the interface's own language, whatever the browser's is. In English they are
 * written as in the stories' words, so that one page has one way of writing them.
 */
export function dateLocale(browserLocale: string): string {
  const [language = ''] = browserLocale.split('-');
  return translated.has(language) ? language : 'en-GB';
}

/** The day of a time by the clock of the reader: `2026-05-03`. */
export function localDay(time: Date | string): LooseDate {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Writes out a date as precisely as it is known: `2025`, `2025-01` or `2025-01-20`.
 * What is not such a date is given back as it came.
 */
export function formatLooseDate(date: LooseDate, locale: string, length: DateLength = 'long'): string {
  return format(date, locale, length, true);
}

/** The same without the year, for a day of the last twelve months or of the days to come. */
export function formatRecentDate(
  date: LooseDate,
  locale: string,
  length: DateLength = 'long',
  now: Date = new Date(),
): string {
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const isOfDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const isNear = date > yearAgo.toISOString().slice(0, 10) && Date.parse(date) < now.getTime() + nextDaysMs;
  return format(date, locale, length, !(isOfDay && isNear));
}

/** Milliseconds from now up to which a day is one of the days to come. */
const nextDaysMs = 30 * 86_400_000;

function format(date: LooseDate, locale: string, length: DateLength, withYear: boolean): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts) return date;
  const [, year, month, day] = parts;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', ...(withYear && { year: 'numeric' }) };
  if (month) options.month = length;
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(dateLocale(locale), options).format(at);
}
