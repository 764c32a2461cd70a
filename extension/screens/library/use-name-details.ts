import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../story-store/store.ts';
import type { Loaded } from './library-actions.ts';
import { detailsOf, type NameDetail } from './name-list.ts';

/**
 * Loads what only the stories themselves say of their names. Whole articles have to be read for it, so it comes after
 * the names are shown, and again after each change.
 */
export function useNameDetails(store: Store, loaded: Loaded): ReadonlyMap<string, NameDetail> {
  const [details, setDetails] = useState<ReadonlyMap<string, NameDetail>>(new Map());
  useEffect(() => {
    let isOver = false;
    store.records().then(
      (records) => !isOver && setDetails(detailsOf(records)),
      // The names are listed all the same, and the page has said what is wrong.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [loaded.summaries]);
  return details;
}
