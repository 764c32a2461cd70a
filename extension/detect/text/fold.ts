/** What `fold` returns for a code unit that is no letter: skipped, between words, or the end of any name. */
export const SKIP = 0;
export const GAP = 1;
export const STOP = 2;

/**
 * Folds one UTF-16 code unit to the form in which names are compared: lower case, full-width letters made plain,
 * ё as е; otherwise one of SKIP (soft hyphen, zero width, direction marks), GAP (space, hyphen, dot, apostrophe, &) or
 * STOP (any other mark, emoji too). Digits and `_` count as letters, and so does the first half of any other surrogate pair.
 */
export function fold(unit: number): number {
  // Kept short so that engines inline it: it runs for every character of a page.
  return unit < 0x80 ? (ASCII[unit] as number) : foldOther(unit);
}

function foldOther(unit: number): number {
  if (unit < 0xe00) return tableAt(unit);
  // Raised letters are the marks of notes and of trade.
  if (unit < 0x1e00) return unit > 0x1d2b && unit < 0x1d6b ? STOP : unit;
  if (unit < 0x2000) return lower(unit);
  if (unit < 0x2c00) return mark(unit);
  if (unit < 0x3040)
    return unit === 0x3000 ? GAP : unit > 0x3000 && unit !== 0x3005 && unit !== 0x3007 ? STOP : unit;
  if (unit === 0x30fb || unit === 0xff65) return GAP;
  // The first halves of emoji and of flags, and icons of fonts, are marks; second halves of any pair are skipped.
  if (unit >= 0xd83c && unit < 0xf900)
    return unit < 0xd83f || unit === 0xdb40 || unit >= 0xe000 ? STOP : unit < 0xdc00 ? unit : SKIP;
  if (unit < 0xfe00) return unit;
  if (unit <= 0xfe0f || unit === 0xfeff) return SKIP;
  if (unit > 0xff00 && unit < 0xff5f) return fold(unit - 0xfee0);
  return unit >= 0xff66 && unit <= 0xff9d ? unit : unit < 0xfe70 || unit > 0xfefc ? STOP : unit;
}

/** A text with each code unit folded, without those that are skipped. */
export function folded(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => fold(text.charCodeAt(at)));
  return String.fromCharCode(...units.filter((unit) => unit !== SKIP));
}

/** The words of a folded text: what its gaps part. */
export function foldedWords(text: string): string[] {
  return text.split(String.fromCharCode(GAP)).filter((word) => word !== '');
}

/** True of scripts that put no space between words (Han, Kana, Thai, …) and of Hangul, whose particles join. */
export function isSolid(unit: number): boolean {
  return unit >= 0xe00 && isSolidBeyond(unit);
}

function isSolidBeyond(unit: number): boolean {
  if (unit < 0xf00 || (unit >= 0x1000 && unit < 0x10a0) || (unit >= 0x1780 && unit < 0x1800)) return true;
  return (
    (unit >= 0x1100 && unit < 0x1200) ||
    (unit >= 0x2e80 && unit < 0xd800) ||
    (unit >= 0xf900 && unit < 0xfb00)
  );
}

function lower(unit: number): number {
  const small = String.fromCharCode(unit).toLowerCase();
  // Greek capitals have no accents.
  const folded = (unit >> 7 === 7 ? small.normalize('NFD') : small).charCodeAt(0);
  return writtenFor[folded] ?? folded;
}

/** Letters that are written one for the other: in Russian, at the end of a Greek word, by keyboards for Arabic and for Persian. */
const writtenFor: Readonly<Record<number, number>> = {
  1105: 0x435,
  962: 0x3c3,
  1570: 0x627,
  1571: 0x627,
  1573: 0x627,
  1603: 0x6a9,
  1610: 0x6cc,
};

function mark(unit: number): number {
  // What keeps two letters apart joins a Persian ending to a word.
  if (unit === 0x200c) return GAP;
  if ((unit > 0x200a && unit < 0x2010) || (unit >= 0x202a && unit <= 0x202e)) return SKIP;
  if (unit >= 0x2060 && unit <= 0x206f && unit !== 0x205f) return SKIP;
  const gap = unit <= 0x200a || (unit >= 0x2010 && unit <= 0x2012) || (unit >= 0x2018 && unit <= 0x2019);
  return gap || [0x2022, 0x2027, 0x2028, 0x2029, 0x202f, 0x205f].includes(unit) ? GAP : STOP;
}

const ASCII = new Uint8Array(0x80).fill(STOP);
for (const unit of [9, 10, 11, 12, 13, 0x20, 0x26, 0x27, 0x2d, 0x2e]) ASCII[unit] = GAP;
for (let unit = 0x30; unit < 0x80; unit++) {
  const small = unit | 0x20;
  if (unit <= 0x39 || unit === 0x5f) ASCII[unit] = unit;
  else if (small >= 0x61 && small <= 0x7a && unit > 0x40) ASCII[unit] = small;
}

/**
 * Cache of folded units, filled on demand: a page has few of them, and computing all takes longer than reading most
 * pages.
 */
const TABLE = new Uint16Array(0xe00 - 0x80);

function tableAt(unit: number): number {
  // Stored as `folded + 1`; 0 means that it was not computed yet.
  const known = TABLE[unit - 0x80] as number;
  if (known > 0) return known - 1;
  const folded = foldMet(unit);
  TABLE[unit - 0x80] = folded + 1;
  return folded;
}

function foldMet(unit: number): number {
  if (unit === 0xad || unit === 0x61c || unit === 0x640 || (unit >= 0x64b && unit <= 0x652)) return SKIP;
  if (unit === 0xa0 || unit === 0xb7 || unit === 0x387) return GAP;
  marks ??= new RegExp(`[${MARKS}]`);
  if (marks.test(String.fromCharCode(unit))) return STOP;
  // Points of Hebrew.
  return unit > 0x590 && unit < 0x5c8 ? SKIP : lower(unit);
}

/**
 * Units below U+0E00 that are no letter, accent or number, and raised figures, which are the marks of notes. Unicode
 * property escapes would be shorter, but a page waits a millisecond for their tables, and many pages list languages in
 * their own scripts at the foot.
 */
const MARKS =
  '\\x80-\\xb4\\xb6-\\xbb\\xbf\\xd7\\xf7\\u02c2-\\u02c5\\u02d2-\\u02df\\u02e5-\\u02eb\\u02ed' +
  '\\u02ef-\\u02ff\\u0375\\u037e\\u0384\\u0385\\u0387\\u03f6\\u0482\\u055a-\\u055f\\u0589-\\u058f\\u05be\\u05c0\\u05c3' +
  '\\u05c6\\u05f3-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u06dd\\u06de\\u06e9\\u06fd\\u06fe\\u0700-\\u070f' +
  '\\u07f6-\\u07f9\\u07fe\\u07ff\\u0830-\\u083e\\u085e\\u0888\\u0890\\u0891\\u08e2\\u0964\\u0965\\u0970\\u09f2\\u09f3' +
  '\\u09fa\\u09fb\\u09fd\\u0a76\\u0af0\\u0af1\\u0b70\\u0bf3-\\u0bfa\\u0c77\\u0c7f\\u0c84\\u0d4f\\u0d79\\u0df4';
let marks: RegExp | undefined;
