import { isLaidOutAsBlock } from './blocks.ts';
import { hasLetters } from './letters.ts';
import { isSetAside, isThingHidden } from './set-aside.ts';
import { mayHostLater } from './shadow-roots.ts';
import { type Block, isElement, textRoleOf } from './text-roles.ts';
import { firstChildOf, nextSiblingOf, parentOf } from './tree.ts';
import { widthless } from './widthless.ts';
import { type Meeting, meetingOf, sidesOf } from './word-edges.ts';

/** The text of one run of inline content, and the text nodes it was put together from. */
export interface PageText {
  /**
   * UTF-16 code units as the nodes hold them; a line break is `\n`, U+FFFC stands for content that is not read.
   */
  text: string;
  block: Block;
  nodes: Text[];
  /** Where each node's data starts in `text`. */
  starts: number[];
  /**
   * Offsets at which letters of two nodes touch over the edge of an element: the tree does not tell whether they are one
   * word. Undefined where there are none.
   */
  edges?: number[] | undefined;
  /** The text before `partWords` separated words in it, if it did. */
  unparted?: string | undefined;
}

/** One step of a walk. An empty step only lets the walker pause. */
export interface WalkStep {
  text?: PageText;
  /** True if it begins before the passage of the previous step. */
  isLate?: boolean;
  /** An open shadow root: to be watched, and walked on its own. */
  root?: ShadowRoot;
  /** An element that may attach an open root later. */
  host?: Element;
}

/** Number of nodes without a passage after which the walk yields an empty step. */
const pauseAfter = 2_000;
/** `Node.TEXT_NODE` and `CDATA_SECTION_NODE`: asked for at every node, a page would feel it. */
const [textNode, cdataNode] = [3, 4];
const spaceless = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]';
/** Made on first use: browsers take long to make it ready, and few pages have ruby. */
let lineEnds: RegExp | undefined;
const anyLineEnds = (): RegExp =>
  (lineEnds ??= new RegExp(`^\\s*\\n\\s*(?=${spaceless})|(?<=${spaceless})\\s*\\n\\s*$`, 'gu'));

/**
 * Walks a tree and yields its passages in document order; with `deep` false only those that `top` itself
 * holds, without the blocks in it. Returns `lost` where the page, between two steps, took away the
 * place it had come to. Never recurses: pages nest thousands deep.
 */
export function* passagesIn(top: Block, deep = true): Generator<WalkStep, 'done' | 'lost', void> {
  const joiner = new Joiner(top);
  let steps = 0;
  let at: Node | null = firstChildOf(top);
  while (at) {
    let inside = false;
    let ended: WalkStep | undefined;
    const { nodeType } = at;
    if (nodeType === textNode || nodeType === cdataNode) {
      const { data } = at as Text;
      if (data) {
        const read = data.includes('\n') && isInRuby(at) ? withoutLineEnds(data) : data;
        if (read) ended = joiner.add(read, at as Text);
      }
    } else if (isElement(at)) {
      const element = at as Element;
      switch (textRoleOf(element)) {
        case 'break':
          if (joiner.open) ended = joiner.add('\n');
          break;
        case 'opaque':
          if (!joiner.open) break;
          if (isThingHidden(element)) joiner.cross(element);
          else ended = joiner.add('\uFFFC');
          break;
        case 'inline':
          if (element.localName === 'wbr') break;
          if (element.localName.includes('-') && deep) {
            if (element.shadowRoot) yield { root: element.shadowRoot };
            else yield { host: element };
          }
          inside = joiner.enter(element);
          break;
        case 'block':
          // The text that follows belongs to the element alone.
          ended = joiner.close();
          if (ended) yield ended;
          ended = undefined;
          if (!deep) break;
          if (element.shadowRoot) yield { root: element.shadowRoot };
          else if (mayHostLater(element)) yield { host: element };
          inside = true;
          if (firstChildOf(element)) joiner.block = element;
      }
    }
    if (ended) yield ended;
    if (++steps % pauseAfter === 0) yield {};
    let next: Node | null = inside ? firstChildOf(at) : null;
    while (!next) {
      next = nextSiblingOf(at);
      if (next) break;
      const parent: Node | null = parentOf(at);
      if (parent === top) {
        ended = joiner.close();
        if (ended) yield ended;
        return 'done';
      }
      if (!parent) return 'lost';
      at = parent;
      ended = at === joiner.block ? joiner.close() : joiner.leave(at as Element);
      if (ended) yield ended;
      if (at === joiner.block) joiner.block = holder(at, top);
    }
    at = next;
  }
  return 'done';
}

/**
 * Joins the texts that a walk comes to into passages. Whatever ends a passage gives the step that yields it, if it holds a
 * word. A class, since engines reach fields faster than the variables of closures, at every node of a page.
 */
