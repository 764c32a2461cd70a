import type { Found, PageText } from './passages.ts';
import { type Block, isUnread } from './reach.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { createSlice } from './slices.ts';

/** A page may take away what is being walked; then its tree is walked again, this many times in a row. */
const restarts = 5;

interface Callbacks {
  /** A text was met: a passage, or what else the walk goes by. The walk waits for what it is promised. */
  text(text: PageText): Promise<void> | undefined;
  /** An open shadow root was met for the first time. */
  root(root: ShadowRoot): void;
  /** The page works now; more is to be walked. */
  rests?(): void;
  /** All that was to be walked has been. */
  done?(): void;
}

/** Walks trees in slices that let the page work in between; `walkIn` says what is met in each. */
export function createWalker(
  walkIn: (top: Block) => Generator<Found, 'done' | 'lost', void>,
  { text, root, rests, done }: Callbacks,
  signal: AbortSignal,
) {
  const tops: { top: Block; blocksOnly: boolean; restarts: number }[] = [];
  let running = false;

  const add = (top: Block, blocksOnly = false) => {
    tops.push({ top, blocksOnly, restarts: 0 });
    void run();
  };

  const roots = createShadowRoots((met) => {
    root(met);
    add(met);
  }, signal);

  const run = async () => {
    if (running) return;
    running = true;
    const slice = createSlice();
    for (let next = tops.shift(); next && !signal.aborted; next = tops.shift()) {
      const { top, blocksOnly } = next;
      if (!top.isConnected || isUnread(top)) continue;
      const walk = walkIn(top);
      let step = walk.next();
      for (; !step.done; step = walk.next()) {
        const found = step.value;
        if (found.text && !(blocksOnly && found.text.block === top)) {
          const promised = text(found.text);
          if (promised) await promised;
        }
        if (found.root) roots.meet(found.root);
        if (found.host) roots.expect(found.host);
        if (slice.isOver) {
          rests?.();
          await slice.rest();
        }
        if (signal.aborted) return;
      }
      if (step.value === 'lost' && next.restarts < restarts)
        tops.push({ ...next, restarts: next.restarts + 1 });
    }
    running = false;
    done?.();
    roots.lookLater();
  };

  return {
    /** Walks a subtree whole; `blocksOnly` leaves out the text that it holds itself. */
    add,
    isBusy: () => running,
    /** Comes to `done` even where nothing was added. */
    finish: () => void run(),
    roots,
  };
}
