/** A text in plain letters, and where each of its offsets stands in the text it was made from; both in UTF-16 units. */
export interface PlainText {
  text: string;
  /**
   * The offset in the original text. For an offset inside letters that were composed, or of one letter that was
   * written out, the start of those.
   */
  offsetOf(at: number): number;
}

/** A part that differs: `[start, end)` in the plain text, and in the original. */
type Change = readonly [start: number, end: number, from: number, to: number];

/** Small capitals, which people write in to stand out, and the letters that they are, in the same order. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ';
const CAPITALS = 'ABCDEFGHIJKLMNOPRSTUVWYZ';

/**
 * Matches units that may need to be made plain; most texts have none. No Unicode properties, see `fold.ts`.
 */
let odd: RegExp | undefined;
const anyOdd = (): RegExp =>
  (odd ??= new RegExp(
    '[' +
      SMALL_CAPITALS +
      '\\u02b9-\\u02c8\\u0300-\\u036f\\u1100-\\u11ff\\u2010-\\u2013\\u2032\\u2100-\\u214f\\u2160-\\u217f\\u2212\\u24b6-\\u24e9' +
      '\\u2f00-\\u2fdf\\u3099\\u309a\\u3200-\\u33ff\\ua960-\\ua97c\\ud835\\udb40\\uf900-\\ufaff\\ufb00-\\ufb06\\ufb50-\\ufdff\\ufe63\\ufe70-\\ufefc\\uff07' +
      '\\uff0d\\uff61-\\uff9f]',
  ));
/** Letters and their marks, syllables by their parts, and signs that stand for letters: one at a time. */
const clusters = () =>
  new RegExp(
    [
      // é of e and an accent, プ of フ and its mark; a letter may have several.
      '[A-Za-z\\u00aa-\\u024f\\u0370-\\u04ff\\u1e00-\\u1fff\\u3041-\\u30ff][\\u0300-\\u036f\\u3099\\u309a]{1,8}',
      // 삼 of ㅅ, ㅏ and ㅁ.
      '[\\u1100-\\u115f\\ua960-\\ua97c]+[\\u1160-\\u11a7]+[\\u11a8-\\u11ff]*',
      '[\\uff66-\\uff9d][\\uff9e\\uff9f]?|[\\uff61-\\uff65]',
      '\\ud835[\\udc00-\\udfff]',
      '[\\u2102\\u210a-\\u2115\\u2119-\\u211d\\u2124\\u2126-\\u2139\\u2160-\\u217f\\u24b6-\\u24e9\\u2f00-\\u2fdf\\u3200-\\u33ff]',
      '[\\uf900-\\ufaff\\ufb00-\\ufb06\\ufb50-\\ufdff\\ufe70-\\ufefc]',
      // 鎔 and which form of it is meant.
      '[\\u3400-\\u9fff]\\udb40[\\udd00-\\uddef]',
      '[\\u02b9-\\u02bc\\u02c8\\u2032\\uff07]',
      `[${SMALL_CAPITALS}]`,
      // A hyphen of any kind before a small letter, as in given names, or a minus.
      '[\\u2010-\\u2013\\ufe63\\uff0d](?=[a-z\\u00df-\\u00ff]|[A-Z]\\d)|\\u2212(?=[A-Za-z])',
    ].join('|'),
    'g',
  );
let pattern: RegExp | undefined;

/** Makes letters plain that look like others: composes them, and writes out letters of other forms; offsets can be found again. */
export function plainText(text: string): PlainText {
  if (!anyOdd().test(text)) return { text, offsetOf: (at) => at };
  pattern ??= clusters();
  const changes: Change[] = [];
  let plain = '';
  let last = 0;
  for (const { 0: cluster, index } of text.matchAll(pattern)) {
    const letters = lettersOf(cluster, text, index);
    if (letters === cluster) continue;
    plain += text.slice(last, index);
    last = index + cluster.length;
    changes.push([plain.length, plain.length + letters.length, index, last]);
    plain += letters;
  }
  if (changes.length === 0) return { text, offsetOf: (at) => at };
  return { text: plain + text.slice(last), offsetOf: (at) => before(changes, at) };
}

function lettersOf(cluster: string, text: string, index: number): string {
  const unit = cluster.charCodeAt(0);
  if (cluster.charCodeAt(1) === 0xdb40) return cluster.charAt(0);
  if ((unit >= 0x2b9 && unit <= 0x2c8) || unit === 0x2032 || unit === 0xff07) return '\u2019';
  if ((unit >= 0x2010 && unit <= 0x2013) || unit === 0x2212 || unit === 0xfe63 || unit === 0xff0d) {
    const ahead = text.charAt(index - 1);
    return ahead.toLowerCase() === ahead.toUpperCase() ? cluster : '-';
  }
  // What no letter has is a line through or under it, or the stress of an encyclopedia.
  return (
    CAPITALS[SMALL_CAPITALS.indexOf(cluster)] ?? cluster.normalize('NFKC').replace(/[\u0300-\u036f]/g, '')
  );
}

function before(changes: readonly Change[], at: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]![0] <= at) low = middle + 1;
    else high = middle;
  }
  const change = changes[low - 1];
  if (!change) return at;
  const [, end, from, to] = change;
  return at >= end ? to + at - end : from;
}