class Joiner {
  open: PageText | undefined;
  /** The block whose own text the walk is in. */
  block: Block;
  /** Inline elements whose edges were crossed since the last text. */
  private edges: Element[] = [];
  /** The element that is set aside, and the passage around it, which goes on behind it. */
  private aside: { element: Element; around: PageText | undefined } | undefined;
  private isBehindAside = false;
  /** The passage that began before the last text set aside and ends behind it. */
  private late: PageText | undefined;

  constructor(top: Block) {
    this.block = top;
  }

  close(): WalkStep | undefined {
    const closed = this.open;
    this.open = undefined;
    this.edges = [];
    if (!closed || !hasLetters(closed.text)) return undefined;
    return closed === this.late ? { text: closed, isLate: true } : { text: closed };
  }

  /** Adds to the open passage, or to a new one. */
  add(data: string, node?: Text): WalkStep | undefined {
    let closed: WalkStep | undefined;
    if (this.edges.length > 0 || this.isBehindAside) {
      if (this.open && touches(this.open.text, data)) closed = this.meet(this.open, node);
      this.edges = [];
      this.isBehindAside = false;
    }
    this.open ??= { text: '', block: this.block, nodes: [], starts: [] };
    const { open } = this;
    if (node) {
      open.nodes.push(node);
      open.starts.push(open.text.length);
    }
    open.text += data;
    return closed;
  }

  /** Parts the open passage from a text behind the edges of elements, where the two would touch. */
  private meet(open: PageText, node: Text | undefined): WalkStep | undefined {
    const meeting = this.edges.some(isLaidOutAsBlock) ? meetingOfBoxes(open, node) : undefined;
    if (meeting === 'apart') return this.close();
    if (meeting === 'next line') open.text += '\n';
    else if (!meeting && node && !this.edges.some(isOfRuby)) {
      if (open.edges) open.edges.push(open.text.length);
      else open.edges = [open.text.length];
    }
    return undefined;
  }

  /** Goes past an element that holds no text of the passage. */
  cross(element: Element): void {
    this.edges.push(element);
  }

  /** Comes to an inline element, whose text may be a passage of its own; false where nothing is in it. */
  enter(element: Element): boolean {
    const { open } = this;
    if (!element.firstChild) {
      this.edges.push(element);
      return false;
    }
    if (!this.aside && isSetAside(element, open !== undefined && hasLetters(open.text.slice(-1)))) {
      this.aside = { element, around: open };
      this.open = undefined;
      this.edges = [];
    } else this.edges.push(element);
    return true;
  }

  /** Comes out of an inline element. */
  leave(element: Element): WalkStep | undefined {
    if (element !== this.aside?.element) {
      this.edges.push(element);
      return undefined;
    }
    // The passage around goes on behind it.
    const closed = this.close();
    this.open = this.aside.around;
    this.late = this.open;
    this.isBehindAside = true;
    this.aside = undefined;
    return closed;
  }
}

/** How a text meets the text before it, if one of them stands in a box of its own. */
function meetingOfBoxes({ nodes, text, starts }: PageText, node: Text | undefined): Meeting {
  const last = nodes.at(-1);
  // Only the text of another node can touch.
  if (!node || !last || starts.at(-1)! + last.data.length < text.length) return 'apart';
  if (!isShort(last) && !isShort(node) && !isPositioned(last, node)) return 'apart';
  return meetingOf(last, node);
}

/** In ruby, the readings push the letters below them apart. */
const isOfRuby = ({ localName }: Element): boolean => localName === 'rb' || localName === 'ruby';

const isInRuby = ({ parentNode }: Node): boolean => (parentNode as Element).localName === 'ruby';

/**
 * A text of ruby as it is laid out: white space between its bases is left out, and so are line ends at the edges of letters
 * that have no spaces between them; what has no width stands there instead, so that offsets stay.
 */
function withoutLineEnds(data: string): string {
  if (data.trim() === '') return '';
  return data.replace(anyLineEnds(), (space) => widthless.repeat(space.length));
}

/** A drop cap, or a letter that stands in a box by itself. */
const isShort = ({ data }: Text): boolean => data.trim().length <= 2;

function isPositioned(before: Text, after: Text): boolean {
  return sidesOf(before, after).some((side) =>
    side.some((element) => getComputedStyle(element).position === 'absolute'),
  );
}

/** The block that holds a block, at most `top`. */
function holder(block: Node, top: Block): Block {
  let at = parentOf(block);
  while (at && at !== top && textRoleOf(at as Element) !== 'block') at = parentOf(at);
  return (at ?? top) as Block;
}

/** True where two texts meet without anything between their letters. */
export function touches(before: string, after: string): boolean {
  return hasLetters(before.slice(-1)) && hasLetters(after[0] ?? '');
}
