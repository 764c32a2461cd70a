import { typingLog } from './typing-log.ts';

/** What shows keys that go to no field is known by them for so long, in milliseconds: a page that is busy is read late. */
const keysMs = 10_000;
/** Fewer characters than this are part of too many texts to say anything. */
const fewestKeys = 3;
/** Number of the last lines typed outside of fields that are looked for. */
const lastLines = 3;
/** Number of lines of a text that are compared one by one. */
const mostLines = 100;
/** Number of texts that are kept ready to be compared. */
const mostReady = 1_000;

/** Something that was typed: a whole text, or a line of it. */
export interface TypedBefore {
  /** As it was typed. */
  raw: string;
  /** Ready to be compared. */
  text: string;
  /** It was typed in a field of one line: a name, a tag, a search. */
  isOneLine: boolean;
}

/** What was typed in this frame, where no field holds it any more too. `plain` makes texts ready to be compared. */
export function createTypedMemory(plain: (text: string) => string) {
  const log = typingLog();
  /** What showed keys of no field, ready to be compared. */
  const shownKeys = new Set<string>();
  let ready = new Map<string, TypedBefore[]>();
  const readyOf = (raw: string, isOneLine: boolean): TypedBefore[] => {
    let parts = ready.get(raw);
    if (!parts) {
      // A message is shown as a whole, or each line of it by itself.
      const lines = raw.includes('\n') ? [raw, ...raw.split('\n').slice(0, mostLines)] : [raw];
      parts = lines.map((line) => ({ raw: line, text: plain(line), isOneLine })).filter(({ text }) => text);
      if (ready.size > mostReady) ready = new Map();
      ready.set(raw, parts);
    }
    return parts;
  };

  return {
    /** Milliseconds since somebody last typed in this frame. */
    get sinceMs() {
      return performance.now() - log.at;
    },
    /** True where nothing was typed so far that a text could show. */
    get isEmpty() {
      return log.held.size + log.left.size + shownKeys.size === 0 && log.keys.trim().length < fewestKeys;
    },
    /** What was typed, the fields' texts of this moment too. */
    *texts(): Generator<TypedBefore, void, void> {
      for (const [raw, isOneLine] of log.left) yield* readyOf(raw, isOneLine);
      for (const [field, raw] of log.held) yield* readyOf(raw, field.localName === 'input');
    },
    /** True of a field, or a small editor, in which keys were pressed. */
    isTypedInto: (field: Element): boolean => log.held.has(field),
    /** True of a text in which the characters stand that were typed last outside of all fields; it is remembered then. */
    showsKeys(shown: string): boolean {
      if (shownKeys.has(shown)) return true;
      if (performance.now() - log.at > keysMs) return false;
      const lines = log.keys.split('\n').slice(-lastLines).map(plain);
      if (!lines.some((line) => line.length >= fewestKeys && shown.includes(line))) return false;
      shownKeys.add(shown);
      return true;
    },
  };
}
