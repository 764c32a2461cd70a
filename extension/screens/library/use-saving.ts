import { useState } from 'preact/hooks';
import type { StoryRecord, StorySummary } from '../../story-store/record.ts';
import { exportName, exportText } from '../../story-store/transfer/export.ts';
import { namesCsv } from '../../story-store/transfer/names-csv.ts';
import type { LibraryProps } from './library-actions.ts';
import type { StartAnewProps } from './StartAnew.tsx';
import type { LibraryState } from './use-library.ts';

/** What of the stories is saved as files, and the way out where they cannot be read. */
export interface Saving {
  saveBackup: () => void;
  saveNames: () => void;
  saveOne: (story: StorySummary) => void;
  /** Saves what is stored, as it stands: a database that cannot be opened for use can often still be read. */
  saveStored: () => void;
  anew: StartAnewProps['anew'];
  /** Whether a story cannot be read that is listed, for which all of them cannot be exported together. */
  isSpoilt: boolean;
}

export function useSaving(props: LibraryProps, run: LibraryState['run']): Saving {
  const { store, download, now = () => new Date() } = props;
  const [isSpoilt, setSpoilt] = useState(false);
  const saveStored = () =>
    run(async () => {
      const { records } = await store.rawRecords();
      download(exportName(now()), JSON.stringify({ app: 'backstory', asStored: records }, null, 1));
    });
  return {
    isSpoilt,
    saveStored: () => void saveStored(),
    saveBackup: () =>
      void run(async () => {
        const records = await store.records().catch((error) => {
          setSpoilt(true);
          throw error;
        });
        download(exportName(now()), await exportText(records));
        // The file is there; that this cannot be noted on a full disk is no reason to say that it failed.
        await store.noteExport().catch(() => {});
      }),
    saveNames: () =>
      void run(async () => download(exportName(now(), 'csv'), namesCsv(await store.records()))),
    saveOne: ({ id }) =>
      void run(async () => download(exportName(now()), await exportText([await store.story(id)]))),
    anew: {
      async look() {
        const { records, lost } = await store.rawRecords().catch(() => ({ records: [], lost: 0 }));
        // What was deleted does not come back by an import.
        const kept = records.filter((raw) => (raw as Partial<StoryRecord> | null)?.deletedAt === undefined);
        return { readable: kept.length, lost };
      },
      onSave: () => void saveStored(),
      async onStart() {
        if (await run(() => store.startAnew(), { key: 'library.anew.done', subs: {} })) setSpoilt(false);
      },
    },
  };
}
