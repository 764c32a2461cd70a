import { type Block, isElement, textRoleOf } from './text-roles.ts';
import { parentOf } from './tree.ts';

/** The nearest block that holds the node: what is read again as one when something in it changes. */
export function blockOf(node: Node): Block {
  let at = node;
  let around = parentOf(at);
  while (around && (!isElement(at) || textRoleOf(at as Element) !== 'block')) {
    at = around;
    around = parentOf(at);
  }
  return at as Block;
}

/** True for an inline tag that the page's style lays out as a block, so that the text around it does not read on. */
export function isLaidOutAsBlock(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return !/^(inline$|contents|ruby|none|$)/.test(display);
}
