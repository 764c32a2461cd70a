import type { FromFrame } from '../messages/frame-report.ts';

/** What one frame of the page last told of its mentions. */
export type Report = Extract<FromFrame, { type: 'report' }>;

/** One entity on the page, all frames together. */
export interface Row {
  entity: string;
  count: number;
}

/** The reports with a frame's newest in place of its last, in the order of the frames on the page. */
export function addReport(reports: readonly Report[], report: Report): Report[] {
  return [...reports.filter(({ frame }) => frame !== report.frame), report].sort(
    (a, b) => Number(b.top) - Number(a.top) || a.order - b.order,
  );
}

/** How many mentions stand on the page. */
export function totalOf(reports: readonly Report[]): number {
  return reports.reduce((sum, { total }) => sum + total, 0);
}

/** The entities of the page, most mentions first; those with as many, in the order in which the page names them. */
export function rowsOf(reports: readonly Report[]): Row[] {
  const counts = new Map<string, number>();
  for (const report of reports)
    for (const { entity, count } of report.counts) counts.set(entity, (counts.get(entity) ?? 0) + count);
  return [...counts]
    .map(([entity, count]) => ({ entity, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
