import nlp from 'compromise/two';
import { markLines } from '../text/lines.ts';
import { segmenterOf } from '../text/segmenters.ts';
import { tagsOf } from '../words/compromise.ts';
import { functionWords } from '../words/word-lists.ts';

/** A word of a sentence, in UTF-16 units of the passage, with compromise's tags where compromise reads the language. */
export interface Word {
  text: string;
  start: number;
  end: number;
  tags: ReadonlySet<string>;
}

/** How a sentence uses capitals: as running text, as a headline (`title`, `caps`), or not at all (`low`). */
export type Style = 'plain' | 'title' | 'caps' | 'low';

export interface TaggedSentence {
  start: number;
  end: number;
  style: Style;
  words: Word[];
}

const none: ReadonlySet<string> = new Set();

/** The sentences of a passage as offsets [start, end); a line break that ends a line ends a sentence too. */
export function sentenceBounds(text: string, lang: string): [start: number, end: number][] {
  const flat = markLines(text);
  const bounds: [number, number][] = [];
  let from = 0;
  for (const line of flat.split('\n')) {
    bounds.push(...(lang === 'en' ? byCompromise(line) : bySegmenter(line, lang)).map(shift(from)));
    from += line.length + 1;
  }
  return bounds;
}

const shift =
  (by: number) =>
  ([start, end]: [number, number]): [number, number] => [start + by, end + by];

function bySegmenter(line: string, lang: string): [number, number][] {
  const segmenter = segmenterOf(lang, 'sentence');
  return Array.from(segmenter.segment(line), ({ index, segment }): [number, number] => [
    index,
    index + segment.length,
  ]);
}

function byCompromise(line: string): [number, number][] {
  const bounds: [number, number][] = [];
  let at = 0;
  for (const sentence of nlp.tokenize(line).document) {
    const first = sentence[0];
    const length = sentence.reduce(
      (sum, { pre, text, post }) => sum + pre.length + text.length + post.length,
      0,
    );
    const found = first ? line.indexOf(first.text, at) : -1;
    const start = found < 0 || found > at + 200 ? at : Math.max(at, found - (first?.pre.length ?? 0));
    const end = Math.min(line.length, start + length);
    if (bounds.length > 0) (bounds.at(-1) as [number, number])[1] = start;
    bounds.push([start, end]);
    at = end;
  }
  if (bounds.length === 0) return [[0, line.length]];
  (bounds[0] as [number, number])[0] = 0;
  (bounds.at(-1) as [number, number])[1] = line.length;
  return bounds;
}

/** Reads one sentence: its words, their tags, and how it uses capitals. Only English has tags. */
export function readSentence(text: string, [start, end]: [number, number], lang: string): TaggedSentence {
  const flat = text.slice(start, end).replace(/[\n\r]/g, ' ');
  const words = Array.from(flat.matchAll(/[\p{L}\p{M}\p{N}_]+/gu), ({ 0: word, index }): Word => {
    return { text: word, start: start + index, end: start + index + word.length, tags: none };
  });
  const style = styleOf(words.map((word) => (isHalf(text, word) ? '' : word.text)));
  if (lang !== 'en') return { start, end, style, words };
  return {
    start,
    end,
    style,
    words: tagged(words, style === 'plain' || style === 'low' ? flat : lowered(flat), start),
  };
}

function tagged(words: Word[], sentence: string, start: number): Word[] {
  const tags = tagsByUnit(sentence);
  return words.map((word) => ({ ...word, tags: tags.get(word.start - start) ?? none }));
}

/** The tags that compromise gives the words of an English sentence, at each of their UTF-16 units. */
export function tagsByUnit(sentence: string): ReadonlyMap<number, ReadonlySet<string>> {
  const tags = new Map<number, ReadonlySet<string>>();
  let at = 0;
  for (const term of nlp(sentence).document.flat()) {
    if (term.text === '') continue;
    const found = sentence.indexOf(term.text, at);
    if (found < 0 || found > at + 60) continue;
    at = found + term.text.length;
    for (let unit = found; unit < at; unit++) tags.set(unit, term.tags ?? none);
  }
  return tags;
}

/** In lower case, at the same length: headlines are tagged by their words, not by their capitals. */
const lowered = (text: string) =>
  text.replace(/\p{Lu}/gu, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char));

/** Whether compromise knows a word as a given name, in whatever language it stands. */
export function isGivenNameAnywhere(word: string): boolean {
  return tagsOf(word.toLowerCase()).some((tag) => /^(?:Male|Female|First)Name$/.test(tag));
}

/**
 * The style of what is around [start, end): the quotation's where there is one (a headline quoted in running text),
 * else the sentence's. The capitals of the stretch itself say nothing.
 */
export function styleAround(text: string, sentence: TaggedSentence, start: number, end: number): Style {
  const before = /["“«‘「『]([^"“”«»「」『』]*)$/u.exec(text.slice(sentence.start, start));
  const after = /^([^"“”«»「」『』]*)["”»’」』]/u.exec(text.slice(end, sentence.end));
  if (sentence.style === 'caps') return 'caps';
  const isQuoted = before && after && sentence.style === 'plain';
  const words = isQuoted
    ? ((before[1] ?? '') + (after[1] ?? '')).match(/[\p{L}\p{M}\p{N}_]+/gu)
    : sentence.words.map((word) => {
        const counts = (word.end <= start || word.start >= end) && !isHalf(text, word);
        return counts ? word.text : '';
      });
  const style = styleOf(words ?? []);
  return style === 'low' && sentence.style !== 'low' ? 'plain' : style;
}

/** Jae-yong, Built-in: what follows a hyphen is in lower case in headlines too. */
const isHalf = (text: string, { start }: Word) =>
  /[\p{L}\p{N}][-‐‑]$/u.test(text.slice(Math.max(0, start - 2), start));

/** How words use capitals; a word that should not count is given as an empty text. */
export function styleOf(words: readonly string[]): Style {
  const long = words
    .slice(1)
    .filter((word) => /^\p{L}{3,}$/u.test(word) && !functionWords.has(word.toLowerCase()));
  const all = words.filter((word) => /^\p{L}{2,}$/u.test(word));
  const upper = all.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  if (all.length > 2 && upper.length > 0.7 * all.length) return 'caps';
  if (!words.some((word) => /\p{Lu}/u.test(word))) return 'low';
  const initial = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length > 1 && initial.length > 0.89 * long.length && words.length > 2 ? 'title' : 'plain';
}
