/** Takes the place of white space that is not laid out; no name ends at it. */
export const widthless = '\u200B';

/** True where a text reads as some data, but for white space that is not laid out. */
export function readsAs(read: string, data: string): boolean {
  if (read.length !== data.length || !read.includes(widthless)) return false;
  for (let at = 0; at < read.length; at++)
    if (read[at] !== data[at] && !(read[at] === widthless && /\s/.test(data[at]!))) return false;
  return true;
}
