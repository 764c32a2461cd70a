import type { ToFrame } from '../../messages/frame-report.ts';
import type { WalkStop } from '../../tab-report/state.ts';
import type { Report } from '../../tab-report/tally.ts';

/**
 * What to tell the frames for one step through an entity's mentions, over the last one back to the first.
 * A frame that is left is cleared, so that it starts anew when the walk comes round. Empty where there is nothing.
 */
export function stepThrough(
  reports: readonly Report[],
  place: WalkStop | undefined,
  entity: string,
  by: 1 | -1,
): ToFrame[] {
  const frames = framesWith(reports, entity);
  if (frames.length === 0) return [];
  const at = place?.entity === entity ? frames.findIndex(({ frame }) => frame === place.frame) : -1;
  if (at < 0) return start(frames.at(by === 1 ? 0 : -1)!.frame, entity, by, place !== undefined);
  const { index, of } = place!;
  const within = by === 1 ? index < of - 1 : index > 0;
  if (within) return start(frames[at]!.frame, entity, by, false);
  const next = frames[(at + by + frames.length) % frames.length]!;
  return start(next.frame, entity, by, true);
}

/** The place among all of the entity's mentions on the page, counted from 1, or nothing once its frame is gone. */
export function positionOf(
  reports: readonly Report[],
  place: WalkStop,
): { at: number; of: number } | undefined {
  const frames = framesWith(reports, place.entity);
  const at = frames.findIndex(({ frame }) => frame === place.frame);
  if (at < 0) return undefined;
  const before = frames.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  const after = frames.slice(at + 1).reduce((sum, { count }) => sum + count, 0);
  return { at: before + place.index + 1, of: before + place.of + after };
}

function start(frame: string, entity: string, by: 1 | -1, anew: boolean): ToFrame[] {
  const step: ToFrame = { type: 'step', frame, entity, by };
  return anew ? [{ type: 'clear' }, step] : [step];
}

function framesWith(reports: readonly Report[], entity: string): { frame: string; count: number }[] {
  return reports.flatMap(({ frame, counts }) => {
    const count = counts.find((known) => known.entity === entity)?.count ?? 0;
    return count > 0 ? [{ frame, count }] : [];
  });
}
