import { preact } from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './scripts/browser/find-browser.ts';
import { stories } from './scripts/build/stories-plugin.ts';

const chromium = findBrowser('chromium');

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          environment: 'node',
        },
      },
      {
        plugins: [preact(), stories()],
        // Met in the middle of a run, they would have the tests that already run loaded anew.
        optimizeDeps: { include: ['compromise/two', 'fast-check', 'idb', 'valibot'] },
        test: {
          name: 'page',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // Milliseconds, many so that a machine that does other things too has them.
          expect: { poll: { timeout: 5_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1000, height: 700 },
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium }),
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-quic',
                  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      ...(['chromium', 'firefox'] as const).map((browser) => ({
        test: {
          name: browser,
          include: ['tests/e2e/**/*.test.ts'],
          provide: { browser },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      })),
    ],
  },
});
