import type { CDPSession, Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: the start, how long it took, and how long the thread ran in it. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; beginData?: { url?: string } };
}

/** What one page's main thread did, in milliseconds of thread time: what else the machine does is not in it. */
export interface Work {
  /** All work of scripts: the extension's, where the page runs none. */
  total: number;
  /** The most of it in a single task. */
  longest: number;
  /** The process that the page was in. */
  process: number;
  /** The extension's calls by themselves. */
  calls: number[];
  /** Style, layout and painting. */
  rendering: Record<'style' | 'layout' | 'paint', { count: number; time: number }>;
}

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
  'v8.execute',
];

/** Traces a tab's browser while something is done, and says what the main thread of the page at an address did. */
export async function traced(tab: Page, address: string, act: () => Promise<void>): Promise<Work> {
  const session = await tab.browser().target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  try {
    await act();
  } finally {
    await ended(session);
  }
  return workIn(events, address);
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

const renderings: Record<string, keyof Work['rendering']> = {
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
};
const isOurs = ({ args }: TraceEvent) => args?.data?.url?.startsWith('chrome-extension://') ?? false;
const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
const time = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;
const end = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

function workIn(events: TraceEvent[], address: string): Work {
  // Not the background's, which reads for all pages, nor those of the extension's own pages.
  const parsed = events.filter(
    ({ name, args }) => name === 'ParseHTML' && args?.beginData?.url?.startsWith(address),
  );
  const [first] = parsed;
  if (!first) throw new Error(`The trace knows nothing of ${address}.`);
  const threads = new Set(parsed.map(threadOf));
  const work: Work = {
    total: 0,
    longest: 0,
    process: first.pid,
    calls: [],
    rendering: { style: { count: 0, time: 0 }, layout: { count: 0, time: 0 }, paint: { count: 0, time: 0 } },
  };
  const thread = events
    .filter((event) => event.ph === 'X' && threads.has(threadOf(event)))
    .sort((a, b) => a.ts - b.ts || end(b) - end(a));
  let taskEnd = 0;
  let task = 0;
  let scriptEnd = 0;
  for (const event of thread) {
    if (event.name === 'RunTask' || event.name === 'ThreadControllerImpl::RunTask') {
      if (event.ts >= taskEnd) {
        task = 0;
        taskEnd = end(event);
      }
      continue;
    }
    const rendering = renderings[event.name];
    if (rendering) {
      work.rendering[rendering].count++;
      work.rendering[rendering].time += time(event);
    }
    const isScript =
      event.name === 'RunMicrotasks' ||
      (/^(EvaluateScript|FunctionCall|v8\.compile|EventDispatch)$/.test(event.name) && isOurs(event));
    if (!isScript || event.ts < scriptEnd) continue;
    scriptEnd = end(event);
    work.total += time(event);
    task += time(event);
    work.longest = Math.max(work.longest, task);
    if (event.name === 'FunctionCall') work.calls.push(time(event));
  }
  return work;
}
