import { type Block, textRoleOf } from './text-roles.ts';
import { parentOf } from './tree.ts';

/** One run of a block's text, and the nodes that hold it. */
export interface BlockText {
  text: string;
  block: Block;
  nodes: Text[];
}

/** The block that an element's text belongs to; undefined if the element is not read. */
type Place = Block | undefined;

/** `NodeFilter.SHOW_TEXT` and `SHOW_CDATA_SECTION`. */
const texts = 4 | 8;

/**
 * Yields the texts of a tree, by the blocks that they stand in. It takes less care than `passagesIn` for what is one
 * word, but a fraction of the time, since it reads pages without any name too. Of a text only its parent is looked at,
 * and of each parent once. If the tree changes between two texts, what is missed is reported as a change.
 */
export function* blockTexts(top: Block): Generator<BlockText, void, void> {
  const places = new Map<Node, Place>([[top, top]]);
  /** Climbs to the nearest element that is known and goes back down, without recursion: pages nest thousands deep. */
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
