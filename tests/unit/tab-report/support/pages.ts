import type { ToFrame } from '../../../../extension/messages/frame-report.ts';
import type { WalkStop } from '../../../../extension/tab-report/state.ts';
import { addReport, type Report } from '../../../../extension/tab-report/tally.ts';

/** A frame's report, from the counts of its entities. */
export function report(frame: string, order: number, counts: Record<string, number>): Report {
  const list = Object.entries(counts).map(([entity, count]) => ({ entity, count }));
  return { type: 'report', frame, top: order === 0, order, counts: list };
}

/** Reports as they would have come in. */
export function reportsOf(...reports: Report[]): Report[] {
  return reports.reduce<Report[]>(addReport, []);
}

/** Frames that do as they are told: each walks through its own mentions and says where it came to. */
export function framesOf(reports: readonly Report[]) {
  const cursors = new Map<string, { entity: string; index: number }>();
  return (message: ToFrame): WalkStop | undefined => {
    if (message.type === 'clear') cursors.clear();
    if (message.type !== 'step') return undefined;
    const { frame, entity, by } = message;
    const of = reports.find((one) => one.frame === frame)?.counts.find((one) => one.entity === entity)?.count;
    if (!of) return undefined;
    const last = cursors.get(frame);
    const index = last?.entity === entity ? (last.index + by + of) % of : by > 0 ? 0 : of - 1;
    cursors.set(frame, { entity, index });
    return { frame, entity, index, of };
  };
}
