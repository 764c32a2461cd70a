import { parentOf } from './tree.ts';

/**
 * The element that an element or a text is laid out in: through slots and shadow hosts. Null at the top of a document. By what
 * nodes have: those of a page around this frame are of no interface of this one.
 */
export function elementAround(node: Node): Element | null {
  const around = (node as Element | Text).assignedSlot ?? parentOf(node);
  if (!around || around.nodeType === 9) return null;
  return around.nodeType === 11 ? ((around as ShadowRoot).host ?? null) : (around as Element);
}
