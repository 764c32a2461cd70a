import { blockOf } from '../dom/blocks.ts';
import { passagesIn } from '../dom/passages.ts';
import { type Block, isElement, isUnread, textRoleOf } from '../dom/text-roles.ts';
import { parentOf, shownElements, shownTexts } from '../dom/tree.ts';
import type { Intake } from './intake.ts';
import type { Passage } from './passage.ts';
import type { Records } from './passage-records.ts';

/** Maximum number of added or removed text nodes that are handled at once; the rest is left for later. */
const maxNodes = 3_000;
/**
 * The part of all time that may be worked at once, over so many milliseconds of work: a page that is rendered anew thirty
 * times a second may have it each time, one moment in which the machine is busy costs nobody a line.
 */
const share = 0.4;
const mostMs = 60;

/**
 * Keeps mentions at their places while the page changes their text: what follows is called before the page paints, so that
 * no line blinks and no card loses its name. Heeds only what has mentions; all else has time. `changed` is told of each change.
 * Open shadow trees are looked into where `areThere`, and walked at once where one comes in.
 */
export function createInstantEdits(
  records: Records,
  intake: Intake,
  changed: () => void,
  shadows: { areThere: boolean; meet: (root: ShadowRoot) => void },
): (edits: readonly MutationRecord[]) => void {
  let left = mostMs;
  let last = 0;
  const hasMentions = ({ mentions }: Passage) => mentions.length > 0;

  return (edits) => {
    changed();
    const began = performance.now();
    const touched = new Set<Block>();
    const others = new Set<Block>();
    const added: Element[] = [];
    const taken = new Map<Node, Node>();
    for (const { type, target, addedNodes, removedNodes } of edits) {
      if (type === 'attributes') continue;
      const block = blockOf(target);
      const isTouched = records.ofBlock(block).some(hasMentions) || intake.isAwaited(block);
      (isTouched ? touched : others).add(block);
      for (const node of removedNodes) if (isElement(node) && !node.isConnected) taken.set(node, target);
      for (const node of addedNodes) if (isElement(node)) added.push(node as Element);
    }
    // What was taken out a frame before may come back now.
    let isAwaited = added.length > 0 && intake.isAnyAwaited();
    if (touched.size === 0 && taken.size === 0 && !isAwaited) return;
    left = Math.min(mostMs, left + share * (began - last));
    last = began;
    if (left <= 0) {
      for (const { type, target } of edits) if (type === 'characterData') intake.dropEdited(target as Text);
      return;
    }
    for (const [node, anchor] of taken) {
      for (const passage of passagesOn(node, records, shadows.areThere)) {
        if (!hasMentions(passage)) continue;
        // What comes next is looked for from its block on.
        intake.leave(passage, blockOf(connectedAround(anchor, taken)));
        isAwaited = true;
      }
    }
    intake.readAnew(touched);
    if (isAwaited) for (const element of added) takeAll(element, intake, shadows.meet);
    // A list may have handed its texts on to rows without names.
    if (others.size > 0 && intake.isAnyAwaited()) intake.readAnew(others);
    intake.hideDeparted();
    left -= performance.now() - began;
  };
}

/** The passages that the text of a tree has part in. */
function passagesOn(
  top: Node,
  records: Records,
  hasShadows: boolean,
  passages = new Set<Passage>(),
): Set<Passage> {
  const walker = document.createTreeWalker(top, hasShadows ? shownTexts | shownElements : shownTexts);
  let nodes = 0;
  do {
    const { currentNode } = walker;
    const passage = records.ofNode(currentNode);
    if (passage) passages.add(passage);
    const root = hasShadows && (currentNode as Element).shadowRoot;
    if (root) passagesOn(root, records, true, passages);
  } while (++nodes < maxNodes && walker.nextNode());
  return passages;
}

/** The nearest node still in the page around something that was removed. */
function connectedAround(anchor: Node, taken: ReadonlyMap<Node, Node>): Node {
  let at = anchor;
  while (!at.isConnected) {
    let top = at;
    for (let parent = parentOf(top); parent; parent = parentOf(top)) top = parent;
    const around = taken.get(top);
    if (!around || around === at) return document;
    at = around;
  }
  return at;
}

function takeAll(element: Element, intake: Intake, meet: (root: ShadowRoot) => void): void {
  if (!element.isConnected || isUnread(element)) return;
  const isOfBlock = textRoleOf(element) !== 'block';
  let steps = 0;
  if (element.shadowRoot) meet(element.shadowRoot);
  for (const { text, root } of passagesIn(element)) {
    if (root) meet(root);
    if (text && !(isOfBlock && text.block === element)) intake.take(text);
    if (++steps > maxNodes) return;
  }
}
