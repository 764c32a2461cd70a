import { hearTyping, type Pressed, type TypingSign, typingMark, typingSigns } from './typing-signs.ts';

/** Number of fields, and of texts that were in them, that are remembered; the oldest is forgotten first. */
const most = 100;
/** Number of UTF-16 units that are remembered of a field, and of what is typed outside of all fields. */
const mostUnits = 20_000;
const mostKeys = 400;
/** What is typed after so many milliseconds without a key is something else. */
const restMs = 10_000;
/** A hidden field that passes on what is typed, and is emptied at once, never holds more than this (UTF-16 units). */
const passedOnUnits = 2;

/** What was typed in a frame since it was opened, as it was typed; it never leaves the frame. */
export interface TypingLog {
  /** What fields and small editors held last. */
  held: Map<Element, string>;
  /** What was in them before they held another text; true of fields of one line. */
  left: Map<string, boolean>;
  /** What was typed where no field keeps it, line by line. */
  keys: string;
  /** Where somebody typed last. */
  field?: Element;
  /** When somebody typed last, as `performance.now` counts. */
  at: number;
  push(sign: TypingSign): number;
  shift(): void;
}

/** The log of this frame, which all scripts in it share: it begins before any name is met. */
export function typingLog(): TypingLog {
  const early: Partial<TypingLog> | readonly TypingSign[] | undefined = typingSigns[typingMark];
  if (early && 'held' in early) return early as TypingLog;
  const log: TypingLog = {
    held: new Map(),
    left: new Map(),
    keys: '',
    at: Number.NEGATIVE_INFINITY,
    push(sign) {
      take(log, sign);
      return 0;
    },
    shift() {},
  };
  typingSigns[typingMark] = log;
  if (!early) hearTyping();
  for (const sign of (early ?? []) as readonly TypingSign[]) log.push(sign);
  // The focus goes into a frame, whose editor may show in this page what was typed in it.
  const hearFrame = () => {
    const { contentDocument } = (document.activeElement ?? {}) as Partial<HTMLIFrameElement>;
    if (contentDocument) hearTyping(contentDocument);
  };
  // Firefox says only later where the focus is.
  addEventListener('blur', () => setTimeout(hearFrame));
  return log;
}

function take(log: TypingLog, [event, kept, said, at]: TypingSign): void {
  const field = kept.deref();
  if (!field) return;
  letGo(log);
  // A press may send what the page itself has put into a field.
  if (event.type === 'pointerdown' && (typeof said !== 'string' || said === log.held.get(field))) return;
  if (at - log.at > restMs) log.keys = '';
  log.at = at;
  // Boxes of one letter each keep theirs.
  if (log.field && log.field !== field && !log.held.get(log.field)) log.keys = ended(log.keys);
  log.field = field;
  const before = log.held.get(field) ?? '';
  // A list to choose from holds words of the page.
  const isText = typeof said === 'string' && field.localName !== 'select';
  const text = isText ? said.slice(0, mostUnits) : undefined;
  log.keys = keysAfter(log.keys, event, before, text).slice(-mostKeys);
  if (text === undefined || text === before) return;
  const goesOn = text && (text.startsWith(before) || before.startsWith(text));
  if (before && !goesOn) put(log.left, before, field.localName === 'input');
  put(log.held, field, text);
}

/** Keeps of fields that the page has taken away only what was in them: each would keep all that it was taken away with. */
function letGo({ held, left }: TypingLog): void {
  for (const [field, text] of held) {
    if (field.isConnected) continue;
    held.delete(field);
    if (text) put(left, text, field.localName === 'input');
  }
}

/** What was typed without a field that keeps it, after one more event. */
function keysAfter(
  keys: string,
  { type, key, ctrlKey, metaKey }: Pressed,
  before: string,
  text: string | undefined,
): string {
  // A field that keeps its text ends what was typed elsewhere.
  if (text && text.length > passedOnUnits) return ended(keys);
  // An input method puts in letters for which there is no key.
  if (type === 'input' && text && !before && !keys.endsWith(text)) return keys + text;
  if (type !== 'keydown' || text || ctrlKey || metaKey) return keys;
  if (key === 'Backspace') return keys.slice(0, -1);
  if (key === 'Enter') return ended(keys);
  return key?.length === 1 ? keys + key : keys;
}

/** What is typed next is another line. */
const ended = (keys: string): string => (keys.endsWith('\n') ? keys : `${keys}\n`);

/** Sets an entry as the latest one. */
function put<Key, Value>(entries: Map<Key, Value>, key: Key, value: Value): void {
  entries.delete(key);
  entries.set(key, value);
  if (entries.size > most) entries.delete(entries.keys().next().value!);
}
