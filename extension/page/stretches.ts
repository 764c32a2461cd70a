import { type Block, isSilent } from './reach.ts';

/** Text of a tree, whatever blocks it stands in, and the text nodes it was put together from. */
export interface Stretch {
  /** UTF-16 code units as the nodes hold them, and now and then some of them twice. */
  text: string;
  nodes: Text[];
  /** Where the text of each node starts in `text`, ascending; a node whose end stands there again is listed again. */
  starts: number[];
}

/** `NodeFilter.SHOW_TEXT` and `SHOW_CDATA_SECTION`, without having the browser make that interface ready. */
const texts = 4 | 8;
/**
 * A stretch ends with the text node that brings it to so many UTF-16 units, or with so many nodes. The first is short,
 * since a page that has names mostly has one at its top; the longest are some milliseconds' work.
 */
const most = { unitsAtFirst: 8_192, units: 65_536, nodes: 4_000 };
/** So much of a stretch stands again at the start of the next one: longer than any name, so that none is cut. */
const overlap = 400;
/** Where two texts touch, so much from both sides is put together. */
const seam = 60;
/** A text of more units than this is mostly a script's: worth asking what it stands in. */
const long = 10_000;
/** A name that a node has part in reaches over so many other nodes at most. */
const reach = 16;

/**
 * Reads a tree's text in long stretches: for looking through in passing, with as little done for each node as can be,
 * since every question to an element costs more than looking for names. Every name of the page stands in a stretch
 * whole, also where inline elements cut it; but a stretch may read on where the page does not, and hold text that is
 * not to be read. `next` gives one after the other, and undefined behind the last.
 */
export function readStretches(top: Block) {
  // Ruby is read between the letters of a word.
  return stretchesOf(document.createTreeWalker(top, texts), top.querySelector('rt') !== null);
}

/** The text around a node: all that may be part of a name that the node has part in. */
export function stretchAround(node: Node): Stretch | undefined {
  const top = node.getRootNode() as Block;
  const walker = document.createTreeWalker(top, texts);
  walker.currentNode = node;
  for (let steps = 0; steps < reach; steps++) {
    if (walker.previousNode()) continue;
    // The first text is read too.
    walker.currentNode = top;
    break;
  }
  return stretchesOf(walker, true, 2 * reach).next();
}

function stretchesOf(walker: TreeWalker, isRuby: boolean, mostNodes = most.nodes) {
  let rest = '';
  /** The end of the text before, as it reads where nothing parts texts, its last unit, and the node that holds it. */
  let before = '';
  let last = 0;
  let former: Text | undefined;
  let isEnd = false;
  let enough = most.unitsAtFirst;

  return {
    next(): Stretch | undefined {
      if (isEnd) return undefined;
      const nodes: Text[] = [];
      const starts: number[] = [];
      let text = rest;
      while (text.length < enough && nodes.length < mostNodes) {
        const node = walker.nextNode() as Text | null;
        isEnd = !node;
        if (!node) break;
        const { data } = node;
        const { length } = data;
        if (length === 0 || ((isRuby || length > long) && isSilent(node.parentNode as Element))) continue;
        // One word or two: both are looked at.
        if (last > 0x2f && data.charCodeAt(0) > 0x2f) {
          nodes.push(former!);
          starts.push(text.length);
          text += ` ${before.slice(-seam)}${data.slice(0, seam)} `;
        }
        nodes.push(node);
        starts.push(text.length);
        former = node;
        text += data;
        before = length > seam ? data : before.slice(-seam) + data;
        last = data.charCodeAt(length - 1);
      }
      rest = text.slice(-overlap);
      enough = Math.min(most.units, 2 * enough);
      return { text, nodes, starts };
    },
    /** Whether the page has taken away the place that was come to: what stands behind it was not read then. */
    isLost: () => !walker.currentNode.isConnected,
  };
}

/** The node that a place in a stretch stands in, or the first behind it that is part of the stretch. */
export function nodeAt({ nodes, starts }: Stretch, place: number): Text | undefined {
  return nodes[
    Math.max(
      0,
      starts.findLastIndex((start) => start <= place),
    )
  ];
}
