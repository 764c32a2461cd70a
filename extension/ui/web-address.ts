/**
 * The one policy for links to sources: the whole address where `text` is an `https:` or `http:` address, else undefined.
 * Every link that a story's data can make goes through it.
 */
export function webAddress(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}
