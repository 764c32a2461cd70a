/** How long a text is: in words, or in letters for scripts that put no space between words. */
export interface TextSize {
  count: number;
  unit: 'words' | 'letters';
  /** Whole minutes that reading it takes, at least 1. */
  minutes: number;
}

/** What people read of news on a screen in a minute. */
const perMinute = { words: 230, letters: 500 };

const solid = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** Measures paragraphs by the script that most of them is in. */
export function sizeOf(paragraphs: readonly string[]): TextSize {
  let words = 0;
  let letters = 0;
  for (const text of paragraphs) {
    letters += text.match(solid)?.length ?? 0;
    words += text.replace(solid, ' ').match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  }
  const minutes = Math.max(1, Math.round(words / perMinute.words + letters / perMinute.letters));
  return letters > words * 2
    ? { count: letters, unit: 'letters', minutes }
    : { count: words, unit: 'words', minutes };
}
