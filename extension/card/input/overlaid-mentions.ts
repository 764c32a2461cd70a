import type { CardMention } from '../mention.ts';
import type { CardPage } from '../page-port.ts';

/** An element with more mentions than this is not looked through: that would take longer than a move of the pointer may. */
const MOST = 64;

/** What hides what it lies over, whatever its background. */
const solid = 'img,picture,video,canvas,svg,iframe,object,embed,input,select,textarea,button';

/**
 * The page, with mentions found also beneath what is laid over its text and lets it be seen, such as the link that
 * stretches over a teaser. What a caret finds has been found already: only elements under the topmost are looked at, and
 * only where the topmost has no text at the point, since asking for all of them takes longer than all else.
 */
export function withOverlaidMentions(page: CardPage, document: Document, signal: AbortSignal): CardPage {
  let byElement: Map<Element, CardMention[]> | undefined;
  page.onChange(() => {
    byElement = undefined;
  }, signal);

  const beneath = (x: number, y: number): CardMention | undefined => {
    byElement ??= byParent(page);
    const stack = document.elementsFromPoint(x, y);
    for (let at = 1; at < stack.length; at++) {
      const mentions = byElement.get(stack[at]!);
      if (!mentions || mentions.length > MOST) continue;
      const found = mentions.find((mention) => page.rects(mention).some((line) => isIn(line, x, y)));
      if (found) return stack.slice(0, at).some(hides) ? undefined : found;
    }
    return undefined;
  };
  return {
    ...page,
    at(x, y, inPassing) {
      const found = page.at(x, y, inPassing);
      return found === undefined && !inPassing ? beneath(x, y) : found;
    },
  };
}

function byParent(page: CardPage): Map<Element, CardMention[]> {
  const found = new Map<Element, CardMention[]>();
  for (const mention of page.list()) {
    const element = page.element(mention);
    if (!element) continue;
    const known = found.get(element);
    if (known) known.push(mention);
    else found.set(element, [mention]);
  }
  return found;
}

function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether an element, or what its style sets before and after it, lets nothing be seen through. */
function hides(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (element.matches(solid)) return true;
  return [undefined, '::before', '::after'].some((pseudo) => {
    const { content, backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(element, pseudo);
    if (pseudo && (content === 'none' || content === 'normal')) return false;
    return (
      backgroundImage !== 'none' || (backdropFilter ?? 'none') !== 'none' || alphaOf(backgroundColor) > 0.3
    );
  });
}

/** How little a computed colour lets through, from 0 to 1. */
function alphaOf(colour: string): number {
  const [, alpha] = /^rgba\(.*, ?([\d.e-]+)\)$|\/ ?([\d.e-]+)\)$/.exec(colour)?.filter(Boolean) ?? [];
  return alpha === undefined ? 1 : Number(alpha);
}
