/** URLs, mail addresses, host names, paths, and accounts or identifiers longer than the name itself. */
const ADDRESS =
  /\b(?:[a-z][a-z0-9+.-]{1,12}:\/\/|www\.)[^\s<>"'，。、）」]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:com|org|net|io|ai|dev|co|kr|cn|jp|us|eu|app|gov|edu|info|html?|php|py|js|ts|json|md|sh|txt|pdf|png|jpe?g)\b(?:\/[^\s<>"'，。、）」]{0,2000})?|(?<![\w/])(?:~|\.{1,2})?\/(?:[\w.-]{1,80}\/){1,20}[\w.-]{0,80}/giu;

/** The stretches of a text that are addresses, as UTF-16 offsets [start, end). */
export function addressesIn(text: string): [start: number, end: number][] {
  if (!/[/@.]/.test(text)) return [];
  return Array.from(text.matchAll(ADDRESS), ({ 0: match, index }): [number, number] => [
    index,
    index + match.length,
  ]);
}

/** Whether what is joined to [start, end) makes it an identifier or another account: OPENAI_API_KEY, kakao-login. */
export function isIdentifier(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/[_\\/=$]$/.test(before) && /[\w]/.test(before.slice(0, 1)) && /[_\\=]$/.test(before)) return true;
  if (/@$/.test(before) && /^[.-][\w]/.test(after)) return true;
  // deepseek-ai/DeepSeek-V4, openai/whisper-large: a maker's account and what it is called there.
  if (/^\/[\w.-]{1,40}#\d/.test(text.slice(end, end + 44))) return true;
  if (
    /^(?:-[\w-]{1,20})?\/[\w.]*[\d_-]/.test(text.slice(end, end + 40)) &&
    /^[a-z]/.test(text.slice(start, end))
  )
    return true;
  if (/\w:$/.test(before) && /^\/\w/.test(after)) return true;
  return /^[_\\=][\w]/.test(after) || /^(?:\(\)|::)/.test(after);
}
