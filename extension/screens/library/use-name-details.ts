import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../story-store/store.ts';
import type { Loaded } from './library-actions.ts';
import { detailsOf, type NameDetail } from './name-list.ts';

/**
 * What the stories themselves say of their names: loaded once the names are shown, since whole articles have to be read
 * for it, and again after each change. The names are there before.
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
