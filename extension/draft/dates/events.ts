import type { DraftEvent } from '../draft.ts';
import type { ArticleBlock } from '../text/blocks.ts';
import type { Line } from '../text/tokens.ts';
import { readDay, written } from './calendar.ts';
import { eastAsianDates, isEastAsian } from './east-asian.ts';
import { latinDates } from './latin.ts';

/** The dated sentences of an article, in reading order; a sentence with two dates is there twice. */
export function eventsOf(
  blocks: readonly ArticleBlock[],
  lines: readonly Line[],
  lang: string,
  published: string | undefined,
): DraftEvent[] {
  const from = readDay(published);
  const textOf = new Map(blocks.map(({ paragraph, text }) => [paragraph, text]));
  return lines.flatMap((line): DraftEvent[] => {
    if (line.paragraph < 0 || line.isCaption) return [];
    const raw = (textOf.get(line.paragraph) ?? '').slice(line.start, line.end);
    const start = line.start + (raw.length - raw.trimStart().length);
    const text = raw.trim();
    const dates = isEastAsian(lang) ? eastAsianDates(text, lang, from) : latinDates(text, lang, from);
    const days = new Set(dates.sort((a, b) => a.start - b.start).map(({ day }) => written(day)));
    return [...days].map((date) => ({
      date,
      sentence: { paragraph: line.paragraph, start, end: start + text.length, text },
    }));
  });
}
