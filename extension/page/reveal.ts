import { elementAround } from './dom/element-around.ts';

/** Where a line stands, in pixels of the layout viewport of its own frame; undefined while it is not laid out. */
export type LineOf = () => DOMRect | undefined;

/** Pixels kept free around a line that is scrolled into a box, if the box is large enough. */
const marginPx = 60;
/** A line between these parts of the screen's height can be read: nothing scrolls. */
const restful = { from: 0.12, to: 0.8 };
/** Sections that are laid out only when they come near the screen move what stands behind them: it is looked again. */
const lookAgainAfterMs = [120, 350, 900];
/** Events by which a reader takes over the scrolling. */
const signs = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** What is seen of something that scrolls, in pixels of its frame's layout viewport. */
interface View {
  left: number;
  top: number;
  width: number;
  height: number;
  /** How large it is drawn: offsets of scrolling are counted without that. */
  scale: number;
}

let reader: AbortController | undefined;

/**
 * Brings a line of text into view by scrolling what a reader could scroll, and nothing else: boxes with hidden overflow
 * stay as they are. Scrolls to the line itself, since its element may be far higher than the screen; then the frames
 * around, but those of another origin not where this one `isCutOff` in them: they could not be told from what only scripts
 * scroll. Looks again until it stays there, unless the reader scrolls.
 */
export function reveal(node: Node, line: LineOf, behavior: 'smooth' | 'instant', isCutOff = false): void {
  reader?.abort();
  const own = new AbortController();
  reader = own;
  const beyond = isCutOff ? undefined : scrollBeyond;
  bring(node, line, behavior, beyond);
  for (const sign of signs)
    addEventListener(sign, () => own.abort(), { capture: true, passive: true, signal: own.signal });
  for (const ms of lookAgainAfterMs) {
    setTimeout(() => {
      if (own.signal.aborted) return;
      if (ms === lookAgainAfterMs.at(-1)) own.abort();
      // With smooth scrolling the page is still moving.
      if (behavior === 'instant' || ms > lookAgainAfterMs[0]!) bring(node, line, 'instant', beyond, true);
    }, ms);
  }
}

/** `isCorrecting`: moves only what is out of view. */
function bring(
  node: Node,
  line: LineOf,
  behavior: 'smooth' | 'instant',
  beyond: typeof scrollBeyond | undefined,
  isCorrecting = false,
): void {
  let at: Node = node;
  let now = line;
  for (let view: Window | null = window; view; ) {
    scrollWithin(view, at, now, behavior, isCorrecting);
    const frame = frameOf(view);
    if (!frame) {
      if (view !== view.parent) beyond?.(view, now);
      return;
    }
    now = seenFromAround(frame, now);
    at = frame;
    view = frame.ownerDocument.defaultView;
  }
}

function scrollWithin(
  view: Window,
  node: Node,
  line: LineOf,
  behavior: 'smooth' | 'instant',
  isCorrecting: boolean,
) {
  const { boxes, isFixed } = scrollersAround(view, node);
  for (const box of boxes) {
    const { left, top } = box.getBoundingClientRect();
    const scale = scaleOf(box);
    const seen = {
      left: left + box.clientLeft * scale,
      top: top + box.clientTop * scale,
      width: box.clientWidth * scale,
      height: box.clientHeight * scale,
      scale,
    };
    scroll(view, node, box, line(), seen, { x: canScroll(box, 'x'), y: canScroll(box, 'y') }, 'instant');
  }
  const page = view.document.scrollingElement;
  if (!page || isFixed) return;
  const rect = line();
  const screen = { left: 0, top: 0, width: page.clientWidth, height: view.innerHeight, scale: 1 };
  const isAtRest =
    rect &&
    rect.top >= screen.height * restful.from &&
    rect.bottom <= screen.height * restful.to &&
    !isUnderBar(view, node, rect);
  const isSeen = rect && rect.top >= 0 && rect.bottom <= screen.height && !isUnderBar(view, node, rect);
  const mayY = isCorrecting ? !isSeen : !isAtRest;
  scroll(
    view,
    node,
    page,
    rect,
    screen,
    { x: !isLocked(view, 'x'), y: mayY && !isLocked(view, 'y') },
    behavior,
    true,
  );
}

/** Scrolls a box so that a line is in the middle of what is seen of it, where it is not well within it. */
function scroll(
  view: Window,
  node: Node,
  box: Element,
  line: DOMRect | undefined,
  seen: View,
  may: { x: boolean; y: boolean },
  behavior: 'smooth' | 'instant',
  isPage = false,
): void {
  if (!line) return;
  const [spaceX, spaceY] = [Math.min(marginPx, seen.width / 4), Math.min(marginPx, seen.height / 4)];
  const isOutX = line.left < seen.left + (isPage ? 0 : spaceX / 4) || line.right > seen.left + seen.width;
  const isOutY =
    isPage ||
    line.top < seen.top + spaceY ||
    line.bottom > seen.top + seen.height - spaceY ||
    isUnderBar(view, node, line);
  const middle = (from: number, length: number, start: number, size: number) =>
    from + length / 2 - (start + size / 2);
  const left = may.x && isOutX ? middle(line.left, line.width, seen.left, seen.width) : 0;
  const top = may.y && isOutY ? middle(line.top, line.height, seen.top, seen.height) : 0;
  if (Math.abs(left) >= 1 || Math.abs(top) >= 1)
    box.scrollBy({ left: left / seen.scale, top: top / seen.scale, behavior });
}

