import { type Block, textRoleOf } from './text-roles.ts';
import { parentOf } from './tree.ts';

/** Text of a block that reads on, and the nodes that it stands in. */
export interface BlockText {
  text: string;
  block: Block;
  nodes: Text[];
}

/** What is known of an element: the block that its text belongs to; none where it is not read. */
type Place = Block | undefined;

/** `NodeFilter.SHOW_TEXT` and `SHOW_CDATA_SECTION`. */
const texts = 4 | 8;

/**
 * Gives the texts of a tree by the blocks that they stand in: with less care for what is one word than `passagesIn`, but in
 * a fraction of its time, since pages are read so that have no name. Nothing is asked of a text but what it stands in, and
 * of that once. The tree may change between two texts; what is lost by that, a change tells.
 */
export function* blockTexts(top: Block): Generator<BlockText, void, void> {
  const places = new Map<Node, Place>([[top, top]]);
  /** Climbs to what is known, and goes back down: pages nest thousands deep. */
  const placeOf = (node: Node): Place => {
    const unknown: Node[] = [];
    let at: Node | null = node;
    while (at && !places.has(at)) {
      unknown.push(at);
      at = parentOf(at);
    }
    let place = at ? places.get(at) : undefined;
    for (const element of unknown.reverse()) {
      const role = place && textRoleOf(element as Element);
      if (role === 'block') place = element as Block;
      else if (role !== 'inline') place = undefined;
      places.set(element, place);
    }
    return place;
  };

  const walker = document.createTreeWalker(top, texts);
  let open: BlockText | undefined;
  let parent: Node | null = null;
  let place: Place;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const around = parentOf(node);
    if (around !== parent) {
      parent = around;
      place = around ? placeOf(around) : undefined;
    }
    if (!place) continue;
    if (open && open.block !== place) {
      if (isSaid(open)) yield open;
      open = undefined;
    }
    open ??= { text: '', block: place, nodes: [] };
    if ((node.previousSibling as Element | null)?.localName === 'br') open.text += '\n';
    open.text += node.data;
    open.nodes.push(node);
  }
  if (open && isSaid(open)) yield open;
}

const isSaid = ({ text }: BlockText): boolean => /[\p{L}\p{N}]/u.test(text);
