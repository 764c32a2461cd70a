import type { Passage } from '../detect/mention.ts';
import { type PageText, passagesIn } from './passages.ts';
import { type Block, blockOf, isUnread } from './reach.ts';
import { nodeAt, stretchesIn } from './stretches.ts';
import { languageOf } from './surroundings.ts';
import { createWalker } from './walker.ts';
import { changesEvery, createWatch } from './watch.ts';

/** So many passages are asked about at once: few, since the first name is all that is wanted. */
const batch = 8;
/** Of a longer passage only so much on both sides of a name is asked about, in UTF-16 units. */
const around = 1_000;

interface Callbacks {
  /** Where names may stand in a text; of a longer one, `around` gives what is known of the passage at an offset. */
  glance(text: string, around?: (start: number) => string): readonly number[];
  /** Whether one of the passages names something, as far as each can tell by itself. Never rejects. */
  isNamed(passages: Passage[]): Promise<boolean>;
}

/**
 * Looks through a document, and at what is added to it later, until a passage names something. Most pages never come
 * to that, so this is all that they carry.
 */
export function lookOut({ glance, isNamed }: Callbacks, signal: AbortSignal): void {
  const own = new AbortController();
  const until = AbortSignal.any([own.signal, signal]);
  const waiting: Passage[] = [];
  let asking = Promise.resolve();

  const askAll = async () => {
    while (waiting.length > 0 && !until.aborted) if (await isNamed(waiting.splice(0, batch))) own.abort();
  };
  /** Asks about all that waits, one question after the other. */
  const ask = (): Promise<void> => {
    asking = asking.then(askAll);
    return asking;
  };
  const readBlock = (block: Block) => {
    const lang = languageOf(block);
    for (const found of passagesIn(block, false)) {
      const text = found.text?.text ?? '';
      let asked = 0;
      for (const place of glance(text)) {
        if (place < asked) continue;
        asked = place + around;
        waiting.push({
          text: text.slice(Math.max(0, place - around), asked + around),
          ...(lang && { lang }),
        });
      }
    }
  };
  /** In a stretch names are looked for in passing: where one may stand, the passage tells. The walk waits meanwhile. */
  const look = async (stretch: PageText, places: readonly number[]) => {
    const blocks = new Set<Block>();
    for (const place of places) {
      const node = nodeAt(stretch, place);
      const block = blockOf(node);
      if (blocks.has(block) || isUnread(node)) continue;
      blocks.add(block);
      readBlock(block);
      if (waiting.length >= batch) await ask();
      if (until.aborted) return;
    }
    await ask();
  };

  const walker = createWalker(
    stretchesIn,
    {
      text(stretch) {
        const places = glance(stretch.text, (start) => nodeAt(stretch, start).data);
        return places.length > 0 ? look(stretch, places) : undefined;
      },
      root: (root) => watch.follow(root),
    },
    until,
  );
  const watch = createWatch(
    {
      changed({ added, touched }) {
        for (const block of touched) if (block.isConnected && !isUnread(block)) readBlock(block);
        void ask();
        for (const node of added) walker.add(node);
        walker.roots.look();
      },
      interval: changesEvery,
    },
    until,
  );
  watch.follow(document);
  walker.add(document);
}
