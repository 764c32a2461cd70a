/** One figure: what was measured, and whether it is what is to be reached. */
export interface Row {
  what: string;
  measured: string;
  /** A peer or a bare baseline, measured in the same run. */
  against: string;
  reach: string;
  met: boolean;
}

/** A row as a line of a Markdown table. */
export function lineOf({ what, measured, against, reach, met }: Row): string {
  return `| ${[what, measured, against, reach, met ? 'yes' : '**no**'].join(' | ')} |`;
}

/** The head of the table that `lineOf` goes on. */
export const tableHead = '| what | measured | against | reach | met |\n|---|---|---|---|---|';

/** The middle one of some numbers. @throws where there are none: nothing was measured. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** The number that a share of some numbers is not above. @throws where there are none: nothing was measured. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

/** Milliseconds in words: one place behind the point, or none from 100 on. */
export function ms(value: number): string {
  return `${value.toFixed(value >= 100 ? 0 : value >= 1 ? 1 : 2)} ms`;
}

/** Bytes in words, in units of 1,000. */
export function bytes(value: number): string {
  return Math.abs(value) >= 1e6 ? `${(value / 1e6).toFixed(2)} MB` : `${(value / 1e3).toFixed(1)} kB`;
}
