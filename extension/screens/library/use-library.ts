import { useEffect, useRef, useState } from 'preact/hooks';
import { failureOf, type StoreFailure } from '../../story-store/store-error.ts';
import { type LibraryProps, type Loaded, loadAll } from './library-actions.ts';

/** What was just done, and how it is undone. */
export interface LastAction {
  key: string;
  /** What the key's text is filled with. */
  subs: Record<string, string | number> | number;
  undo?: () => Promise<unknown>;
}

/** The state of the library page. */
export interface LibraryState {
  loaded: Loaded | undefined;
  /** What went wrong last; the page shows what it last knew. */
  failure: StoreFailure | undefined;
  done: LastAction | undefined;
  setDone: (done: LastAction | undefined) => void;
  /** Does something to the store; what fails is shown, and gives false. */
  run: (action: () => Promise<unknown>, done?: LastAction) => Promise<boolean>;
}

/** The stories that were loaded before, where nothing of them has changed: then no list is made anew. */
function sameOr(before: Loaded | undefined, { summaries }: Loaded): Loaded['summaries'] {
  const isSame =
    before?.summaries.length === summaries.length &&
    summaries.every(
      ({ id, rev }, at) => before.summaries[at]!.id === id && before.summaries[at]!.rev === rev,
    );
  return isSame ? before.summaries : summaries;
}

/** Milliseconds after the first list for which the loading of what is not seen at once waits. */
const restMs = 250;

/** Loads what is kept, and again after each change, whoever made it. */
export function useLibrary(props: LibraryProps): LibraryState {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<StoreFailure>();
  const [done, setDone] = useState<LastAction>();
  const loads = useRef(0);
  const load = async (quickly = false) => {
    const mine = ++loads.current;
    try {
      const next = await loadAll(props, quickly);
      // Only the newest of several loads counts.
      if (mine === loads.current) setLoaded((before) => ({ ...next, summaries: sameOr(before, next) }));
      return true;
    } catch (error) {
      if (mine === loads.current) setFailure(failureOf(error));
      return false;
    }
  };
  useEffect(() => {
    const stop = new AbortController();
    props.watch(() => void load(), stop.signal);
    void load(true).then(async () => {
      // Each of these would delay a list of thousands, so they come after it.
      await new Promise((resolve) => setTimeout(resolve, restMs));
      if (stop.signal.aborted) return;
      await load();
      // Stories that were deleted long ago are purged. If that fails, the next visit tries again.
      await props.store.purgeExpired().catch(() => {});
    });
    return () => stop.abort();
  }, []);
  return {
    loaded,
    failure,
    done,
    setDone,
    async run(action, next) {
      try {
        await action();
        setFailure(undefined);
        setDone(next);
        await load();
        return true;
      } catch (error) {
        setFailure(failureOf(error));
        return false;
      }
    },
  };
}
