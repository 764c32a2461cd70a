import type { Handlers } from '../../../extension/messages/answer-calls.ts';
import { notifyTab } from '../../../extension/messages/settings-notice.ts';
import { frameOf, wearIn } from '../in-pages/inject.ts';
import type { CallParts } from './parts.ts';

/** The calls by which a frame tells what has become of it, and has done what only the background can do there. */
export function frameCalls({ badges, turns, finds, walk }: CallParts) {
  return {
    async moved(_, sender) {
      if (sender.frameId !== 0) return;
      const { tabId } = frameOf(sender);
      badges.arrived(tabId);
      await notifyTab(tabId);
    },
    arrived(_, sender) {
      if (sender.frameId === 0) badges.arrived(frameOf(sender).tabId);
    },
    found(found, sender) {
      // In Chromium what a page said as it was left can come once another stands in the tab, under another number.
      if (/cached|pending/.test(sender.documentLifecycle ?? '')) return;
      const { tabId, frameIds } = frameOf(sender);
      badges.count(tabId, frameIds[0], found);
    },
    left(_, sender) {
      const { tabId, frameIds } = frameOf(sender);
      turns.drop(tabId, frameIds[0]);
      badges.count(tabId, frameIds[0], { names: [], mentions: 0 });
      finds.forget(tabId, frameIds[0], true);
    },
    wear: (change, sender) => wearIn(sender, change),
    command(command, sender) {
      const { tabId, frameIds } = frameOf(sender);
      return walk.handedOn(command, tabId, frameIds[0]);
    },
  } satisfies Partial<Handlers>;
}
