import { editors, elementOf, isInEditor, isWritable, switchedOff } from './editors.ts';
import { documentsAround } from './frames-around.ts';
import { isOnlyMeasured, liesOver } from './mirror-place.ts';
import type { PageText } from './passages.ts';
import { type Block, isUnread } from './text-roles.ts';
import { createTypedMemory } from './typed-memory.ts';
import { isAroundOf, isMadeOf, isTelling, withoutMarks } from './typed-words.ts';

/** Fields that hold text, and what stands for one. */
const fields =
  'textarea, input, [contenteditable], [role*="textbox" i], [role*="searchbox" i], [role*="combobox" i], ' +
  `[role*="spinbutton" i], ${editors}`;
/** Fields of these types hold no text that somebody typed, or none that may be shown. */
const unwritten = new Set([
  'hidden',
  'button',
  'submit',
  'reset',
  'image',
  'checkbox',
  'radio',
  'range',
  'color',
  'file',
]);
/** More fields than this on one page are not compared. */
const maxFields = 300;
/** Number of UTF-16 units of a text that are compared at most. */
const maxUnits = 100_000;

/** Number of lines of a text that are compared one by one at most. */
const mostLines = 1_000;
/** An editor with at most this many lines is read at each key, to know what was typed when it is emptied. */
const fewLines = 30;

/** Text that changes this soon after a key, in milliseconds, may show what was typed. */
const echoMs = 2_500;
/**
 * What shows keys that go to no field is known by them for so long, in milliseconds: a page that is busy is read late.
 */
const keysMs = 10_000;
/** A typed text shorter than this, in UTF-16 units, is part of too many others to say anything. */
const shortest = 3;
/**
 * From this length (UTF-16 units) on, a single line of a longer typed text is recognized wherever it stands.
 */
const longLineUnits = 16;

/** Regions that say aloud what changes. */
const spoken = '[aria-live], [role="status"], [role="log"], [role="alert"], output';

interface Typed {
  /** Ready to be compared. */
  text: string;
  /** As it stands in the field. */
  raw: string;
  /** Its lines, which a preview may show one by one. */
  lines: ReadonlySet<string>;
  field: Element;
  /** True once it is another text than the page put into the field. */
  isChanged: boolean;
}

/**
 * Where a page's changes are followed, its fields are looked for again after this time at the latest, in milliseconds: of some
 * attributes that make an editor nobody tells.
 */
const fieldsKnownMs = 250;

/**
 * Knows the text that somebody types: what stands in an editor, however the page makes one, and what shows the text of a
 * field elsewhere. What was taken for such a mirror once stays one. `roots` gives the open shadow roots of the page. Where
 * `changed` is called after each change of the page's tree (`isFollowed`), a long page is not searched for fields in each slice
 * of its walk.
 */
