import type { PlacedMention } from './passage.ts';
import { rangeOf } from './placed-mention.ts';

/** Pixels by which a pointer may miss a line of text and still mean it. */
const slack = 1;

/**
 * Finds the mention painted at a point of the layout viewport. `of` gives the mentions that a text node takes part
 * in; `roots` are the shadow roots that the caret may look into.
 * @returns the mention; null if other text is there, so that nothing beneath needs checking; undefined if that is not
 * known, which with `inPassing` includes other text.
 */
export function mentionAt(
  x: number,
  y: number,
  of: (node: Text) => Iterable<PlacedMention>,
  roots: ShadowRoot[],
  inPassing: boolean,
): PlacedMention | null | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: roots });
  // A CDATA section of XHTML is a text too.
  if (!(caret?.offsetNode instanceof Text)) return undefined;
  for (const standing of of(caret.offsetNode)) {
    if (!isWithin(standing.range, caret)) continue;
    // The caret snaps to the nearest text, however far away, so the boxes decide.
    if (linesOf(standing).some((line) => isIn(line, x, y))) return standing;
  }
  if (inPassing) return undefined;
  const caretBox = caret.getClientRect();
  return caretBox && isBeside(caretBox, x, y) ? null : undefined;
}

/** False where a caret in one of the range's nodes stands before the range or behind it. */
function isWithin(
  { startContainer, startOffset, endContainer, endOffset }: StaticRange,
  { offsetNode, offset }: CaretPosition,
): boolean {
  return (
    (offsetNode !== startContainer || offset >= startOffset) &&
    (offsetNode !== endContainer || offset <= endOffset)
  );
}

/** True of a point on the line of a caret, and at most as far along it as the line is high. */
function isBeside({ left, right, top, bottom, width, height }: DOMRect, x: number, y: number): boolean {
  const [alongX, alongY] = width < height ? [height, 0] : [0, width];
  return x >= left - alongX && x <= right + alongX && y >= top - alongY && y <= bottom + alongY;
}

/** One rectangle per line of the mention, in CSS pixels of the layout viewport; none where it is not rendered. */
export function linesOf(standing: PlacedMention): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const box of rangeOf(standing).getClientRects()) {
    if (box.width === 0 || box.height === 0) continue;
    const line = lines.at(-1);
    if (line && isSameLine(line, box)) lines[lines.length - 1] = union(line, box);
    else lines.push(box);
  }
  return lines;
}

function isIn(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

/** Inline elements cut one line into several boxes, which overlap along it and touch end to end. */
function isSameLine(a: DOMRect, b: DOMRect): boolean {
  const across = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const along = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.height, b.height);
  const wide = Math.min(a.width, b.width);
  return (across > high / 2 && along > -high) || (along > wide / 2 && across > -1 && across > -wide);
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
