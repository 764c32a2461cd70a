import { shownBoxAround } from './shown-box.ts';
import { watchSight } from './sight-watch.ts';
import { type Block, isElement } from './text-roles.ts';

/**
 * Whether a block's text is laid out nowhere, or hidden: in a part that is closed, or not shown. That is the cheap question:
 * what is laid out may stand where nobody sees it for all that, see `reachable-sight.ts`.
 */
export function isFoldedAway(block: Block): boolean {
  // By what it has: asking for the interface of shadow roots would have the browser set that up on every page.
  const element = isElement(block) ? (block as Element) : (block as Partial<ShadowRoot>).host;
  return element !== undefined && !shownBoxAround(element);
}

/** By which a reader may fold something away. */
const signs = ['toggle', 'click'] as const;

/** Maximum number of blocks that are asked whether they are still folded away; these stand for the others. */
const mostFolded = 2_000;

/**
 * Calls back when any of the blocks that are folded away may be seen after all, at most every `leastMs` milliseconds, and when
 * a reader may have folded others.
 */
export function watchFolded(changed: () => void, leastMs: number, signal: AbortSignal) {
  let blocks: readonly Block[] = [];
  let watching: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    if (blocks.some((block) => block.isConnected && !isFoldedAway(block))) changed();
  };
  const lookSoon = () => {
    timer ??= setTimeout(look, leastMs);
  };
  const end = () => {
    watching?.abort();
    watching = undefined;
    clearTimeout(timer);
    timer = undefined;
  };
  const passive = { capture: true, passive: true };
  for (const sign of signs) document.addEventListener(sign, changed, passive);
  // With a signal, each listener costs a page more than all else here.
  signal.addEventListener('abort', () => {
    end();
    for (const sign of signs) document.removeEventListener(sign, changed, passive);
  });
  return {
    /** Says which blocks are folded away now. */
    are(some: readonly Block[]) {
      blocks = some.slice(0, mostFolded);
      if (blocks.length === 0) return end();
      if (watching) return;
      watching = new AbortController();
      // What folds a shadow tree away stands outside of it.
      watchSight({ changed: lookSoon, restyled: () => {} }, watching.signal).follow(document);
    },
  };
}
