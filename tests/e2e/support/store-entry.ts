// What tests do with the store where nothing of the extension can be imported: in pages, and in workers that are ended.
export { createStore } from '../../../extension/story-store/store.ts';
export { exportText } from '../../../extension/story-store/transfer/export.ts';
export { readImport } from '../../../extension/story-store/transfer/import-text.ts';
