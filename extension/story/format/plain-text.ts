/** What no text of a story may hold: it is not seen, or turns the text beside it around, or ends it. */
const unseen = /[\0\u202A-\u202E\u2066-\u2069]|\u{E0001}|[\u{E0020}-\u{E007F}]/u;

/** More marks on one letter than any language writes. */
const heaped = /\p{M}{5}/u;

/** Why a text cannot be shown as it is; undefined where it can. */
export function faultOfText(text: string): string | undefined {
  if (!text.isWellFormed()) return 'half a letter (a lone surrogate)';
  if (unseen.test(text)) return 'a letter that is not seen or turns the text around';
  if (heaped.test(text)) return 'more marks on one letter than any language has';
  return undefined;
}

/** Why a text can be no name that is looked for; undefined where it can. A single letter of Han or Hangul can. */
export function faultOfName(text: string): string | undefined {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters >= 2 || (letters === 1 && /[\p{scx=Han}\p{scx=Hangul}]/u.test(text))) return undefined;
  return 'no name: it needs two letters';
}
