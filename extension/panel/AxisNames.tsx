import type { JSX } from 'preact';
import { dateLocale } from '../ui/loose-date.ts';
import { useWords } from '../ui/words.tsx';
import type { Tick } from './ticks.ts';

/** The names of years, and of months where there is room, beside the axis. */
export function AxisNames({ ticks }: { ticks: readonly Tick[] }): JSX.Element {
  const { locale } = useWords();
  const month = new Intl.DateTimeFormat(dateLocale(locale), { month: 'short', timeZone: 'UTC' });
  return (
    <>
      {ticks.map(
        ({ y, nameY, name, is }) =>
          name && (
            <span key={y} class={is} style={{ top: `${nameY ?? y}px` }}>
              {is === 'year' ? name : month.format(new Date(`${name}-01T00:00Z`))}
            </span>
          ),
      )}
    </>
  );
}
