import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ImportRead, readImport } from '../extension/story-store/transfer/import-text.ts';

/** Reads the file that it is sent and answers with what is in it, checked; a worker of the library page. */
export default defineUnlistedScript(() => {
  globalThis.addEventListener('message', async ({ data: file }: MessageEvent<Blob>) => {
    const read: ImportRead = await file
      .text()
      .then(readImport)
      .catch(() => ({ refusal: 'unreadable' }) as const);
    globalThis.postMessage(read);
  });
});
