import { parentOf } from './tree.ts';

/** The element that an element or a text is laid out in: through slots and shadow hosts. Null at the top of a document. */
export function elementAround(node: Node): Element | null {
  const around = (node as Element | Text).assignedSlot ?? parentOf(node);
  if (around instanceof ShadowRoot) return around.host;
  return around instanceof Element ? around : null;
}
