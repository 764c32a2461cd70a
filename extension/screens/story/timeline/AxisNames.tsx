import type { JSX } from 'preact';
import { dateLocale } from '../../../ui/format-date.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Tick } from './ticks.ts';

/** The names of years, and of months where there is room, beside the axis. */
export function AxisNames({ ticks }: { ticks: readonly Tick[] }): JSX.Element {
  const { locale } = useWords();
  const months = new Intl.DateTimeFormat(dateLocale(locale), { month: 'short', timeZone: 'UTC' });
  const monthOf = (date: string) => months.format(new Date(`${date}-01T00:00Z`));
  return (
    <>
      {ticks.map(
        ({ y, nameY, name, within, is }) =>
          name && (
            <span key={y} class={is} style={{ top: `${nameY ?? y}px` }}>
              {within && <small>{monthOf(within)}</small>}
              {is === 'year' ? name : monthOf(name)}
            </span>
          ),
      )}
    </>
  );
}
