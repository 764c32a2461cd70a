import type { CSSProperties, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatLooseDate } from '../../../ui/format-date.ts';
import { useWords } from '../../../ui/words.tsx';
import type { TimelineRow } from './rows.ts';
import { layOutStrip, type Tick } from './strip.ts';

/** The least number of entries that a strip says more about than their list. */
const fewest = 3;

/**
 * All entries on one true scale, each a way to its place in the list. It is for those who see it: the list below says the
 * same to everybody else, so that its dots are no stops for the Tab key.
 */
export function TimelineStrip({ rows }: { rows: readonly TimelineRow[] }): JSX.Element | null {
  const { locale } = useWords();
  const strip = useMemo(() => (rows.length < fewest ? undefined : layOutStrip(rows)), [rows]);
  if (!strip) return null;
  return (
    <div class="strip" aria-hidden="true">
      {strip.ticks.map((tick) => (
        <span key={`${tick.year}-${tick.month}`} class="tick" style={placed(tick.at)}>
          {tickWords(tick, locale)}
        </span>
      ))}
      {strip.dots.map(({ at, rows: there }) => {
        const [first] = there;
        const kind = there.find(({ is }) => is !== 'event')?.is ?? 'event';
        return (
          <a key={first!.id} class={`dot ${kind}`} href={`#${first!.id}`} tabIndex={-1} style={placed(at)}>
            <span>
              {formatLooseDate(first!.date, locale, 'short')}
              {there.length > 1 && ` +${there.length - 1}`}
            </span>
          </a>
        );
      })}
    </div>
  );
}

/** The place of a share of the strip's length, from its start whichever side that is on. */
const placed = (at: number): CSSProperties => ({ '--at': at.toFixed(4) }) as CSSProperties;

function tickWords({ year, month }: Tick, locale: string): string {
  if (month === undefined) return String(year);
  const date = new Date(Date.UTC(2000, month - 1, 1));
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(date);
}
