import { useState } from 'preact/hooks';
import type { StoryRecord } from '../../story-store/record.ts';
import {
  type ImportRow,
  importedFrom,
  isTakenAtFirst,
  planImport,
  swapsOf,
} from '../../story-store/transfer/import-plan.ts';
import type { ImportRead, ImportRefusal } from '../../story-store/transfer/import-text.ts';
import type { LibraryProps } from './library-actions.ts';
import type { LibraryState } from './use-library.ts';

type Taken = Extract<ImportRead, { refusal?: never }>;

/** How far an import is. */
export type ImportState =
  | { is: 'reading'; file: string }
  | { is: 'refused'; file: string; refusal: ImportRefusal; found: number; stated: number }
  | {
      is: 'planned';
      file: string;
      rows: ImportRow[];
      /** Ids of the stories that are to be taken. */
      taken: ReadonlySet<string>;
      rest: Pick<Taken, 'refused' | 'losses' | 'unknownParts' | 'isAltered'>;
    };

/** An import from the choice of a file to the change of the store. Nothing is changed before `accept`. */
export interface Import {
  state: ImportState | undefined;
  open: (file: File) => void;
  take: (id: string, isTaken: boolean) => void;
  accept: () => void;
  cancel: () => void;
}

export function useImport(
  { store, readFile, now = () => new Date() }: LibraryProps,
  run: LibraryState['run'],
): Import {
  const [state, setState] = useState<ImportState>();
  const open = async ({ name: file }: File, given: File) => {
    setState({ is: 'reading', file });
    const read = await readFile(given);
    if (read.refusal !== undefined) {
      const { refusal, found = 0, stated = 0 } = read;
      setState({ is: 'refused', file, refusal, found, stated });
      return;
    }
    const isDone = await run(async () => {
      const { records, ...rest } = read;
      const rows = planImport(records, await keptAmong(records));
      const taken = new Set(rows.filter(isTakenAtFirst).map(({ record }) => record.id));
      setState({ is: 'planned', file, rows, taken, rest });
    });
    if (!isDone) setState(undefined);
  };
  const keptAmong = async (records: readonly StoryRecord[]) => {
    const known = new Set((await store.summaries()).map(({ id }) => id));
    const kept = await Promise.all(
      // A kept record that is damaged is set aside, and the one of the file replaces it.
      records.filter(({ id }) => known.has(id)).map(({ id }) => store.story(id).catch(() => undefined)),
    );
    return new Map(kept.flatMap((record) => (record ? [[record.id, record] as const] : [])));
  };
  return {
    state,
    open: (file) => void open(file, file),
    take(id, isTaken) {
      if (state?.is !== 'planned') return;
      const taken = new Set(state.taken);
      if (isTaken) taken.add(id);
      else taken.delete(id);
      setState({ ...state, taken });
    },
    async accept() {
      if (state?.is !== 'planned') return;
      const { there, back } = swapsOf(
        state.rows.filter(({ record }) => state.taken.has(record.id)),
        importedFrom(state.file, now()),
      );
      const put = ({ records, before, remove }: typeof there) => store.putRecords(records, before, remove);
      const isDone = await run(() => put(there), {
        key: 'library.imported',
        subs: there.records.length,
        undo: () => run(() => put(back)),
      });
      if (isDone) setState(undefined);
    },
    cancel: () => setState(undefined),
  };
}
