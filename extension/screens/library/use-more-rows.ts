import { useEffect, useState } from 'preact/hooks';

/** Rows that are shown at once: as many as fit a high window. */
const firstRows = 15;
/** Rows that are added at a time, about ten milliseconds of work. */
const moreRows = 100;

/**
 * How many of `count` rows to show: the first ones at once, the others while nothing else is to be done, so that a
 * thousand stories are there as soon as ten. `key` says what is listed; another one begins anew.
 */
export function useMoreRows(count: number, key: string): number {
  const [shown, setShown] = useState({ key, rows: firstRows });
  const rows = shown.key === key ? shown.rows : firstRows;
  const isWhole = rows >= count;
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => setShown({ key, rows: rows + moreRows }), 50);
    return () => clearTimeout(timer);
  }, [key, rows, isWhole]);
  return rows;
}
