/** A day as precise as it is known. */
export interface Day {
  year: number;
  /** From 1. */
  month?: number;
  day?: number;
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function written({ year, month, day }: Day): string {
  const parts = [pad(year, 4), ...(month === undefined ? [] : [pad(month, 2)])];
  return [...parts, ...(month === undefined || day === undefined ? [] : [pad(day, 2)])].join('-');
}

/** Reads what `written` writes; undefined of anything else. */
export function readDay(date: string | undefined): Day | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '');
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part ? Number(part) : undefined));
  return isDay({ year: year as number, ...(month ? { month } : {}), ...(day ? { day } : {}) })
    ? { year: year as number, ...(month ? { month } : {}), ...(day ? { day } : {}) }
    : undefined;
}

/** Whether there is such a day, in a year that news may speak of. */
export function isDay({ year, month, day }: Day): boolean {
  if (!(year >= 1000 && year <= 2300)) return false;
  if (month === undefined) return day === undefined;
  if (!(month >= 1 && month <= 12)) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** A whole day, so many days later. */
export function addDays({ year, month = 1, day = 1 }: Day, count: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + count));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A month, so many months later. */
export function addMonths({ year, month = 1 }: Day, count: number): Day {
  const months = year * 12 + month - 1 + count;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** From 0 for Sunday. */
export const weekdayOf = ({ year, month = 1, day = 1 }: Day): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** Days from one whole day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.UTC(to.year, (to.month ?? 1) - 1, to.day ?? 1) -
    Date.UTC(from.year, (from.month ?? 1) - 1, from.day ?? 1)) /
  86_400_000;

/** Where the text points: back, ahead, or not said. */
export type Course = 'past' | 'future' | undefined;

/** The weekday that is meant, seen from a day: the last one, that day included, or the next. */
export function weekdayFrom(from: Day, weekday: number, course: Course, isNextWeek = false): Day {
  const back = (weekdayOf(from) - weekday + 7) % 7;
  if (course !== 'future') return addDays(from, -back);
  const ahead = 7 - back;
  return addDays(from, isNextWeek && ahead <= 2 ? ahead + 7 : ahead);
}

/** The month that is meant, seen from a day: the last one, that day's included unless it is said to be over, or the next. */
export function monthFrom(from: Day, month: number, course: Course, isStrict = false): Day {
  const own = from.month ?? 12;
  if (course === 'future')
    return { year: from.year + (month < own || (isStrict && month === own) ? 1 : 0), month };
  return { year: from.year - (month > own || (isStrict && month === own) ? 1 : 0), month };
}

/** The day of a month that is meant, seen from a day: the nearest that the course of the text allows. */
export function dayFrom(from: Day, month: number, day: number, course: Course): Day {
  const years = [from.year - 1, from.year, from.year + 1].filter((year) => isDay({ year, month, day }));
  const whole = { month: 7, day: 1, ...from };
  const away = (year: number) => daysBetween(whole, { year, month, day });
  const nearest = years.sort((a, b) => Math.abs(away(a)) - Math.abs(away(b)))[0] ?? from.year;
  const distance = away(nearest);
  if (distance > 0 && course === 'past') return { year: nearest - 1, month, day };
  if (distance < -31 && course === 'future') return { year: nearest + 1, month, day };
  return { year: nearest, month, day };
}
