import { type Block, isSilent } from './text-roles.ts';
import { shownTexts } from './tree.ts';

/** Text of a tree, whatever blocks it stands in. */
export interface Stretch {
  /** UTF-16 code units as the nodes hold them, and now and then some of them twice. */
  text: string;
  /**
   * The node at an offset of the text, or the first one behind it. To be called before the page gets the thread
   * again.
   */
  nodeAt(place: number): Text | undefined;
}

/**
 * A stretch ends with the text node that brings it to this many UTF-16 units, or nodes. The first is shorter,
 * since a page that has names mostly has one at its top, but holds most pages whole: a pattern is made ready once for texts
 * of Latin letters and once for others, and parts of a page are of both. The longest are some milliseconds' work.
 */
const most = { unitsAtFirst: 32_768, units: 65_536, nodes: 4_000 };
/** UTF-16 units of a stretch that are repeated at the start of the next one: longer than any name, so that none is cut. */
const overlapUnits = 400;
/** UTF-16 units on both sides of a seam between two texts that are joined. */
const seamUnits = 60;
/**
 * A longer text (UTF-16 units) with a brace in it is mostly a script or a style sheet: then its parent is checked.
 */
const longUnits = 200;
/** Maximum number of other nodes that a name reaches over. */
const maxNodesOver = 16;

/**
 * Reads a tree's text in long stretches: for looking through in passing, with as little done for each node as can be,
 * since every question to an element costs more than looking for names. Every name of the page stands in a stretch
 * whole, also where inline elements cut it; but a stretch may read on where the page does not, and hold text that is
 * not to be read. `next` gives one after the other, and undefined behind the last.
 */
export function readStretches(top: Block) {
  // In ruby, the readings stand between the letters of a word in the tree.
  return stretchesOf(document.createTreeWalker(top, shownTexts), top.querySelector('rt') !== null);
}

/** The text around a node: all that may be part of a name that the node has part in. */
export function stretchAround(node: Node): Stretch | undefined {
  const top = node.getRootNode() as Block;
  const walker = document.createTreeWalker(top, shownTexts);
  walker.currentNode = node;
  for (let steps = 0; steps < maxNodesOver; steps++) {
    if (walker.previousNode()) continue;
    // Starts at `top` itself, so that its first text is read too.
    walker.currentNode = top;
    break;
  }
  return stretchesOf(walker, true, 2 * maxNodesOver).next();
}

/** Where reading has come to. */
interface Place {
  /** Ring buffer of the last texts. */
  recent: string[];
  count: number;
  /** The last UTF-16 unit of the latest text. */
  last: number;
  /** The end of the stretch before, which stands at the start of the next one too. */
  rest: string;
}

function stretchesOf(walker: TreeWalker, isRuby: boolean, mostNodes = most.nodes) {
  let place: Place = { recent: [], count: 0, last: 0, rest: '' };
  let isEnd = false;
  let enough = most.unitsAtFirst;

  /** Reads on from a place; calls `met` with each node and where its text starts. */
  const read = (along: TreeWalker, from: Place, units: number, met?: (node: Text, start: number) => void) => {
    const recent = from.recent.slice();
    let { count, last } = from;
    let text = from.rest;
    let node: Text | null = null;
    for (let nodes = 0; text.length < units && nodes < mostNodes; nodes++) {
      node = along.nextNode() as Text | null;
      if (!node) break;
      const { data } = node;
      const { length } = data;
      if (length === 0) continue;
      if ((isRuby || (length > longUnits && data.includes('{'))) && isSilent(node.parentNode as Element))
        continue;
      // The seam may be inside a word or between two: both spellings are searched.
      if (last > 0x2f && data.charCodeAt(0) > 0x2f && isOfWord(last) && isOfWord(data.charCodeAt(0)))
        text += ` ${lastOf(recent, count)}${data.slice(0, seamUnits)} `;
      met?.(node, text.length);
      text += data;
      last = data.charCodeAt(length - 1);
      recent[count++ % maxNodesOver] = data;
    }
    return { text, place: { recent, count, last, rest: text.slice(-overlapUnits) }, isEnd: !node };
  };

  return {
    next(): Stretch | undefined {
      if (isEnd) return undefined;
      const [from, units, start] = [place, enough, walker.currentNode];
      const done = read(walker, from, units);
      const { text } = done;
      ({ place, isEnd } = done);
      enough = Math.min(most.units, 2 * enough);
      // Nodes are found by reading again: most stretches are never asked, and keeping all nodes of a page costs more
      // than reading.
      const readAgain = () => {
        const again = document.createTreeWalker(walker.root, shownTexts);
        again.currentNode = start;
        const met: { node: Text; start: number }[] = [];
        read(again, from, units, (node, start) => met.push({ node, start }));
        return met;
      };
      let met: ReturnType<typeof readAgain> | undefined;
      return {
        text,
        nodeAt(at) {
          met ??= readAgain();
          return (met.findLast(({ start }) => start <= at) ?? met[0])?.node;
        },
      };
    },
    /** True if the page has removed the current node: then the text behind it was not read. */
    isLost: () => !walker.currentNode.isConnected,
  };
}

/** The last `seam` units of the recent texts, concatenated. */
function lastOf(recent: readonly string[], count: number): string {
  let text = '';
  for (let at = count - 1; at >= Math.max(0, count - maxNodesOver) && text.length < seamUnits; at--)
    text = recent[at % maxNodesOver] + text;
  return text.slice(-seamUnits);
}

/** True of letters, digits and all that is not ASCII, of units above U+002F. */
const isOfWord = (unit: number): boolean =>
  unit > 0x7f || unit < 0x3a || ((unit | 0x20) > 0x60 && (unit | 0x20) < 0x7b) || unit === 0x5f;
