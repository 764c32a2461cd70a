import { editors, elementOf, isInEditor, switchedOff } from './editors.ts';
import { documentsAround } from './frames-around.ts';
import { isOnlyMeasured, liesOver } from './mirror-place.ts';
import type { PageText } from './passages.ts';
import { isEchoOf, type Shown, showsTyped } from './shows-typed.ts';
import { type Block, isUnread } from './text-roles.ts';
import { createTypedMemory } from './typed-memory.ts';
import { isAroundOf, isMadeOf, isTelling, longLineUnits, shortest, withoutMarks } from './typed-words.ts';

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
/** Text that changes this soon after a key, in milliseconds, may show what was typed. */
const echoMs = 2_500;

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
        const typed = textOf(field, memory.isTypedInto);
        if (typed) held.push(typed);
      }
    }
    return held;
  };

  const isMirror = ({ text, block }: PageText): boolean => {
    const allTyped = typedNow();
    // Most pages have no typed text: then the text need not be prepared for comparison.
    if (allTyped.length === 0 && memory.isEmpty) return false;
    const shown = withoutMarks(text);
    if (shown.length < 2) return false;
    const isEcho = memory.sinceMs < echoMs;
    const one: Shown = { text, shown, element: elementOf(block) };
    if (memory.showsKeys(shown) || showsTyped(one, memory.texts(), isEcho)) return true;
    const changed = allTyped.filter(({ isChanged }) => isChanged);
    if (
      isEcho &&
      isMadeOf(
        text,
        changed.map(({ raw }) => raw),
      )
    )
      return true;
    return allTyped.some((typed) => isShownIn(one, typed, isEcho));
  };

  return {
    /** False if nothing was typed and nothing is an editor, so that no passage can be typed text. */
    isAnythingTyped(): boolean {
      const { designMode, documentElement: root, body } = document;
      return (
        !memory.isEmpty ||
        typedNow().length > 0 ||
        designMode === 'on' ||
        document.querySelector(editors) !== null ||
        [root, body].some((element) => element?.isContentEditable === true)
      );
    },
    /**
     * True of a passage that is typed, or shows what is typed. `wasThere` is asked where a passage reads so: true of one that
     * stood in the page before, and was put there anew.
     */
    isTyped(met: PageText, wasThere: () => boolean): boolean {
      if (mirrors.has(met.block) || isInEditor(met)) return true;
      if (!isMirror(met) || wasThere()) return false;
      mirrors.add(met.block);
      return true;
    },
    /** The page's tree may have other fields, or these another text. */
    changed() {
      held = undefined;
      own.outdate();
    },
  };
}

export type TypedText = ReturnType<typeof createTypedText>;

/** True of a text that shows what a field holds. */
function isShownIn({ text, shown, element }: Shown, typed: Typed, isEcho: boolean): boolean {
  const hasLines = typed.field.localName !== 'input';
  const isWhole = typed.text === shown || typed.lines.has(shown);
  const isPart = isWhole || typed.text.includes(shown);
  const isAround = typed.text.length >= shortest && isAroundOf(shown, typed.text, isEcho && hasLines);
  if (!isPart && !isAround) return false;
  if (!element || typed.field.contains(element)) return true;
  const isElsewhere = typed.field.ownerDocument !== document;
  // What is searched for, in one line, stands in what is found.
  const isEchoed = hasLines || isEchoOf(text, typed.raw, element);
  if (
    isEchoed &&
    (isEcho || (isElsewhere && isTypedInto(typed.field))) &&
    (isWhole || isAround || shown.length >= longLineUnits)
  )
    return true;
  const isLong = isPart ? shown.length >= longLineUnits : hasLines && isTelling(typed.text);
  if (typed.isChanged && ((isWhole && isEchoed) || isLong)) return true;
  if (isOnlyMeasured(element) || element.closest(spoken) !== null) return true;
  return !isElsewhere && liesOver(element, typed.field);
}

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

function textOf(field: Element, isTypedIn: (field: Element) => boolean): Typed | undefined {
  let read: string;
  let isChanged = true;
  if (isField(field)) {
    read = field.value;
    // Some frameworks set the value that a field has at first anew with each key.
    isChanged = read !== field.defaultValue || isTypedIn(field);
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
