import { elementAround } from './element-around.ts';
import type { PageText } from './passages.ts';
import { type Block, isUnread } from './text-roles.ts';

/**
 * What is only an editor's: these show what is typed without saying so in any attribute of the language, or while a hidden
 * field takes the keys.
 */
export const editors =
  '[aria-multiline="true"], [aria-placeholder], [aria-autocomplete], [inputmode], .CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .kix-appview-editor, .docs-editor, ' +
  '.ProseMirror, .ql-editor, .DraftEditor-root, [data-lexical-editor], [data-slate-editor], trix-editor, .xterm';
/** An editor that is switched off shows an article like any other text. */
export const switchedOff = '[contenteditable="false"]';
/** Attributes by which an element says whether it is an editor. Without one, it is what its parent is. */
const saying = `${editors}, ${switchedOff}`;

/** True where the browser, or the page's own make of an editor, lets somebody write where the passage stands. */
export function isInEditor({ block, nodes }: PageText): boolean {
  const element = elementOf(block);
  // The block is asked below.
  let last = element;
  for (const { parentElement } of nodes) {
    if (parentElement && parentElement !== last && isWritable(parentElement)) return true;
    last = parentElement;
  }
  return element ? isEditor(element) : document.designMode === 'on';
}

/** True of an element in which somebody can write, fields left out. */
export function isEditor(element: Element): boolean {
  return ofKind(element, 'areEditors', isEditorItself);
}

function isEditorItself(element: Element): boolean {
  return document.designMode === 'on' || isWritableItself(element) || standsInEditor(element);
}

/** What is known of the children of an element, by their kind: most blocks of a page share their parent. */
interface Children {
  /** Its children are laid out in slots of its shadow tree, and each may be in another. */
  isHost: boolean;
  areEditors: Map<string, boolean>;
  areWritable: Map<string, boolean>;
  standInEditor?: boolean;
}

/** Cache for one moment. */
let childrenNow = new Map<Element, Children>();

function childrenOf(parent: Element): Children {
  let children = childrenNow.get(parent);
  if (!children) {
    children = { isHost: parent.shadowRoot !== null, areEditors: new Map(), areWritable: new Map() };
    if (childrenNow.size === 0) queueMicrotask(() => (childrenNow = new Map()));
    childrenNow.set(parent, children);
  }
  return children;
}

/** Asks something of an element, once for all siblings of its kind. */
function ofKind(
  element: Element,
  what: 'areEditors' | 'areWritable',
  ask: (element: Element) => boolean,
): boolean {
  const { parentElement: parent } = element;
  const kind = parent ? kindOf(element) : undefined;
  if (!parent || kind === undefined) return ask(element);
  const children = childrenOf(parent);
  if (children.isHost) return ask(element);
  let answer = children[what].get(kind);
  if (answer === undefined) {
    answer = ask(element);
    children[what].set(kind, answer);
  }
  return answer;
}

/** Attributes that make nothing an editor. */
const harmless = ['class', 'href', 'target', 'rel', 'title', 'lang', 'dir'];

/**
 * The tag and the classes of an element without attributes that could make it an editor by itself: its siblings of that kind
 * are drawn by the same rules. Undefined of others.
 */
function kindOf(element: Element): string | undefined {
  if (!element.hasAttributes()) return element.localName;
  if ((element as WithEditContext).editContext) return undefined;
  const known = harmless.filter((name) => element.hasAttribute(name)).length;
  if (known !== element.attributes.length) return undefined;
  return `${element.localName} ${element.getAttribute('class') ?? ''}`;
}

/** True of an element that is an editor, or stands in one, by what the page says of it or around it. */
function standsInEditor(element: Element): boolean {
  const { parentElement: parent } = element;
  const saysSomething =
    !parent || element.assignedSlot || element.matches(saying) || (element as WithEditContext).editContext;
  if (saysSomething) return looksUp(element);
  const children = childrenOf(parent);
  children.standInEditor ??= looksUp(parent);
  return children.standInEditor;
}

function looksUp(element: Element): boolean {
  for (let at: Element | null = element; at; at = treeAround(at)) {
    // The walk follows the tree, so slots are checked here.
    if (at !== element && isUnread(at)) return true;
    const editor = at.closest(editors);
    if (editor && !editor.matches(switchedOff) && !at.closest(switchedOff)) return true;
  }
  return hasEditContext(element);
}

/** Whether somebody can write in an element, whatever stands around it says. */
export function isWritable(element: Element): boolean {
  return ofKind(element, 'areWritable', isWritableItself);
}

/** Asks the browser, which knows inheritance, `designMode` and, in Chromium, `-webkit-user-modify`. */
function isWritableItself(element: Element): boolean {
  if ((element as HTMLElement).isContentEditable === true) return true;
  const { webkitUserModify } = getComputedStyle(element) as { webkitUserModify?: string };
  // Of what stands in no slot nothing is said.
  return (webkitUserModify || 'read-only') !== 'read-only';
}

type WithEditContext = Element & { editContext?: unknown };

/** Elements of Chromium may take text by an `EditContext`, and show it themselves. */
function hasEditContext(element: Element | null): boolean {
  if (!('EditContext' in window)) return false;
  for (let at = element; at; at = elementAround(at)) if ((at as WithEditContext).editContext) return true;
  return false;
}

/** The element around the tree that an element stands in: its shadow host, or the slot that it is put into. */
function treeAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.assignedSlot) return at.assignedSlot;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

export function elementOf(block: Block): Element | null {
  if (block instanceof Element) return block;
  return block instanceof ShadowRoot ? block.host : null;
}
