/** A date as precise as its source: `2025`, `2025-01` or `2025-01-20`. */
export type LooseDate = string;

/** Whether a text is a `LooseDate` that stands in the calendar: `2025`, `2025-01` or `2025-01-20`. */
export function isLooseDate(text: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return false;
  const day = new Date(text + '-01-01'.slice(text.length - 'YYYY'.length));
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether `date` is later than `other` as far as both are precise: `2025` is not after `2025-03-17`. */
export function isAfter(date: LooseDate, other: LooseDate): boolean {
  const shared = Math.min(date.length, other.length);
  return date.slice(0, shared) > other.slice(0, shared);
}

/** Orders dates from early to late, a vaguer one before the days within it. */
export function byDate(a: { date: LooseDate }, b: { date: LooseDate }): number {
  return a.date < b.date ? -1 : Number(a.date > b.date);
}
