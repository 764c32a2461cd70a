import { type Block, textRoleOf } from './text-roles.ts';
import { parentOf, shownTexts } from './tree.ts';

/** One run of a block's text, and the nodes that hold it. */
export interface BlockText {
  text: string;
  block: Block;
  nodes: Text[];
}

/** The block that an element's text belongs to; undefined if the element is not read. */
type Place = Block | undefined;

/** Nodes that are read before it is asked whether the page should have the thread again. */
const nodesAtOnce = 200;

/**
 * Reads the texts of a tree, by the blocks that they stand in: some more with each call, and undefined behind the last. It
 * takes less care than `passagesIn` for what is one word, but a fraction of the time, since it reads pages without any name
 * too. Of a text only its parent is looked at, and of each parent once. If the tree changes between two calls, what is
 * missed is reported as a change.
 */
export function blockTexts(top: Block): () => BlockText[] | undefined {
  const places = new Map<Node, Place>([[top, top]]);
  const put = (element: Element, around: Place): Place => {
    const role = around && textRoleOf(element);
    const place = role === 'block' ? element : role === 'inline' ? around : undefined;
    places.set(element, place);
    return place;
  };
  /** Climbs to the nearest element that is known and goes back down, without recursion: pages nest thousands deep. */
  const placeOf = (node: Node): Place => {
    const known = places.get(node);
    if (known || places.has(node)) return known;
    let at = parentOf(node);
    // Most texts stand in a paragraph, beside others that are known.
    const around = at && places.get(at);
    if (around) return put(node as Element, around);
    const unknown = [node as Element];
    while (at && !places.has(at)) {
      unknown.push(at as Element);
      at = parentOf(at);
    }
    let place = at ? places.get(at) : undefined;
    for (let index = unknown.length - 1; index >= 0; index--) place = put(unknown[index]!, place);
    return place;
  };

  const walker = document.createTreeWalker(top, shownTexts);
  let open: BlockText | undefined;
  /** White space behind the open text: part of it if its block reads on. */
  let gaps: Text[] = [];
  let parent: Node | null = null;
  let place: Place;
  let isEnd = false;

  const blockAround = (node: Text): Place => {
    const around = node.parentNode;
    if (around !== parent) {
      parent = around;
      place = around ? placeOf(around) : undefined;
    }
    return place;
  };

  return () => {
    if (isEnd) return undefined;
    const found: BlockText[] = [];
    for (let nodes = 0; nodes < nodesAtOnce; nodes++) {
      const node = walker.nextNode() as Text | null;
      isEnd = !node;
      if (!node) break;
      const { data } = node;
      // Between two blocks there is mostly nothing but white space, of which nothing is asked then.
      if (!/\S/.test(data)) {
        if (open) gaps.push(node);
        continue;
      }
      const block = blockAround(node);
      if (!block) continue;
      if (open?.block === block && gaps.every((gap) => (blockAround(gap) ?? block) === block)) {
        for (const gap of gaps) if (blockAround(gap)) add(open, gap);
        add(open, node);
      } else {
        if (open && isSaid(open.text)) found.push(open);
        open = { text: data, block, nodes: [node] };
      }
      if (gaps.length > 0) gaps = [];
    }
    if (isEnd && open && isSaid(open.text)) found.push(open);
    return found;
  };
}

function add(to: BlockText, node: Text): void {
  if ((node.previousSibling as Element | null)?.localName === 'br') to.text += '\n';
  to.text += node.data;
  to.nodes.push(node);
}

/** Most texts have a Latin letter; browsers take long to make ready the pattern that knows all others. */
const isSaid = (text: string): boolean =>
  /\w/.test(text) || (/[^\s!-~]/.test(text) && /[\p{L}\p{N}]/u.test(text));
