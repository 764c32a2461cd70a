/**
 * Where a key leads in a list of `length` entries, from the entry at `at`; undefined for a key that does not lead
 * anywhere. Up and down stop at the ends.
 */
export function nextStop(key: string, at: number, length: number): number | undefined {
  const stop = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: length - 1 }[key];
  return stop === undefined ? undefined : Math.min(Math.max(stop, 0), length - 1);
}

/** Letters typed within this many milliseconds are the beginning of one name. */
const togetherMs = 700;

/**
 * Makes what finds an entry by its first letters. It gives the next entry behind `at` whose name begins as what was typed
 * lately, going round; undefined where the key is no letter or no name begins so. The same letter again goes on to the
 * next name that begins with it.
 */
export function createTypeAhead() {
  let typed = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  return (key: string, at: number, names: readonly string[], nowMs: number): number | undefined => {
    if ([...key].length !== 1 || key === ' ') return undefined;
    typed = nowMs - lastMs > togetherMs || typed === key ? key : typed + key;
    lastMs = nowMs;
    const first = typed.length > key.length ? at : at + 1;
    const order = names.map((_, step) => (first + step) % names.length);
    return order.find((one) => names[one]!.toLowerCase().startsWith(typed.toLowerCase()));
  };
}
