import nlp from 'compromise/two';
import { markLines } from '../text/lines.ts';
import { segmenterOf } from '../text/segmenters.ts';
import { tagsOf } from '../words/compromise.ts';
import type { TaggedSentence, Word } from './sentence.ts';
import { isHalf, isRunning, styleOf } from './style.ts';

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

/** Text in which no sentence can end, whatever stands around it. */
const noEnd = /^[\p{L}\p{M}\p{N} ,'’-]*$/u;

function byCompromise(line: string): [number, number][] {
  if (noEnd.test(line)) return [[0, line.length]];
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
  const capitals = styleOf(words.map((word) => (isHalf(text, word) ? '' : word.text)));
  const style = capitals === 'title' && isRunning(text, { start, end, words }) ? 'plain' : capitals;
  if (lang !== 'en') return { start, end, style, words };
  return {
    start,
    end,
    style,
    words: tagged(words, style === 'plain' || style === 'low' ? flat : lowered(flat), start),
  };
}

/** The words with their tags, which are not found before they are asked for: a page may have a sentence in each line. */
function tagged(words: Word[], sentence: string, start: number): Word[] {
  let tags: ReturnType<typeof tagsByUnit> | undefined;
  const tagsAt = (unit: number) => {
    tags ??= tagsByUnit(sentence);
    return tags.get(unit) ?? none;
  };
  return words.map(({ text, start: from, end }) => ({
    ...{ text, start: from, end },
    get tags() {
      return tagsAt(from - start);
    },
  }));
}

/**
 * Maximum number of UTF-16 code units that are tagged at a time: the time that compromise takes grows with the square
 * of a sentence.
 */
const taggedAtOnce = 600;

/** The tags that compromise gives the words of an English sentence, at each of their UTF-16 units. */
export function tagsByUnit(sentence: string): ReadonlyMap<number, ReadonlySet<string>> {
  const tags = new Map<number, ReadonlySet<string>>();
  for (let from = 0; from < sentence.length; ) {
    const isLong = sentence.length - from > taggedAtOnce;
    const space = isLong ? sentence.lastIndexOf(' ', from + taggedAtOnce) : -1;
    const to = !isLong ? sentence.length : space > from ? space : from + taggedAtOnce;
    tagInto(tags, sentence.slice(from, to), from);
    from = to;
  }
  return tags;
}

function tagInto(tags: Map<number, ReadonlySet<string>>, stretch: string, start: number): void {
  let at = 0;
  for (const term of nlp(stretch).document.flat()) {
    if (term.text === '') continue;
    const found = stretch.indexOf(term.text, at);
    if (found < 0 || found > at + 60) continue;
    at = found + term.text.length;
    for (let unit = found; unit < at; unit++) tags.set(start + unit, term.tags ?? none);
  }
}

/** In lower case, at the same length: headlines are tagged by their words, not by their capitals. */
const lowered = (text: string) =>
  text.replace(/\p{Lu}/gu, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char));

/** Whether compromise knows a word as a given name, in whatever language it stands. */
export function isGivenNameAnywhere(word: string): boolean {
  return tagsOf(word.toLowerCase()).some((tag) => /^(?:Male|Female|First)Name$/.test(tag));
}
