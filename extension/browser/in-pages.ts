import type { Browser } from 'wxt/browser';

type Native = typeof Browser;
const { browser: standard, chrome } = globalThis as { browser?: Native; chrome?: Native };

/**
 * The browser's interface for scripts that run in pages, in place of `wxt/browser`: that one asks it for something at
 * once, and the first question has the browser make all of it ready. Most pages come to ask nothing.
 */
export const browser: Native = new Proxy({} as Native, {
  get: (_, part: keyof Native) => (standard?.runtime?.id ? standard : chrome)?.[part],
});