/** True where something that stays in its place while the rest scrolls, such as a header, lies over a line. */
function isUnderBar(view: Window, node: Node, { left, top, width, height }: DOMRect): boolean {
  const text = elementAround(node);
  let at = view.document.elementFromPoint(left + width / 2, top + height / 2);
  // What is in the text's own element, or around it, does not lie over it.
  for (; at && text && !at.contains(text) && !text.contains(at); at = elementAround(at))
    if (/fixed|sticky/.test(view.getComputedStyle(at).position)) return true;
  return false;
}

/** What a reader can scroll around a node in its document, innermost first, but for the page itself. */
function scrollersAround(view: Window, node: Node): { boxes: Element[]; isFixed: boolean } {
  const { documentElement, body } = view.document;
  const boxes: Element[] = [];
  for (let at = elementAround(node); at && at !== documentElement; at = elementAround(at)) {
    const isOfPage = at === body && view.getComputedStyle(documentElement).overflowY === 'visible';
    if (!isOfPage && (canScroll(at, 'x') || canScroll(at, 'y'))) boxes.push(at);
    if (view.getComputedStyle(at).position === 'fixed') return { boxes, isFixed: true };
  }
  return { boxes, isFixed: false };
}

const lengths = { x: ['scrollWidth', 'clientWidth'], y: ['scrollHeight', 'clientHeight'] } as const;

function canScroll(box: Element, along: 'x' | 'y'): boolean {
  const [whole, seen] = lengths[along];
  if (box[whole] <= box[seen]) return false;
  const { overflowX, overflowY } = getComputedStyle(box);
  return /auto|scroll|overlay/.test(along === 'x' ? overflowX : overflowY);
}

/** True where the page keeps a reader from scrolling it, as under its dialogs, or its frame does. */
function isLocked(view: Window, along: 'x' | 'y'): boolean {
  const { documentElement, body } = view.document;
  const overflowOf = (element: Element) => {
    const { overflowX, overflowY } = view.getComputedStyle(element);
    return along === 'x' ? overflowX : overflowY;
  };
  const own = overflowOf(documentElement);
  // The body's overflow applies to the page if the root has none.
  const overflow = own === 'visible' && body ? overflowOf(body) : own;
  return /hidden|clip/.test(overflow) || frameOf(view)?.getAttribute('scrolling')?.toLowerCase() === 'no';
}

/** The element that holds a frame; null at the top, and where the page around is of another origin. */
function frameOf(view: Window): Element | null {
  return view.frameElement;
}

/** How large an element is drawn, by what scales or zooms it. */
function scaleOf(element: Element): number {
  const { offsetWidth } = element as HTMLElement;
  return offsetWidth > 0 ? element.getBoundingClientRect().width / offsetWidth : 1;
}

/** A line of a frame, where it stands in the page around it. */
function seenFromAround(frame: Element, line: LineOf): LineOf {
  return () => {
    const within = line();
    if (!within) return undefined;
    const { left, top } = frame.getBoundingClientRect();
    const { clientLeft, clientTop } = frame;
    const { paddingLeft, paddingTop } = getComputedStyle(frame);
    const scale = scaleOf(frame);
    return new DOMRect(
      left + (clientLeft + Number.parseFloat(paddingLeft) + within.left) * scale,
      top + (clientTop + Number.parseFloat(paddingTop) + within.top) * scale,
      within.width * scale,
      within.height * scale,
    );
  };
}

/**
 * Has pages of another origin around a frame scroll to a line of it. Only an element can ask for that: one of no size is
 * there for as long as the asking takes, so that nothing is painted with it.
 */
function scrollBeyond(view: Window, line: LineOf): void {
  const rect = line();
  if (!rect) return;
  const { document, scrollX, scrollY } = view;
  const spot = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  spot.style.cssText = `all:initial!important;position:absolute!important;left:${rect.left + scrollX}px!important;top:${
    rect.top + scrollY
  }px!important;width:1px!important;height:${rect.height}px!important`;
  document.documentElement.append(spot);
  spot.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  spot.remove();
}

/** Whether a line is seen in its frame: on the screen, and not scrolled out of a box around it. */
export function isInView(node: Node, line: DOMRect | undefined): boolean {
  if (!line || line.bottom <= 0 || line.top >= innerHeight || line.right <= 0 || line.left >= innerWidth)
    return false;
  const middle = { x: line.left + line.width / 2, y: line.top + line.height / 2 };
  for (let at = elementAround(node); at && at !== document.body; at = elementAround(at)) {
    const { overflowX, overflowY, position, display } = getComputedStyle(at);
    if (position === 'fixed') return true;
    if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
    const { left, top, right, bottom } = at.getBoundingClientRect();
    if (middle.x < left || middle.x > right || middle.y < top || middle.y > bottom) return false;
  }
  return true;
}
