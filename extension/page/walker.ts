import { type PageText, passagesIn } from './passages.ts';
import { type Block, isUnread } from './reach.ts';
import { createSlice } from './slices.ts';

/** A page may take away what is being walked; then its tree is walked again, this many times in a row. */
const restarts = 5;
/** An element may attach a shadow root without any sign: looked at again after so many milliseconds. */
const lookAgain = [250, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000];
/** At most so many elements are looked at again. */
const mostHosts = 2_000;

interface Callbacks {
  /** A passage was met. */
  text(text: PageText): void;
  /** An open shadow root was met for the first time. */
  root(root: ShadowRoot): void;
  /** The page works now; more is to be walked. */
  rests?(): void;
  /** All that was to be walked has been. */
  done?(): void;
}

/** Walks trees in slices that let the page work in between. */
export function createWalker({ text, root, rests, done }: Callbacks, signal: AbortSignal) {
  const tops: { top: Block; blocksOnly: boolean; restarts: number }[] = [];
  const roots = new Set<ShadowRoot>();
  const hosts = new Set<Element>();
  let running = false;
  let looks = 0;
  let isLookDue = false;

  const add = (top: Block, blocksOnly = false) => {
    tops.push({ top, blocksOnly, restarts: 0 });
    void run();
  };

  const meet = (met: ShadowRoot) => {
    if (roots.has(met)) return;
    roots.add(met);
    root(met);
    add(met);
  };

  const run = async () => {
    if (running) return;
    running = true;
    const slice = createSlice();
    for (let next = tops.shift(); next && !signal.aborted; next = tops.shift()) {
      const { top, blocksOnly } = next;
      if (!top.isConnected || isUnread(top)) continue;
      const walk = passagesIn(top);
      let step = walk.next();
      for (; !step.done; step = walk.next()) {
        const found = step.value;
        if (found.text && !(blocksOnly && found.text.block === top)) text(found.text);
        if (found.root) meet(found.root);
        if (found.host && hosts.size < mostHosts) hosts.add(found.host);
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
    lookLater();
  };

  const lookAtHosts = () => {
    for (const host of hosts) {
      if (host.shadowRoot) meet(host.shadowRoot);
      if (host.shadowRoot || !host.isConnected) hosts.delete(host);
    }
  };

  const lookLater = () => {
    if (isLookDue || hosts.size === 0 || looks === lookAgain.length) return;
    isLookDue = true;
    setTimeout(() => {
      isLookDue = false;
      if (signal.aborted) return;
      lookAtHosts();
      lookLater();
    }, lookAgain[looks++]);
  };

  return {
    /** Walks a subtree whole; `blocksOnly` leaves out the text that it holds itself. */
    add,
    isBusy: () => running,
    /** Comes to `done` even where nothing was added. */
    finish: () => void run(),
    /** Looks whether elements have attached a shadow root since they were met. */
    lookAtHosts,
    /** The open shadow roots met so far that still stand. */
    roots(): ShadowRoot[] {
      for (const met of roots) if (!met.isConnected) roots.delete(met);
      return [...roots];
    },
  };
}
