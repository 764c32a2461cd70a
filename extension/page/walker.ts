import { type PageText, passagesIn } from './passages.ts';
import { type Block, isUnread } from './reach.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { createSlice } from './slices.ts';

/** A page may take away what is being walked; then its tree is walked again, this many times in a row. */
const restarts = 5;

interface Callbacks {
  /** A passage was met; `goesOn` where it stands behind the one that was met before. */
  text(text: PageText, goesOn: boolean): void;
  /** An open shadow root was met for the first time. */
  root(root: ShadowRoot): void;
  /** The page works now; more is to be walked. */
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
    void run();
  };

  const roots = createShadowRoots(
    (met) => {
      root(met);
      add(met);
    },
    () => signal.aborted,
  );

  const run = async () => {
    if (running) return;
    running = true;
    const slice = createSlice();
    for (let next = tops.shift(); next && !signal.aborted; next = tops.shift()) {
      const { top, blocksOnly } = next;
      if (!top.isConnected || isUnread(top)) continue;
      const walk = passagesIn(top);
      let goesOn = false;
      let step = walk.next();
      for (; !step.done; step = walk.next()) {
        const found = step.value;
        if (found.text && !(blocksOnly && found.text.block === top)) {
          text(found.text, goesOn);
          goesOn = true;
        }
        if (found.root) roots.meet(found.root);
        if (found.host) roots.expect(found.host);
        if (slice.isOver) {
          rests();
          await slice.rest();
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
    /** Walks a subtree whole; `blocksOnly` leaves out the text that it holds itself. */
    add,
    isBusy: () => running,
    /** Comes to `done` even where nothing was added. */
    finish: () => void run(),
    roots,
  };
}
