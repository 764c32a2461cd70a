import stories from 'virtual:stories';
import { LibraryPage } from '../../extension/screens/library/LibraryPage.tsx';
import type { LibraryProps } from '../../extension/screens/library/library-actions.ts';
import { showOwnPage, words } from '../../extension/screens/shell.tsx';
import { ownStories, watchStories } from '../../extension/story-store/own-stories.ts';
import { importLimits } from '../../extension/story-store/transfer/import-limits.ts';
import type { ImportRead } from '../../extension/story-store/transfer/import-text.ts';
import { trySample } from './sample.ts';

const bundledEntities = new Set(stories.flatMap(({ entities }) => entities.map(({ id }) => id)));

/** Shows what the reader keeps beside what comes with Backstory. */
async function startLibrary(): Promise<void> {
  // Opens the database while the settings are read. An error is shown where the stories are read.
  void ownStories.counts().catch(() => {});
  document.title = words.t('library.title');
  await showOwnPage(
    ({ settings: { storiesOff }, save }) => (
      <LibraryPage
        store={ownStories}
        watch={watchStories}
        bundled={stories.map(({ id, title, published, entities }) => ({
          id,
          title,
          published,
          names: entities.length,
          isOn: !storiesOff.includes(id),
        }))}
        isBundled={(entity) => bundledEntities.has(entity)}
        switchBundled={(id, on) => {
          const others = storiesOff.filter((other) => other !== id);
          return save('storiesOff', on ? others : [...others, id]);
        }}
        readFile={readFile}
        download={download}
        trySample={trySample}
        room={async () => (await navigator.storage.estimate()).usage}
      />
    ),
    { bar: 'stories' },
  );
}

/** Reads a file in a worker of its own, which is ended where that takes too long. */
const readFile: LibraryProps['readFile'] = async (file) => {
  if (file.size > importLimits.bytes) return { refusal: 'too-big' };
  const worker = new Worker('/import-worker.js');
  const { promise, resolve } = Promise.withResolvers<ImportRead>();
  const timer = setTimeout(() => resolve({ refusal: 'took-too-long' }), importLimits.timeMs);
  worker.onmessage = ({ data }: MessageEvent<ImportRead>) => resolve(data);
  worker.onerror = () => resolve({ refusal: 'unreadable' });
  worker.postMessage(file);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
};

/** Saves a text as a file where the browser saves what is downloaded; needs no permission. */
const download: LibraryProps['download'] = (name, text) => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

void startLibrary();
