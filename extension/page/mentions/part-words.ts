import type { PageText } from '../dom/passages.ts';
import { meetingOf } from '../dom/word-edges.ts';

/** Put into a text where a reader sees two words and the tree has nothing between them: within a name, and else. */
const between = { words: ' ', others: '\uFFFC' };

/**
 * Parts words that touch in the tree and are apart on the page, as links are that only a margin keeps apart. The browser is
 * asked where letters are only at the edges of names: `spellings` gives the places of names in a text, `[start, end)`.
 */
export function partWords(met: PageText, spellings: (text: string) => readonly [number, number][]): PageText {
  const { text, edges = [], nodes, starts } = met;
  const parted = spellings(withBetween(text, edges, between.words));
  const relevant = edgesOfNames(spellings(text), parted, edges);
  const cuts = relevant.filter((edge) => {
    const at = starts.lastIndexOf(edge);
    const [before, after] = [nodes[at - 1], nodes[at]];
    return before !== undefined && after !== undefined && meetingOf(before, after) === 'apart';
  });
  if (cuts.length === 0) return met;
  return {
    ...met,
    unparted: text,
    text: withBetween(text, cuts, (cut) => {
      const at = cut + edges.indexOf(cut);
      const isWithin = parted.some(([start, end]) => start < at && at < end - 1);
      return isWithin ? between.words : between.others;
    }),
    starts: starts.map((start) => start + cuts.filter((cut) => cut <= start).length),
  };
}

/** The edges at which a name begins or ends, or which one goes over, be the words parted there or not. */
function edgesOfNames(
  whole: readonly [number, number][],
  parted: readonly [number, number][],
  edges: readonly number[],
): number[] {
  if (whole.length === 0 && parted.length === 0) return [];
  return edges.filter(
    (edge, before) =>
      whole.some(([start, end]) => start <= edge && edge <= end) ||
      // Offsets move by the number of separators before them.
      parted.some(([start, end]) => start <= edge + before + 1 && edge + before <= end),
  );
}

function withBetween(
  text: string,
  places: readonly number[],
  what: string | ((place: number) => string),
): string {
  let parted = '';
  let last = 0;
  for (const place of places) {
    parted += text.slice(last, place) + (typeof what === 'string' ? what : what(place));
    last = place;
  }
  return parted + text.slice(last);
}
