import type { Outlined } from '../../messages/frame-report.ts';

/** How much of a sentence is shown on either side of a mention, in UTF-16 code units. */
const longest = 70;

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A number whose words are cut off before it, as the 4 of "February 4": alone it says something else. */
const cutNumber = /^\p{N}\S*\s+/u;
/** A comma, or its like, with nothing left to come after it. */
const cutPause = /[,;:、，；：]$/u;

/** What a mention's own sentence says before and after it, shortened at words to what can be taken in at a glance. */
export function contextOf(mention: Pick<Outlined, 'before' | 'text' | 'after'>): {
  before: string;
  after: string;
} {
  const before = clean(mention.before).trimStart();
  const line = (before + mention.text + clean(mention.after)).trimEnd();
  const start = before.length;
  const end = Math.min(line.length, start + mention.text.length);
  const first = sentences.segment(line).containing(start)?.index ?? 0;
  const last = sentences.segment(line).containing(end - 1);
  const until = last ? last.index + last.segment.trimEnd().length : line.length;
  const from = Math.max(first, start - longest);
  const to = Math.min(until, end + longest);
  return {
    before:
      from > first
        ? `…${line
            .slice(wordAfter(line, from, start), start)
            .trimStart()
            .replace(cutNumber, '')}`
        : line.slice(from, start),
    after:
      to < until
        ? `${line
            .slice(end, wordBefore(line, to, end))
            .trimEnd()
            .replace(cutPause, '')}…`
        : line.slice(end, to),
  };
}

/** White space folded, and nothing where the page has something that is not read. */
function clean(text: string): string {
  return text.replace(/[\s\uFFFC]+/g, ' ');
}

/** Where the first whole word at or after an offset starts, at most `most`. */
function wordAfter(line: string, at: number, most: number): number {
  const word = words.segment(line).containing(at)!;
  return Math.min(most, word.index === at ? at : word.index + word.segment.length);
}

/** Where the last whole word before an offset ends, at least `least`. */
function wordBefore(line: string, at: number, least: number): number {
  return Math.max(least, words.segment(line).containing(at)!.index);
}
