import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../story-store/store.ts';
import type { Loaded } from './library-actions.ts';
import { detailsOf, keptNewestFirst, type NameDetail } from './name-list.ts';

/** Stories that are read at a time, about ten milliseconds of work. */
const atOnce = 50;

/**
 * Loads what only the stories themselves say of their names. Whole articles have to be read for it, so it comes after
 * the names are shown, and again after each change; some stories at a time, the last read first, so that a thousand do not
 * keep the page from being used.
 */
export function useNameDetails(store: Store, loaded: Loaded): ReadonlyMap<string, NameDetail> {
  const [details, setDetails] = useState<ReadonlyMap<string, NameDetail>>(new Map());
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      const ids = keptNewestFirst(loaded.summaries).map(({ id }) => id);
      let found: ReadonlyMap<string, NameDetail> = new Map();
      for (let at = 0; at < ids.length && !isOver; at += atOnce) {
        const records = await store.recordsOf(ids.slice(at, at + atOnce));
        found = detailsOf(records, found);
        if (!isOver) setDetails(found);
      }
    };
    // The names are listed all the same, and the page has said what is wrong.
    load().catch(() => {});
    return () => {
      isOver = true;
    };
  }, [loaded.summaries]);
  return details;
}
