/** Number of texts, and of fields, that are remembered; the oldest is forgotten first. */
const most = 100;
/** Number of characters that are remembered of those typed one after the other. */
const mostKeys = 400;
/** Fewer characters than this are part of too many texts to say anything. */
const fewestKeys = 3;

/** Number of lines of a text that are compared one by one. */
const mostLines = 100;

/** What a field held last. */
interface Held {
  text: string;
  /** The whole and each of its lines, ready to be compared; made once it is asked for. */
  ready?: string[];
}

/**
 * Remembers what was typed where no field holds it any more: a message that was sent, a word that became a label, and
 * what was typed into something that is no field. `plain` makes texts ready to be compared.
 */
export function createTypedMemory(plain: (text: string) => string) {
  /** What was in fields that hold another text now, ready to be compared. */
  const left = new Set<string>();
  /** What fields held last, as it was typed. */
  const held = new Map<Element, Held>();
  let keys = '';
  const remember = (text: string) => {
    // A message is shown as a whole, or each line of it by itself.
    for (const one of [text, ...text.split('\n')].map(plain)) if (one) left.add(one);
    while (left.size > most) left.delete(left.values().next().value!);
  };

  return {
    /** A field holds a text; what it held before is remembered where this is another text. */
    hold(field: Element, text: string) {
      const before = held.get(field)?.text ?? '';
      if (text === before) return;
      const goesOn = text !== '' && (text.startsWith(before) || before.startsWith(text));
      if (before !== '' && !goesOn) remember(before);
      held.delete(field);
      held.set(field, { text });
      if (held.size > most) held.delete(held.keys().next().value!);
    },
    /** What was typed into fields, without what they held on the way to it. */
    *texts(): Generator<string, void, void> {
      yield* left;
      for (const one of held.values()) {
        one.ready ??= [one.text, ...(one.text.includes('\n') ? one.text.split('\n').slice(0, mostLines) : [])]
          .map(plain)
          .filter(Boolean);
        yield* one.ready;
      }
    },
    /** A key was pressed outside of all fields. */
    key(key: string) {
      if (key === 'Backspace') keys = keys.slice(0, -1);
      else if (key === 'Enter') keys += ' ';
      else if ([...key].length === 1) keys = (keys + key).slice(-mostKeys);
    },
    /** True of a text in which the characters stand that were typed last; it is remembered then. */
    showsKeys(shown: string): boolean {
      const typed = plain(keys);
      if (typed.length < fewestKeys || !shown.includes(typed)) return false;
      left.add(shown);
      return true;
    },
    /** Other keys come now. */
    endKeys() {
      keys = '';
    },
  };
}
