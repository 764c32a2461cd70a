import '../../ui/fields.css';
import './library.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StorySummary } from '../../story-store/record.ts';
import { Toast } from '../../ui/Toast.tsx';
import { useWords } from '../../ui/words.tsx';
import { BackupLine } from './BackupLine.tsx';
import { BundledStories } from './BundledStories.tsx';
import { DeletedStories } from './DeletedStories.tsx';
import { Empty } from './Empty.tsx';
import { FailureBox } from './FailureBox.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { Lists } from './Lists.tsx';
import type { LibraryProps } from './library-actions.ts';
import { nameOf, SetAsideRecords } from './SetAsideRecords.tsx';
import { listStories, type Sort } from './story-list.ts';
import { Top } from './Top.tsx';
import { useImport } from './use-import.ts';
import { useLibrary } from './use-library.ts';
import { useSaving } from './use-saving.ts';

/** All stories: the reader's own and those that come with Backstory; what is kept is searched, edited and backed up here. */
export function LibraryPage(props: LibraryProps): JSX.Element {
  const { t, locale } = useWords();
  const { store, bundled, isBundled, switchBundled, download, now = () => new Date() } = props;
  const { loaded, failure, done, setDone, run } = useLibrary(props);
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('newest');
  const preview = useImport(props, run);
  const { isSpoilt, ...saving } = useSaving(props, run);
  const isUnread = !loaded || isSpoilt;

  const remove = ({ id, title }: StorySummary) =>
    run(() => store.removeStory(id), {
      key: 'library.deleted',
      subs: { title: title || t('library.untitled') },
      undo: () => run(() => store.restoreStory(id)),
    });

  const list = loaded && listStories(loaded.summaries, { query, sort, locale });
  const isEmpty = list !== undefined && list.keptCount + list.draftCount === 0;
  return (
    <main class="library">
      <Top list={list} onFile={preview.open} onExport={saving.saveBackup} />
      <FailureBox
        failure={failure}
        onSaveRaw={isUnread ? saving.saveStored : undefined}
        anew={isUnread ? saving.anew : undefined}
      />
      {preview.state ? (
        <ImportPreview {...preview} state={preview.state} />
      ) : (
        <>
          {isEmpty && <Empty trySample={() => void run(props.trySample)} />}
          {loaded && list && !isEmpty && (
            <Lists
              store={store}
              loaded={loaded}
              list={list}
              query={query}
              onSearch={setQuery}
              sort={sort}
              onSort={setSort}
              isBundled={isBundled}
              run={run}
              now={now}
              onSwitch={({ id }, on) => run(() => store.switchStory(id, on))}
              onRename={({ id }, title) => run(() => store.renameStory(id, title))}
              onExport={saving.saveOne}
              onRemove={remove}
            />
          )}
          <BundledStories
            stories={bundled}
            query={query}
            onSwitch={(id, on) => run(() => switchBundled(id, on))}
          />
          {loaded && list && (
            <>
              <SetAsideRecords
                records={loaded.setAside}
                onSave={({ id, raw }) => download(`${id}.json`, JSON.stringify(raw, null, 1))}
                onDelete={(record) =>
                  run(() => store.purgeSetAside(record.id), {
                    key: 'library.deleted',
                    subs: { title: nameOf(record) },
                    undo: () => run(() => store.putAside(record)),
                  })
                }
              />
              <DeletedStories
                stories={list.deleted}
                onRestore={({ id }) => run(() => store.restoreStory(id))}
                onPurge={({ id }) => run(() => store.purgeStory(id))}
              />
              <BackupLine
                loaded={loaded}
                keptCount={list.keptCount}
                now={now}
                onBackup={saving.saveBackup}
                onNames={saving.saveNames}
                onLater={() => run(() => store.noteReminder())}
                onDeleteAll={() => run(() => store.purgeAll(), { key: 'library.deletedAll', subs: {} })}
              />
            </>
          )}
        </>
      )}
      <Toast
        said={done && { words: t(done.key, done.subs), undo: done.undo }}
        onEnd={() => setDone(undefined)}
      />
    </main>
  );
}
