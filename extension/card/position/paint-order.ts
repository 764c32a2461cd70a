/** The element that another one is laid out in, through slots and shadow hosts. */
export function elementAround(element: Element): Element | null {
  const outer = element.assignedSlot ?? element.parentElement;
  if (outer) return outer;
  return (element.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** True where an element is laid out in another one. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = elementAround(at)) if (at === outer) return true;
  return false;
}

/**
 * Whether an element is painted above the text of another one, neither of which is within the other, as far as positions
 * and layers tell. The browser is not asked: it leaves out what lets the pointer through.
 */
export function isAbove(element: Element, text: Element): boolean {
  const [own, other] = branches(element, text);
  const [layer, under] = [layerOf(own), layerOf(other)];
  if (layer !== under) return layer > under;
  return Boolean(own[0]!.compareDocumentPosition(other[0]!) & Node.DOCUMENT_POSITION_PRECEDING);
}

/** The elements from below the nearest one around both down to each, outermost first. */
function branches(element: Element, text: Element): [Element[], Element[]] {
  const [own, other] = [element, text].map((from) => {
    const way: Element[] = [];
    for (let at: Element | null = from; at; at = elementAround(at)) way.unshift(at);
    return way;
  }) as [Element[], Element[]];
  let shared = 0;
  while (shared < own.length - 1 && shared < other.length - 1 && own[shared] === other[shared]) shared++;
  return [own.slice(shared), other.slice(shared)];
}

/** The layer of the first element on the way that has one: -0.5 in the flow, 0 positioned, else its `z-index`. */
function layerOf(way: readonly Element[]): number {
  for (const element of way) {
    const { position, zIndex, opacity, transform } = getComputedStyle(element);
    if (position !== 'static') return zIndex === 'auto' ? 0 : Number(zIndex);
    if (Number(opacity) < 1 || transform !== 'none') return 0;
  }
  return -0.5;
}
