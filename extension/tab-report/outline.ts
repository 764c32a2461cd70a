import type { Outlined } from '../messages/frame-report.ts';
import type { Report } from './tally.ts';

/** The mentions of each frame in document order, by the frame's name. */
export type Outline = ReadonlyMap<string, readonly Outlined[]>;

/** The outline with a frame's newest mentions in place of its last; what is told by its id alone is as it was told before. */
export function addOutline(outline: Outline, { frame, counts, outline: told }: Report): Outline {
  if (!told && counts.length > 0) return outline;
  const before = new Map(outline.get(frame)?.map((mention) => [mention.id, mention]));
  const mentions = (told ?? []).flatMap((one) => (typeof one === 'number' ? (before.get(one) ?? []) : one));
  return new Map(outline).set(frame, mentions);
}
