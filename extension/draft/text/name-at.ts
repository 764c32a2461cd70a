/** Endings that Korean and Japanese write onto a name without a space; the longest come first. */
const endings: Record<string, RegExp> = {
  ko: /(?:에게서|으로부터|로부터|에서는|에서도|이라고|에게는|에서|에게|께서|으로|까지|부터|이라|처럼|보다|만의|은|는|이|가|을|를|의|에|와|과|도|로|만|측)$/u,
  ja: /(?:については|によると|からは|では|には|とは|へは|から|まで|より|など|は|が|を|に|の|と|も|で|へ|や|氏|さん)$/u,
};

/** A name is not shorter than this many letters without its ending. */
const leastLetters = 2;

/** A span of a text that a reader may mean by what they marked, `[start, end)` in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The spans that a reader may mean who marked `[start, end)` of a text, the likeliest first: without space and marks at
 * its ends, widened to whole words where the script has spaces between them, and in Korean and Japanese without an ending
 * that is written onto the name.
 */
export function spansAt(text: string, { start, end }: Span, lang: string): Span[] {
  const bare = trimmed(text, start, end);
  if (!bare) return [];
  const whole = widened(text, bare);
  const [language = ''] = lang.toLowerCase().split('-');
  const marked = text.slice(bare.start, bare.end);
  const ending = endings[language]?.exec(marked)?.[0];
  const spans = [whole];
  if (ending && [...marked].length - ending.length >= leastLetters)
    spans.unshift({ start: bare.start, end: bare.end - ending.length });
  return spans;
}

const edge = /[\s"'“”‘’«»„「」『』《》〈〉()[\]<>.,;:!?…·、。，–—-]/u;

function trimmed(text: string, start: number, end: number): Span | undefined {
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  while (from < to && edge.test(text[from]!)) from += 1;
  while (to > from && edge.test(text[to - 1]!)) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

/** Half a word was hardly meant, unless words are not parted by spaces. */
function widened(text: string, { start, end }: Span): Span {
  const spaced =
    /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{N}\p{M}]/u;
  let [from, to] = [start, end];
  while (from > 0 && spaced.test(text[from]!) && spaced.test(text[from - 1]!)) from -= 1;
  while (to < text.length && spaced.test(text[to - 1]!) && spaced.test(text[to]!)) to += 1;
  return { start: from, end: to };
}
