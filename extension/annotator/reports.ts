import { serveViewers } from '../messages/serve-reports.ts';
import type { Annotation } from '../page/annotate.ts';
import { frameOrder } from '../page/frame-order.ts';
import type { createWalk } from '../page/mention-walk.ts';
import { tellOnce } from '../page/mentions/outline-entry.ts';

/** A random name by which to tell a tab's frames apart; the better generators are not there on plain http pages. */
const frameName = Math.random().toString(36).slice(2);

/**
 * Shows this frame's mentions to those who look at its tab from outside, and walks to the ones that they ask for;
 * the function it returns tells them that mentions came or went.
 */
export function showViewers(
  page: Annotation,
  walk: ReturnType<typeof createWalk>,
  signal: AbortSignal,
): () => void {
  return serveViewers(
    {
      report(told) {
        const shown = page.shown();
        const counts = new Map<string, { entity: string; count: number; apart?: true }>();
        for (const standing of shown) {
          const { entity } = standing;
          const known = counts.get(entity) ?? { entity, count: 0, apart: true };
          known.count++;
          if (page.counts(standing)) delete known.apart;
          counts.set(entity, known);
        }
        return {
          type: 'report',
          frame: frameName,
          top: window === window.top,
          order: frameOrder(window),
          lang: document.documentElement.lang,
          counts: [...counts.values()],
          ...(told && { outline: shown.map((standing) => tellOnce(standing, told)) }),
        };
      },
      told(message, answer) {
        if (message.type === 'clear' || message.frame !== frameName) return walk.clear();
        if (message.type === 'go') {
          if (walk.go(message.id)) answer({ type: 'there', frame: frameName, id: message.id });
          return;
        }
        const { entity, by } = message;
        const stop = walk.step(entity, by);
        if (stop) answer({ type: 'at', frame: frameName, entity, index: stop.index, of: stop.of });
      },
      left: walk.clear,
    },
    signal,
  );
}
