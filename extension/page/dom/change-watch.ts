import { blockOf } from './blocks.ts';
import { type Block, isBlock, isElement } from './text-roles.ts';

/** Milliseconds for which changes of a page are gathered: well under what is seen as late. */
export const changesEveryMs = 80;

/**
 * The wait after work that took this long, so as to back off from a page that changes all the time. All in
 * milliseconds.
 */
export const waitAfter = (took: number, least: number): number => Math.max(least, 10 * took);

/** Options of the observer: everything that changes a page's text, or whether it is to be read. */
export const observed = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['contenteditable', 'role'],
};

/** The changes since the last call, as little as is needed to read them again. */
export interface Changes {
  /** Subtrees that are new: to be walked whole. */
  added: Set<Element>;
  /** Blocks whose own text changed: only what they hold themselves is read again. */
  touched: Set<Block>;
  /** Something was taken out of the tree, or put elsewhere in it. */
  moved: boolean;
  /** Something may have become editable, and editable text is not read. */
  barred: boolean;
}

/**
 * Follows the trees it is given. `edited` is called at once with all that changed, before the page paints; `changed`
 * later, with all that came together, at most every `interval` milliseconds.
 */
export function createWatch(
  {
    edited,
    changed,
    interval,
  }: {
    edited?: (edits: readonly MutationRecord[]) => void;
    changed: (changes: Changes) => void;
    interval: number;
  },
  signal: AbortSignal,
) {
  let changes: Changes | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that the last changes took. */
  let took = 0;

  const observer = new MutationObserver((records) => {
    changes ??= { added: new Set(), touched: new Set(), moved: false, barred: false };
    for (const record of records) {
      const { type, target, addedNodes, removedNodes } = record;
      if (!onlyBlocksCame(record)) changes.touched.add(blockOf(target));
      if (type === 'attributes') {
        changes.added.add(target as Element);
        changes.barred = true;
      }
      for (const node of addedNodes) if (isElement(node)) changes.added.add(node as Element);
      if (removedNodes.length > 0) changes.moved = true;
    }
    edited?.(records);
    timer ??= setTimeout(flush, waitAfter(took, interval));
  });

  const flush = () => {
    timer = undefined;
    const now = changes;
    changes = undefined;
    const began = performance.now();
    if (now) changed(now);
    took = performance.now() - began;
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    /** Follows one more tree: a document, or an open shadow root. */
    follow(root: Document | ShadowRoot) {
      observer.observe(root, observed);
    },
  };
}

/**
 * True if only whole blocks were added or removed, so that the text directly in the parent is neither cut nor joined.
 * Most changes are of this kind, some thousands in one block.
 */
function onlyBlocksCame({
  type,
  target,
  addedNodes,
  removedNodes,
  previousSibling,
  nextSibling,
}: MutationRecord): boolean {
  return (
    type === 'childList' &&
    isBlock(target) &&
    areBlocks(addedNodes) &&
    areBlocks(removedNodes) &&
    (!previousSibling || !nextSibling || isBlock(previousSibling) || isBlock(nextSibling))
  );
}

function areBlocks(nodes: NodeList): boolean {
  for (const node of nodes) if (!isBlock(node)) return false;
  return true;
}
