/** The element that an element or a text is laid out in: through slots and shadow hosts. Null at the top of a document. */
export function elementAround(node: Node): Element | null {
  const around = (node as Element | Text).assignedSlot ?? node.parentElement;
  if (around) return around;
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : null;
}
