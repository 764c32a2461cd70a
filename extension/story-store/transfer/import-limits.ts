/**
 * The most that an import file may hold. Everything that can be kept can be exported and imported again, so the limits of
 * one story are those of the store; these are for what no file of ours needs.
 */
export const importLimits = {
  /** Also the most that is read from the disk. 5,000 articles of average length are about half of it. */
  bytes: 100_000_000,
  stories: 5_000,
  /** Of arrays and objects in one another; a file of ours has 8. */
  depth: 32,
  /** Problems that are listed. */
  problems: 100,
  /** Reading a file is given up after this time. */
  timeMs: 30_000,
} as const;

/** Whether arrays and objects lie deeper in one another than allowed, told without parsing: a parser would recurse. */
export function isTooDeep(text: string, most: number = importLimits.depth): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      at = endOfString(text, at);
    } else if (unit === openBracket || unit === openBrace) {
      if (++depth > most) return true;
    } else if (unit === closeBracket || unit === closeBrace) {
      depth--;
    }
  }
  return false;
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [34, 92, 91, 93, 123, 125];

/** Where the quotation mark stands that ends the string which begins at `start`; the text's end where none does. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0) {
    let first = end;
    while (text.charCodeAt(first - 1) === backslash) first--;
    if ((end - first) % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
