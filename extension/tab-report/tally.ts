import type { FromFrame } from '../messages/frame-report.ts';

/** What one frame of the page last told of its mentions. */
export type Report = Extract<FromFrame, { type: 'report' }>;

/** One entity on the page, all frames together. */
export interface Row {
  entity: string;
  count: number;
  /** It is listed below the others: an everyday name without company, or one that only menus and margins hold. */
  apart: boolean;
}

/** Maximum number of frames of a tab that are listened to, since a page can make any number. */
const mostFrames = 1_000;

/** The reports with a frame's newest in place of its last, in the order of the frames on the page. */
export function addReport(reports: readonly Report[], report: Report): Report[] {
  const isNew = reports.every(({ frame }) => frame !== report.frame);
  if (isNew && reports.length >= mostFrames) return [...reports];
  return [...reports.filter(({ frame }) => frame !== report.frame), report].sort(
    (a, b) => Number(b.top) - Number(a.top) || a.order - b.order,
  );
}

/** How many mentions stand on the page: of all entities, or of those that are known. */
export function totalOf(
  reports: readonly Report[],
  isKnown: (entity: string) => boolean = () => true,
): number {
  const counts = reports.flatMap((report) => report.counts).filter(({ entity }) => isKnown(entity));
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/**
 * The entities of the page, those that are listed apart last; of each, most mentions first, and of as many in the order
 * in which the page names them.
 */
export function rowsOf(reports: readonly Report[]): Row[] {
  const rows = new Map<string, Row>();
  for (const report of reports) {
    for (const { entity, count, apart = false } of report.counts) {
      const row = rows.get(entity) ?? { entity, count: 0, apart: true };
      rows.set(entity, { entity, count: row.count + count, apart: row.apart && apart });
    }
  }
  return [...rows.values()]
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(a.apart) - Number(b.apart) || b.count - a.count);
}
