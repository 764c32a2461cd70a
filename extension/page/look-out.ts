import { type PageText, passagesIn } from './passages.ts';
import { isUnread, partOf } from './reach.ts';
import { createWalker } from './walker.ts';
import { changesEvery, createWatch } from './watch.ts';

/**
 * Looks through a document, and at what is added to it later, until a passage spells a name; `found` is then called
 * once. Most pages never come to that, so this is all that they carry.
 */
export function lookOut(spellsName: (text: string) => boolean, found: () => void, signal: AbortSignal): void {
  const own = new AbortController();
  const until = AbortSignal.any([own.signal, signal]);

  const look = ({ text }: PageText) => {
    if (until.aborted || !spellsName(text)) return;
    own.abort();
    found();
  };
  const walker = createWalker({ text: look, root: (root) => watch.follow(root) }, until);
  const watch = createWatch(
    {
      changed({ added, touched }) {
        for (const block of touched) {
          if (!block.isConnected || isUnread(block)) continue;
          for (const { text } of passagesIn(block, false)) if (text) look(text);
        }
        for (const node of added) walker.add(node, partOf(node) !== 'block');
        walker.lookAtHosts();
      },
      interval: changesEvery,
    },
    until,
  );
  watch.follow(document);
  walker.add(document);
}
