import { type Found, type PageText, touches } from './passages.ts';
import { type Block, isSilent } from './reach.ts';
import { mayHostLater } from './shadow-roots.ts';

/** `NodeFilter.SHOW_TEXT` and `SHOW_CDATA_SECTION`, without having the browser make that interface ready. */
const texts = 4 | 8;
/**
 * A stretch ends with the text node that brings it to so many UTF-16 units. The first is short, since a page that has
 * names mostly has one at its top; the longest are some milliseconds' work.
 */
const enough = { first: 1_024, most: 16_384 };
/** So much of a stretch stands again at the start of the next one: longer than any name, so that none is cut. */
const overlap = 400;
/** Where two texts touch, so much from both sides is put together. */
const seam = 60;
/** After this many nodes without a stretch the walk offers a pause all the same. */
const pauseAfter = 1_000;

/**
 * Walks a tree and yields its text in long stretches, whatever blocks it stands in: for looking through in passing,
 * with as little done for each node as can be. Every name of the page stands in one of them whole, also where
 * elements cut it; but a stretch may also read on where the page does not, and hold text that is not to be read.
 */
export function* stretchesIn(top: Block): Generator<Found, 'done' | 'lost', void> {
  const walker = document.createTreeWalker(top, texts);
  let stretch: PageText = { text: '', block: top, nodes: [], starts: [] };
  let most = enough.first;
  for (let goesOn = true; goesOn; ) {
    goesOn = lengthen(stretch, walker, most);
    if (goesOn && stretch.text.length < most) yield {};
    else if (stretch.nodes.length > 0) {
      yield { text: stretch };
      most = Math.min(enough.most, 2 * most);
      stretch = { text: stretch.text.slice(-overlap), block: top, nodes: [], starts: [] };
    }
  }
  if (!top.isConnected || !walker.currentNode.isConnected) return 'lost';
  const own = (top as Element).shadowRoot;
  if (own) yield { root: own };
  const elements = top.querySelectorAll('*');
  for (let from = 0; from < elements.length; from += pauseAfter) {
    yield* hostsAmong(elements, from, Math.min(elements.length, from + pauseAfter));
    yield {};
  }
  return 'done';
}

/**
 * Adds the text of the walker's next nodes to a stretch, until it has so many units or a pause is due; false at the end
 * of the tree. No generator, which engines are slow to make fast.
 */
function lengthen(stretch: PageText, walker: TreeWalker, most: number): boolean {
  let { text } = stretch;
  /** The text before, as it reads where nothing parts it. */
  let before = text.slice(-seam);
  let goesOn = true;
  for (let steps = 0; steps < pauseAfter && text.length < most; steps++) {
    const node = walker.nextNode() as Text | null;
    if (!node) {
      goesOn = false;
      break;
    }
    const { data } = node;
    const isSpaced = data.charCodeAt(0) <= 0x20;
    if (isSpaced && data.trim() === '') {
      text += ' ';
      before = '';
      continue;
    }
    if (isSilent(node.parentNode as Element)) continue;
    stretch.nodes.push(node);
    stretch.starts.push(text.length);
    // One word or two: both are looked at.
    if (!isSpaced && before !== '' && touches(before, data)) {
      before = before.slice(-seam) + data;
      text += ` ${before.slice(0, 2 * seam)} `;
    } else before = data;
    text += data;
  }
  stretch.text = text;
  return goesOn;
}

/** The open shadow roots of some elements, and those that may have one later. */
function hostsAmong(elements: NodeListOf<Element>, from: number, to: number): Found[] {
  const found: Found[] = [];
  for (let at = from; at < to; at++) {
    const element = elements[at]!;
    const root = element.shadowRoot;
    if (root) found.push({ root });
    else if (mayHostLater(element)) found.push({ host: element });
  }
  return found;
}

/** The node that a place in a stretch stands in. */
export function nodeAt({ nodes, starts }: PageText, place: number): Text {
  return nodes[
    Math.max(
      0,
      starts.findLastIndex((start) => start <= place),
    )
  ]!;
}
