const encoder = new TextEncoder();

/**
 * The newest items of a list whose JSON fits into this many bytes as storage counts them; the oldest stand first and are
 * dropped first.
 */
export function newestWithin<T>(list: readonly T[], bytes: number): T[] {
  let left = bytes - 2;
  let from = list.length;
  while (from > 0) {
    left -= storedBytes(list[from - 1]) + 1;
    if (left < 0) break;
    from--;
  }
  return list.slice(from);
}

/** Chrome counts a value by its JSON, in which it escapes `<` as six bytes. */
function storedBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value).replaceAll('<', '\\u003C')).length;
}
