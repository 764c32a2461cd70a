import { type Block, isLaidOutAsBlock, partOf } from './reach.ts';
import { mayHostLater } from './shadow-roots.ts';

/** The text of one run of inline content, and the text nodes it was put together from. */
export interface PageText {
  /** UTF-16 code units as the nodes hold them; a line break is `\n`, anything unread U+FFFC. */
  text: string;
  block: Block;
  nodes: Text[];
  /** Where each node's data starts in `text`. */
  starts: number[];
}

/** What a walk meets. An empty one only lets the walker pause. */
export interface Found {
  text?: PageText;
  /** An open shadow root: to be watched, and walked on its own. */
  root?: ShadowRoot;
  /** An element that may attach an open root later. */
  host?: Element;
}

/** After this many nodes without a passage the walk offers a pause all the same. */
const pauseAfter = 2_000;
const joins = /[\p{L}\p{N}]/u;

/**
 * Walks a tree and yields its passages in document order; with `deep` false only those that `top` itself
 * holds, without the blocks in it. Returns `lost` where the page, between two steps, took away the
 * place it had come to. Never recurses: pages nest thousands deep.
 */
export function* passagesIn(top: Block, deep = true): Generator<Found, 'done' | 'lost', void> {
  let open: PageText | undefined;
  let block = top;
  let steps = 0;
  /** Inline elements whose edges were crossed since the last text. */
  let edges: Element[] = [];

  const close = (): Found[] => {
    const closed = open;
    open = undefined;
    edges = [];
    return closed && joins.test(closed.text) ? [{ text: closed }] : [];
  };
  const add = (data: string, node?: Text): Found[] => {
    const closed =
      open && edges.length > 0 && touches(open.text, data) && edges.some(isLaidOutAsBlock) ? close() : [];
    edges = [];
    open ??= { text: '', block, nodes: [], starts: [] };
    if (node) {
      open.nodes.push(node);
      open.starts.push(open.text.length);
    }
    open.text += data;
    return closed;
  };

  let at: Node | null = top.firstChild;
  while (at) {
    let inside = false;
    if (at.nodeType === Node.TEXT_NODE || at.nodeType === Node.CDATA_SECTION_NODE) {
      if ((at as Text).data) yield* add((at as Text).data, at as Text);
    } else if (at.nodeType === Node.ELEMENT_NODE) {
      const element = at as Element;
      switch (partOf(element)) {
        case 'break':
          if (open) yield* add('\n');
          break;
        case 'opaque':
          if (open) yield* add('\uFFFC');
          break;
        case 'inline':
          if (element.localName !== 'wbr') edges.push(element);
          inside = true;
          break;
        case 'block':
          yield* close();
          if (!deep) break;
          if (element.shadowRoot) yield { root: element.shadowRoot };
          else if (mayHostLater(element)) yield { host: element };
          inside = true;
          if (element.firstChild) block = element;
      }
    }
    if (++steps % pauseAfter === 0) yield {};
    if (inside && at.firstChild) {
      at = at.firstChild;
      continue;
    }
    while (!at.nextSibling) {
      const parent: Node | null = at.parentNode;
      if (parent === top) {
        yield* close();
        return 'done';
      }
      if (!parent) return 'lost';
      at = parent;
      if (at === block) {
        yield* close();
        block = holder(at, top);
      } else edges.push(at as Element);
    }
    at = at.nextSibling;
  }
  return 'done';
}

/** The block that holds a block, at most `top`. */
function holder(block: Node, top: Block): Block {
  let at = block.parentNode;
  while (at && at !== top && partOf(at as Element) !== 'block') at = at.parentNode;
  return (at ?? top) as Block;
}

/** True where two texts meet without anything between their letters. */
export function touches(before: string, after: string): boolean {
  return joins.test(before.slice(-1)) && joins.test(after[0] ?? '');
}
