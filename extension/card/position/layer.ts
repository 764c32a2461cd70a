import { isHeldOpen } from './held-open.ts';
import { isInteractive } from './page-text.ts';
import { elementAround } from './paint-order.ts';

/**
 * What is shown above the page, and makes all that stands outside of it unusable, or closes when one presses there; or says
 * that it does, and then keeps the focus by whatever means.
 */
const layers = [
  'dialog[open]',
  ':modal',
  ':popover-open',
  ':fullscreen',
  '[aria-modal="true"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
];

/** Where the host stands in a page: what it is a child of, and the name of the slot that shows it there. */
export interface HostPlace {
  parent: Element | ShadowRoot;
  slot: string;
  /** The pointer has to stay within it, or it closes: there may be no gap on the way to the card. */
  isHeld?: boolean;
}

/**
 * Where the host has to stand so that a card beside a node can be used: in the innermost layer that the node is laid out
 * in, through slots and shadow hosts; in the text's own element within a menu that is open only while the pointer or the
 * focus is in it; or else in the root of the document.
 */
export function placeForHost(node: Node | undefined, document: Document): HostPlace {
  /** Beside what is put into a slot, the host is shown where that is. */
  let slotted: HostPlace | undefined;
  let at: Node | null = node ?? null;
  while (at) {
    if (at.nodeType === Node.ELEMENT_NODE && isLayer(at as Element)) {
      // A layer with a tree of its own shows no child that no slot takes.
      return slotted ?? { parent: (at as Element).shadowRoot ?? (at as Element), slot: '' };
    }
    const { assignedSlot, slot = '' } = at as Element;
    if (assignedSlot && at.parentElement) slotted ??= { parent: at.parentElement, slot };
    at = elementAround(at as Element);
  }
  const held = node && placeInHeld(node);
  return held ? { parent: held, slot: '', isHeld: true } : { parent: document.documentElement, slot: '' };
}

/** The last place that was found in a layer which is held open: it is asked for at each rendering. */
let last: { node: Node; place: Element | undefined } | undefined;

/** Where in a layer that is held open the host changes least: in the text's own element, but not in a link. */
function placeInHeld(node: Node): Element | undefined {
  if (last?.node === node && (last.place?.isConnected ?? true)) return last.place;
  const around: Element[] = [];
  for (let at = node.parentElement; at; at = at.parentElement) around.push(at);
  const { activeElement, body, documentElement } = node.ownerDocument!;
  const within = around.filter((at) => at !== body && at !== documentElement);
  // Most text stands in no such layer: their rules need not be looked through.
  const mayBeHeld = within.some(
    (at) =>
      (activeElement && activeElement !== at && at.contains(activeElement)) ||
      /absolute|fixed/.test(getComputedStyle(at).position),
  );
  const held = mayBeHeld ? within.find(isHeldOpen) : undefined;
  const place = held && within.slice(0, within.indexOf(held) + 1).find((at) => !isInteractive(at));
  last = { node, place };
  return place;
}

function isLayer(element: Element): boolean {
  return layers.some((layer) => element.matches(layer));
}

/** Where in a card it is looked whether the card is what is pressed there, in parts of its width and height. */
const spots = [
  [0.5, 0.5],
  [0.2, 0.1],
  [0.8, 0.1],
  [0.2, 0.9],
  [0.8, 0.9],
] as const;

/**
 * True where a card can be pressed: not behind a dialog, nor outside of what is shown on the full screen. `isOn` tells
 * whether a point of the layout viewport is on the card.
 */
export function isUsable(
  { left, top, width, height }: DOMRect,
  isOn: (point: { x: number; y: number }) => boolean,
): boolean {
  return spots.some(([across, along]) => isOn({ x: left + width * across, y: top + height * along }));
}
