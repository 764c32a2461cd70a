import { blockOf } from '../dom/blocks.ts';
import { passagesIn } from '../dom/passages.ts';
import { type Block, isElement, isUnread, textRoleOf } from '../dom/text-roles.ts';
import { parentOf, shownTexts } from '../dom/tree.ts';
import type { Intake } from './intake.ts';
import type { Passage } from './passage.ts';
import type { Records } from './passage-records.ts';

/** Maximum number of added or removed text nodes that are handled at once; the rest is left for later. */
const maxNodes = 3_000;
/** After more than `freeMs` milliseconds of work comes a pause `restFactor` times as long. */
const freeMs = 4;
const restFactor = 2;

/**
 * Keeps mentions at their places while the page changes their text: what follows is called before the page paints, so that
 * no line blinks and no card loses its name. Heeds only what has mentions; all else has time. `changed` is told of each change.
 */
export function createInstantEdits(
  records: Records,
  intake: Intake,
  changed: () => void,
): (edits: readonly MutationRecord[]) => void {
  let restsUntil = 0;
  const hasMentions = ({ mentions }: Passage) => mentions.length > 0;

  return (edits) => {
    changed();
    const began = performance.now();
    const touched = new Set<Block>();
    const added: Element[] = [];
    const taken = new Map<Node, Node>();
    for (const { type, target, addedNodes, removedNodes } of edits) {
      if (type === 'attributes') continue;
      const block = blockOf(target);
      if (records.ofBlock(block).some(hasMentions) || intake.isAwaited(block)) touched.add(block);
      for (const node of removedNodes) if (isElement(node) && !node.isConnected) taken.set(node, target);
      for (const node of addedNodes) if (isElement(node)) added.push(node as Element);
    }
    // What was taken out a frame before may come back now.
    let isAwaited = added.length > 0 && intake.isAnyAwaited();
    if (touched.size === 0 && taken.size === 0 && !isAwaited) return;
    if (began < restsUntil) {
      for (const { type, target } of edits) if (type === 'characterData') intake.dropEdited(target as Text);
      return;
    }
    for (const [node, anchor] of taken) {
      for (const passage of passagesOn(node, records)) {
        if (!hasMentions(passage)) continue;
        // What comes next is looked for from its block on.
        intake.leave(passage, blockOf(connectedAround(anchor, taken)));
        isAwaited = true;
      }
    }
    for (const block of touched) intake.readAnew(block);
    if (isAwaited) for (const element of added) takeAll(element, intake);
    intake.hideDeparted();
    const took = performance.now() - began;
    if (took > freeMs) restsUntil = performance.now() + restFactor * took;
  };
}

/** The passages that the text of a tree has part in. */
function passagesOn(top: Node, records: Records): Set<Passage> {
  const passages = new Set<Passage>();
  const walker = document.createTreeWalker(top, shownTexts);
  for (let nodes = 0; nodes < maxNodes && walker.nextNode(); nodes++) {
    const passage = records.ofNode(walker.currentNode);
    if (passage) passages.add(passage);
  }
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

function takeAll(element: Element, intake: Intake): void {
  if (!element.isConnected || isUnread(element)) return;
  const isOfBlock = textRoleOf(element) !== 'block';
  let steps = 0;
  for (const { text } of passagesIn(element)) {
    if (text && !(isOfBlock && text.block === element)) intake.take(text);
    if (++steps > maxNodes) return;
  }
}
