import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import type { Store } from '../../../extension/story-store/store.ts';
import { root } from '../../../scripts/run.ts';
import type * as Entry from './store-entry.ts';

let code: Promise<string> | undefined;

/** The store's own code as one script; the built extension has it in parts that nobody else can call. */
export function storeCode(): Promise<string> {
  code ??= (async () => {
    const built = (await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: {
          entry: join(root, 'tests/e2e/support/store-entry.ts'),
          formats: ['iife'],
          name: 'storeModule',
          fileName: 'store',
        },
      },
    })) as Rolldown.RolldownOutput[];
    return built[0]!.output[0].code.replace(/^\s*(?:var|const) storeModule/m, 'globalThis.storeModule');
  })();
  return code;
}

declare global {
  /** The real store over the real database, in a page of the extension; put there by `putStoreInto`. */
  var ownStore: Store;
  var storeModule: Pick<typeof Entry, 'exportText' | 'readImport'> & {
    createStore: (options: object) => Store;
  };
}

/** Puts the store into a page. In one of the extension's it tells other contexts of changes as the extension's own does. */
export async function putStoreInto(page: Page): Promise<void> {
  await page.evaluate(await storeCode());
  await page.evaluate(() => {
    globalThis.ownStore = globalThis.storeModule.createStore({
      build: globalThis.chrome?.runtime?.getManifest?.().version ?? '',
      announce: async (notice: object) => globalThis.chrome?.storage?.local.set({ ownStories: notice }),
    });
  });
}
