import type { JSX } from 'preact';
import { AxisNames } from './AxisNames.tsx';
import type { Extent, Placed, TimelineLayout } from './layout.ts';
import type { Row } from './rows.ts';
import { tiePath } from './tie-path.ts';
import type { Measures } from './use-measures.ts';

interface TimelinePictureProps {
  rows: readonly Row[];
  layout: TimelineLayout;
  measures: Measures;
}

/** Where the axis stands, and where what leads from it to a label ends: in em from the picture's start. */
const AXIS = 3.5;
const LEAD_END = 5.3;

/** How wide a mark is, in px to either side of the axis, by how precise its date is. */
const marks = { year: 7, month: 4, day: 4 } as const;
const precisionOf = ({ date }: Row) => (date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day');

/** The axis and what is on it. It says nothing that the list beside it does not, so it is hidden from who listens. */
export function TimelinePicture({ rows, layout, measures }: TimelinePictureProps): JSX.Element {
  const axis = Math.round(measures.em * AXIS);
  const { placed, ticks, height } = layout;
  return (
    <div class="picture" aria-hidden="true">
      <AxisNames ticks={ticks} />
      <svg width={measures.width} height={height} aria-hidden="true">
        <Marks of="year" rows={rows} placed={placed} axis={axis} />
        <g class="axis">
          {layout.axis.map(({ from, until }, at) => (
            <g key={from}>
              <path d={`M${axis} ${from}V${until}`} />
              {at > 0 && <path class="cut" d={`M${axis - 5} ${from + 2.5}l10 -5`} />}
              {at < layout.axis.length - 1 && <path class="cut" d={`M${axis - 5} ${until + 2.5}l10 -5`} />}
            </g>
          ))}
          {ticks.map(({ y, name }) => (
            <path key={y} d={`M${axis} ${y}h${name ? -8 : -4}`} />
          ))}
        </g>
        <g class="leads">
          {rows.map((row, at) => (
            <path key={row.id} class={row.is} d={leadPath(axis, measures.em * LEAD_END, placed[at]!)} />
          ))}
        </g>
        <Marks of="month" rows={rows} placed={placed} axis={axis} />
        <Marks of="day" rows={rows} placed={placed} axis={axis} />
        <g class="ties">
          {tiesOf(rows, measures, placed).map(({ id, path }) => (
            <path key={id} d={path} />
          ))}
        </g>
      </svg>
    </div>
  );
}

interface MarksProps {
  of: keyof typeof marks;
  rows: readonly Row[];
  placed: readonly Placed[];
  axis: number;
}

/**
 * The marks of dates that are equally precise: a day is a dot; a month or a year is drawn out over its days.
 * All edges come before all insides, so that dots too close to be told apart become one shape.
 */
function Marks({ of, rows, placed, axis }: MarksProps): JSX.Element {
  const own = rows
    .flatMap((row, at) => (precisionOf(row) === of ? [{ row, mark: placed[at]!.mark }] : []))
    .sort((a, b) => Number(isOnPage(a.row)) - Number(isOnPage(b.row)));
  return (
    <g class={of}>
      {['edge', 'inside'].map((layer) => (
        <g key={layer} class={layer}>
          {own.map(({ row, mark }) => (
            <rect
              key={row.id}
              class={isOnPage(row) ? 'on-page' : row.is}
              {...shapeOf(row, mark, axis, marks[of])}
            />
          ))}
        </g>
      ))}
    </g>
  );
}

function isOnPage(row: Row): boolean {
  return row.is === 'event' && row.mentions > 0;
}

function shapeOf(row: Row, { from, until }: Extent, axis: number, half: number): Record<string, number> {
  if (row.is === 'published') return { x: axis - 8, y: from - 1, width: 16, height: 2 };
  return { x: axis - half, y: from - half, width: 2 * half, height: until - from + 2 * half, rx: half };
}

function leadPath(axis: number, end: number, { mark, lead }: Placed): string {
  const bend = (end - axis) / 2;
  return `M${axis} ${mark.from}C${axis + bend} ${mark.from} ${end - bend} ${lead} ${end} ${lead}`;
}

/** The curves from the story's wrong dates to the right ones, each in a lane of its own as far as there are lanes. */
function tiesOf(
  rows: readonly Row[],
  { labels, width }: Measures,
  placed: readonly Placed[],
): { id: string; path: string }[] {
  const ties = rows.flatMap((row, at) => {
    if (row.is !== 'claim') return [];
    const to = rows.findIndex((other) => other.is === 'event' && other.event.id === row.event.id);
    return to < 0 ? [] : [{ id: row.id, at, to }];
  });
  return ties.map(({ id, at, to }, lane) => {
    const between = labels.slice(Math.min(at, to), Math.max(at, to) + 1);
    const past = Math.max(...between.map(({ end }) => end)) + 8;
    const end = (label: number) => ({ x: labels[label]!.wordsEnd + 8, y: placed[label]!.lead });
    return { id, path: tiePath(end(at), end(to), past, width - 2 - (lane % 3) * 6) };
  });
}
