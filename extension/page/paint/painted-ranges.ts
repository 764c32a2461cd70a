import { shownTexts } from '../dom/tree.ts';
import type { PlacedMention } from '../mentions/passage.ts';

/**
 * What of the page is painted for a mention: its range, but for text within it that is not part of its name, such as the
 * readings of ruby.
 */
export function paintedRanges({ range, passage }: PlacedMention): StaticRange[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer) return [range];
  const { nodes } = passage;
  const first = nodes.indexOf(startContainer as Text);
  const last = nodes.indexOf(endContainer as Text, first);
  const ranges: StaticRange[] = [];
  let from = { startContainer, startOffset };
  for (let at = first; at < last; at++) {
    const [node, next] = [nodes[at]!, nodes[at + 1]!];
    if (isNextText(node, next)) continue;
    ranges.push(new StaticRange({ ...from, endContainer: node, endOffset: node.data.length }));
    from = { startContainer: next, startOffset: 0 };
  }
  if (ranges.length === 0) return [range];
  return [...ranges, new StaticRange({ ...from, endContainer, endOffset })];
}

/** The text nodes that a mention is spelled in. */
export function nodesOf({ range, passage }: PlacedMention): readonly Text[] {
  const { startContainer, endContainer } = range;
  if (startContainer === endContainer) return [startContainer as Text];
  const first = passage.nodes.indexOf(startContainer as Text);
  return passage.nodes.slice(first, passage.nodes.indexOf(endContainer as Text, first) + 1);
}

/** True where no other text that holds anything stands between the two. */
function isNextText(node: Text, next: Text): boolean {
  const walker = document.createTreeWalker(node.getRootNode(), shownTexts);
  walker.currentNode = node;
  let after = walker.nextNode() as Text | null;
  while (after && after !== next && /^\s*$/.test(after.data)) after = walker.nextNode() as Text | null;
  return after === next;
}
