import { createTimeSlice } from '../schedule/time-slices.ts';
import { type PageText, passagesIn } from './passages.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { type Block, isUnread, isUnreadItself } from './text-roles.ts';
import { parentOf } from './tree.ts';

/** Maximum number of walks in a row through one tree that the page changes while it is walked. */
const restarts = 5;

interface Callbacks {
  /** A passage was met; `goesOn` where it stands behind the one that was met before. */
  text(text: PageText, goesOn: boolean): void;
  /** An open shadow root was met for the first time. */
  root(root: ShadowRoot): void;
  /** Called when a slice is over and the page gets the thread; there is more to walk. */
  rests(): void;
  /** All that was to be walked has been. */
  done(): void;
}

/** Walks trees passage by passage, in slices that let the page work in between. */
export function createWalker({ text, root, rests, done }: Callbacks, signal: AbortSignal) {
  const tops: { top: Block; blocksOnly: boolean; restarts: number }[] = [];
  let running = false;

  const add = (top: Block, blocksOnly = false) => {
    tops.push({ top, blocksOnly, restarts: 0 });
  };

  const roots = createShadowRoots(
    (met) => {
      root(met);
      add(met);
      void run();
    },
    () => signal.aborted,
  );

  const run = async () => {
    if (running) return;
    running = true;
    const slice = createTimeSlice();
    /** Cache for the last parent: nodes that a page adds together mostly share one. */
    let known: { parent: Node; isUnread: boolean } | undefined;
    for (let next = tops.shift(); next && !signal.aborted; next = tops.shift()) {
      const { top, blocksOnly } = next;
      if (!top.isConnected || isUnreadItself(top)) continue;
      const parent = parentOf(top) ?? top;
      if (known?.parent !== parent) known = { parent, isUnread: isUnread(parent) };
      if (known.isUnread) continue;
      const ownRoot = (top as Element).shadowRoot;
      if (ownRoot) roots.meet(ownRoot);
      const walk = passagesIn(top);
      let goesOn = false;
      let step = walk.next();
      for (; !step.done; step = walk.next()) {
        const found = step.value;
        if (found.text && !(blocksOnly && found.text.block === top)) {
          text(found.text, goesOn && !found.isLate);
          goesOn = !found.isLate;
        }
        if (found.root) roots.meet(found.root);
        if (found.host) roots.expect(found.host);
        if (slice.isOver) {
          rests();
          await slice.rest();
          known = undefined;
        }
        if (signal.aborted) return;
      }
      if (step.value === 'lost' && next.restarts < restarts)
        tops.push({ ...next, restarts: next.restarts + 1 });
    }
    running = false;
    done();
    roots.lookLater();
  };

  return {
    /** Adds a subtree that is to be walked whole; `blocksOnly` leaves out the text that it holds itself. */
    add,
    /** Walks what was added; `done` is called even if that is nothing. */
    run: () => void run(),
    isBusy: () => running,
    roots,
  };
}

export type Walker = ReturnType<typeof createWalker>;
