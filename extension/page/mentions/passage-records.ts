import type { PageText } from '../dom/passages.ts';
import type { Block } from '../dom/text-roles.ts';
import type { Passage } from './passage.ts';
import { createTextNumbers } from './text-numbers.ts';

/** The passages of a page that hold something to read, by the block and by the text node they stand in. */
export function createRecords() {
  const passages = new Set<Passage>();
  /** Lists, not sets: a block mostly has one passage. */
  const byBlock = new WeakMap<Block, Passage[]>();
  const byNode = new WeakMap<Node, Passage>();
  const numbers = createTextNumbers();
  let sorted: Passage[] = [];
  /**
   * True if `sorted` holds dropped passages. They are removed when the order is next needed, since many go at once.
   */
  let hasDropped = false;
  const inOrder = (): Passage[] => {
    if (hasDropped) sorted = sorted.filter((passage) => passages.has(passage));
    hasDropped = false;
    return sorted;
  };

  return {
    /** `behind`: the passage before it, if known; then the page need not be asked for the position. */
    add(passage: Passage, behind?: Passage) {
      passages.add(passage);
      numbers.came(passage.text);
      const beside = byBlock.get(passage.block);
      if (beside) beside.push(passage);
      else byBlock.set(passage.block, [passage]);
      for (const node of passage.nodes) byNode.set(node, passage);
      const list = inOrder();
      if (behind && list.at(-1) === behind) list.push(passage);
      else list.splice(placeOf(passage, list), 0, passage);
    },
    drop(passage: Passage) {
      if (!passages.delete(passage)) return;
      numbers.went(passage.text);
      const beside = byBlock.get(passage.block)!;
      beside.splice(beside.indexOf(passage), 1);
      for (const node of passage.nodes) if (byNode.get(node) === passage) byNode.delete(node);
      hasDropped = true;
    },
    has: (passage: Passage): boolean => passages.has(passage),
    ofBlock: (block: Block): readonly Passage[] => byBlock.get(block) ?? [],
    ofNode: (node: Node): Passage | undefined => byNode.get(node),
    /** True of a text that stood in the page before, and does not now: it is put there anew. */
    wasThere({ text, nodes: [first] }: PageText): boolean {
      const isGoing = (one: Passage) =>
        one.text === text && (one.nodes[0] === first || !one.nodes[0]!.isConnected);
      // What the page has taken out may not be dropped yet.
      return numbers.hasGone(text) || [...passages].some(isGoing);
    },
    /** Finds the order anew after the page has put things elsewhere; true where it is another one. */
    reorder(): boolean {
      const before = inOrder();
      sorted = before.toSorted(byPosition);
      return before.some((passage, at) => passage !== sorted[at]);
    },
    /** In document order, shadow trees where their hosts stand. */
    inOrder: (): readonly Passage[] => inOrder(),
  };
}

export type Records = ReturnType<typeof createRecords>;

/** Whether a passage that was met anew reads as it did, on the same nodes. */
export function isSame(old: PageText, met: PageText): boolean {
  return (
    // A text that was moved into another block belongs to that block.
    old.block === met.block &&
    (old.unparted ?? old.text) === met.text &&
    old.nodes.length === met.nodes.length &&
    old.nodes.every((node, at) => node === met.nodes[at])
  );
}

/** Where a passage comes into those that are in order already: mostly behind the last one, as pages are walked and grow. */
function placeOf(passage: Passage, sorted: Passage[]): number {
  let from = 0;
  let to = sorted.length;
  for (let at = to - 1; from < to; at = (from + to) >> 1) {
    if (byPosition(passage, sorted[at]!) > 0) from = at + 1;
    else to = at;
  }
  return from;
}

function byPosition({ nodes: [a] }: Passage, { nodes: [b] }: Passage): number {
  const [x, y] = inOneTree(a!, b!);
  if (x === y) return 0;
  // Asked of `y`, which is nearly always the earlier one: Chromium searches backwards from the argument, and the
  // other way round each question about siblings would go through all of them.
  return y.compareDocumentPosition(x) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}

/** The two nodes, or the shadow hosts around them, that stand in one tree. */
function inOneTree(a: Node, b: Node): [Node, Node] {
  if (a.getRootNode() === b.getRootNode()) return [a, b];
  const above = withHosts(a);
  for (const y of withHosts(b)) {
    const x = above.find((node) => node.getRootNode() === y.getRootNode());
    if (x) return [x, y];
  }
  return [a, b];
}

/** The node and the shadow hosts around it, innermost first. */
function withHosts(node: Node): Node[] {
  const nodes = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    nodes.push(root.host);
  return nodes;
}
