import { languageOf } from '../detect/text/language.ts';
import type { Article } from './article.ts';
import { eventsOf } from './dates/events.ts';
import type { Draft } from './draft.ts';
import { entitiesOf } from './entities.ts';
import { type Known, nothingKnown } from './known.ts';
import { findNames } from './names/find-names.ts';
import { findSolidNames } from './names/solid/find-solid-names.ts';
import { blocksOf } from './text/blocks.ts';
import { cleanArticle } from './text/clean.ts';
import { type Line, linesOfBlock } from './text/tokens.ts';
import { withWho } from './who/find-who.ts';

/** Languages in scripts without capitals, where something else has to mark a name. */
const solidLanguages = new Set(['ko', 'ja', 'zh', 'yue']);

/** Number of UTF-16 units that are read in one slice. */
const sliceLength = 4000;

/**
 * Makes the draft of a story of an article, a slice at a time: yields the share that is done, from 0 to 1, and returns the
 * draft. Between two slices nothing is held that another piece of work could disturb.
 */
export function* composeSlices(article: Article, known: Known = nothingKnown): Generator<number, Draft> {
  const clean = cleanArticle(article);
  const lang = languageOf([clean.title, ...clean.paragraphs].join(' ').slice(0, 4000), clean.lang);
  const blocks = blocksOf(clean);
  const whole = blocks.reduce((sum, { start, end }) => sum + end - start, 0) || 1;
  const lines: Line[] = [];
  let read = 0;
  let slice = 0;
  for (const block of blocks) {
    lines.push(...linesOfBlock(block, lang, lines.length));
    slice += block.end - block.start;
    if (slice < sliceLength) continue;
    read += slice;
    slice = 0;
    yield (read / whole) * 0.8;
  }
  const found = solidLanguages.has(lang)
    ? findSolidNames(clean, blocks, lang)
    : withWho(blocks, findNames(blocks, lines, lang));
  yield 0.9;
  return {
    article: clean,
    entities: entitiesOf(clean, found, lang, known),
    dropped: [],
    events: eventsOf(blocks, lines, lang, clean.published),
  };
}

/** Makes the draft of a story of an article: its names by salience and its dated sentences. */
export function composeDraft(article: Article, known: Known = nothingKnown): Draft {
  const slices = composeSlices(article, known);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/**
 * The same with a pause between slices, so that it can run beside other work.
 *
 * @param pause - resolves when the next slice may be read, or rejects to stop
 * @param onProgress - told the share that is done, from 0 to 1
 */
export async function composeBetween(
  article: Article,
  known: Known,
  pause: () => Promise<void>,
  onProgress: (share: number) => void = () => {},
): Promise<Draft> {
  const slices = composeSlices(article, known);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    onProgress(value);
    await pause();
  }
}
