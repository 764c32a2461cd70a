import { changesEveryMs, observed, waitAfter } from './dom/change-watch.ts';
import { createShadowRoots } from './dom/shadow-roots.ts';
import { type Block, isBlock, isElement, isRootNode, isUnread } from './dom/text-roles.ts';
import { readStretches, type Stretch, stretchAround } from './dom/text-stretches.ts';
import { createTimeSlice } from './schedule/time-slices.ts';

/**
 * Looks for places in a text where a name may stand, and ends with the first one that `isEnough`; `around` gives what is
 * known of the passage that an offset stands in.
 */
export type PossibleNames = (
  text: string,
  around: (start: number) => string,
  isEnough: (start: number) => boolean,
) => void;

/** Maximum number of restarts in a row for a tree that the page changes while it is searched. */
const maxRestarts = 5;

const isTree = (node: Node) => isElement(node) || isRootNode(node);

interface Looker {
  possibleNames: PossibleNames;
  /** Called with the first name that is met; it looks no further then. */
  met: () => void;
}

/** What looks through this document; over once nobody looks any more. */
let looking: ReturnType<typeof createLooking> | undefined;

/**
 * Looks through this document, and at what is added to it later, until a name is met; `met` is called once then. The
 * function it gives ends it before. All who look share one walk: what joins before the first one costs no other.
 */
export function lookOut(possibleNames: PossibleNames, met: () => void): () => void {
  if (!looking || looking.isOver()) looking = createLooking();
  return looking.join({ possibleNames, met });
}

/**
 * Nearly every page carries no more than this, and runs it once: what counts is how little there is to make ready. So there
 * are no generators, few functions, and nothing is asked of the browser that a page without a name does not need.
 */
function createLooking() {
  const lookers = new Set<Looker>();
  /** Nodes to look at: new ones, and neighbours of what was added or removed. */
  const waiting = new Set<Node>();
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that the last look took. */
  let took = 0;

  const isOver = () => lookers.size === 0;
  const leave = (looker: Looker) => {
    lookers.delete(looker);
    if (!isOver()) return;
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = (stretch: Stretch | undefined) => {
    if (!stretch) return;
    let unread: Node | undefined;
    const isToBeRead = (place: number): boolean => {
      const node = stretch.nodeAt(place);
      if (!node || node === unread) return false;
      if (!isUnread(node) && !(node.parentNode as HTMLElement).isContentEditable) return true;
      unread = node;
      return false;
    };
    const around = (start: number) => stretch.nodeAt(start)?.data ?? '';
    for (const looker of lookers) {
      const meet = (place: number): boolean => {
        if (!lookers.has(looker)) return true;
        if (!isToBeRead(place)) return false;
        leave(looker);
        looker.met();
        return true;
      };
      looker.possibleNames(stretch.text, around, meet);
    }
  };
  const run = async () => {
    timer = undefined;
    if (running) return;
    running = true;
    const slice = createTimeSlice();
    let lost = 0;
    for (const node of waiting) {
      waiting.delete(node);
      if (!node.isConnected) continue;
      if (!isBlock(node)) look(stretchAround(node));
      if (isTree(node) && (node === document || !isUnread(node))) {
        const stretches = readStretches(node as Block);
        for (let stretch = stretches.next(); stretch; stretch = stretches.next()) {
          look(stretch);
          if (slice.isOver) await slice.rest();
          if (isOver()) return;
        }
        if (stretches.isLost() && lost++ < maxRestarts) waiting.add(node);
        else roots.search(node as Block);
      }
      if (slice.isOver) await slice.rest();
      if (isOver()) return;
    }
    took = slice.worked;
    running = false;
    roots.look();
    roots.lookLater();
  };
  const runSoon = () => {
    timer ??= setTimeout(run, waitAfter(took, changesEveryMs));
  };

  const observer = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes, target, type, previousSibling } of records) {
      if (type !== 'childList') waiting.add(target);
      for (const node of addedNodes) waiting.add(node);
      if (removedNodes.length > 0 && previousSibling && !isBlock(previousSibling))
        waiting.add(previousSibling);
    }
    runSoon();
  });
  const roots = createShadowRoots((root) => {
    observer.observe(root, observed);
    waiting.add(root);
    runSoon();
  }, isOver);
  observer.observe(document, observed);

  return {
    isOver,
    join(looker: Looker): () => void {
      lookers.add(looker);
      waiting.add(document);
      for (const root of roots.list()) waiting.add(root);
      // In a new task: compiling this script was one already.
      timer ??= setTimeout(run);
      return () => leave(looker);
    },
  };
}