export function createTypedText(roots: () => readonly ShadowRoot[], isFollowed = false) {
  const mirrors = new WeakSet<Block>();
  const memory = createTypedMemory(withoutMarks);
  let lastKeyAt = Number.NEGATIVE_INFINITY;
  /** What the fields hold at this moment. */
  let held: Typed[] | undefined;
  const own = createOwnFields(roots, isFollowed);

  const typedNow = (): Typed[] => {
    if (held) return held;
    queueMicrotask(() => (held = undefined));
    held = [];
    for (const some of [own.list(), ...documentsAround().map(fieldsIn)]) {
      for (const field of some) {
        if (held.length === maxFields) return held;
        const typed = textOf(field);
        if (typed) held.push(typed);
      }
    }
    return held;
  };

  const isMirror = ({ text, block }: PageText): boolean => {
    const allTyped = typedNow();
    // Most pages have no typed text: then the text need not be prepared for comparison.
    if (allTyped.length === 0 && lastKeyAt < 0) return false;
    const shown = withoutMarks(text);
    if (shown.length < 2) return false;
    const isEcho = performance.now() - lastKeyAt < echoMs;
    if (performance.now() - lastKeyAt < keysMs && memory.showsKeys(shown)) return true;
    for (const before of memory.texts()) {
      if (before === shown) return true;
      if (isEcho && before.length >= shortest && isAroundOf(shown, before)) return true;
    }
    const changed = allTyped.filter(({ isChanged }) => isChanged);
    if (
      isEcho &&
      isMadeOf(
        text,
        changed.map(({ raw }) => raw),
      )
    )
      return true;
    return allTyped.some((typed) => {
      const isWhole = typed.text === shown || typed.lines.has(shown);
      const isPart = isWhole || typed.text.includes(shown);
      // What is searched for, in one line, stands in what is found.
      const hasLines = typed.field.localName !== 'input';
      const isAround = typed.text.length >= shortest && isAroundOf(shown, typed.text, isEcho && hasLines);
      if (!isPart && !isAround) return false;
      const element = elementOf(block);
      if (!element || typed.field.contains(element)) return true;
      const isElsewhere = typed.field.ownerDocument !== document;
      if (
        (isEcho || (isElsewhere && isTypedInto(typed.field))) &&
        (isWhole || isAround || shown.length >= longLineUnits)
      )
        return true;
      const isLong = isPart ? shown.length >= longLineUnits : hasLines && isTelling(typed.text);
      if (typed.isChanged && (isWhole || isLong)) return true;
      if (isOnlyMeasured(element) || element.closest(spoken) !== null) return true;
      return !isElsewhere && liesOver(element, typed.field);
    });
  };

  return {
    /** False if no field holds text and nothing is an editor, so that no passage can be typed text. */
    isAnythingTyped(): boolean {
      const { designMode, documentElement: root, body } = document;
      return (
        typedNow().length > 0 ||
        designMode === 'on' ||
        document.querySelector(editors) !== null ||
        [root, body].some((element) => element?.isContentEditable === true)
      );
    },
    /** True of a passage that is typed, or shows what is typed. */
    isTyped(met: PageText): boolean {
      if (mirrors.has(met.block) || isInEditor(met)) return true;
      if (!isMirror(met)) return false;
      mirrors.add(met.block);
      return true;
    },
    /** The page's tree may have other fields. */
    changed() {
      held = undefined;
      own.outdate();
    },
    /** A key was pressed, or a text put in otherwise; `key` of a key that types. */
    keyPressed(target: Element, key?: string) {
      own.outdate();
      const now = performance.now();
      if (now - lastKeyAt > echoMs) memory.endKeys();
      lastKeyAt = now;
      const text = textIn(target);
      if (text !== undefined) memory.hold(target, text);
      if (isField(target)) memory.endKeys();
      else if (key) memory.key(key);
    },
  };
}

export type TypedText = ReturnType<typeof createTypedText>;

/** The fields of this document, kept in mind for a while where its changes are followed. */
function createOwnFields(roots: () => readonly ShadowRoot[], isFollowed: boolean) {
  let known: readonly Element[] = [];
  let until = Number.NEGATIVE_INFINITY;
  return {
    list(): readonly Element[] {
      const now = performance.now();
      if (now < until) return known;
      known = [document, ...roots()].flatMap((root) => [...fieldsIn(root)]);
      if (isFollowed) until = now + fieldsKnownMs;
      return known;
    },
    outdate() {
      until = Number.NEGATIVE_INFINITY;
    },
  };
}

/** True of a field of the language that holds a text which somebody may have typed, be it in another frame. */
function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  const { localName, type } = element as HTMLInputElement;
  return localName === 'textarea' || (localName === 'input' && !unwritten.has(type));
}

/** The fields of a tree; the whole of another document that is an editor. */
function fieldsIn(root: Document | ShadowRoot): Iterable<Element> {
  const { designMode, body } = root as Partial<Document>;
  return root !== document && designMode === 'on' && body ? [body] : root.querySelectorAll(fields);
}

/** True of a field that has the focus in its own document. */
function isTypedInto(field: Element): boolean {
  const { activeElement } = field.ownerDocument;
  return activeElement !== null && (field === activeElement || field.contains(activeElement));
}

/** What a field holds, or an editor of a few lines, as chats have; undefined of anything else. */
function textIn(target: Element): string | undefined {
  if (isField(target)) return target.value.slice(0, maxUnits);
  const isSmall = isWritable(target) && target.childNodes.length <= fewLines;
  return isSmall ? (target.textContent ?? '').slice(0, maxUnits) : undefined;
}

function textOf(field: Element): Typed | undefined {
  let read: string;
  let isChanged = true;
  if (isField(field)) {
    read = field.value;
    isChanged = read !== field.defaultValue;
  } else if (field.localName === 'input') return undefined;
  else if (
    isUnread(field) ||
    (field.matches(editors) && !field.matches(switchedOff)) ||
    field.ownerDocument.designMode === 'on'
  )
    read = field.textContent ?? '';
  else return undefined;
  const raw = read.slice(0, maxUnits);
  const text = withoutMarks(raw);
  if (!text) return undefined;
  const lines = isField(field)
    ? raw.split('\n')
    : Array.from(field.querySelectorAll('p, pre, div, li'), ({ textContent }) => textContent ?? '');
  return { text, raw, lines: new Set(lines.slice(0, mostLines).map(withoutMarks)), field, isChanged };
}
