import type { Outlined } from '../../messages/frame-report.ts';
import type { Outline } from '../../tab-report/outline.ts';
import type { Report } from '../../tab-report/tally.ts';

/** Mentions that follow one another in one article. */
export interface OutlineGroup {
  /** The frame that they stand in, by its name. */
  frame: string;
  /** The article's; '' where it has none. */
  heading: string;
  mentions: Outlined[];
}

/** The mentions of a page in document order, by the articles that they stand in; of entities that are known. */
export function groupOutline(
  reports: readonly Pick<Report, 'frame'>[],
  outline: Outline,
  isKnown: (entity: string) => boolean = () => true,
): OutlineGroup[] {
  const groups: OutlineGroup[] = [];
  for (const { frame } of reports) {
    for (const mention of outline.get(frame) ?? []) {
      if (!isKnown(mention.entity)) continue;
      const last = groups.at(-1);
      if (last?.frame === frame && last.heading === mention.heading) last.mentions.push(mention);
      else groups.push({ frame, heading: mention.heading, mentions: [mention] });
    }
  }
  return groups;
}
