import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import type { keyCommands } from './extension/messages/key-commands.ts';
import { writeGreyIcons } from './scripts/build/grey-icons.ts';
import { collectLicences } from './scripts/build/licences.ts';
import { leavesParts, takesParts } from './scripts/build/look-out-parts.ts';
import { stories } from './scripts/build/stories-plugin.ts';

/** The pages Backstory reads. The same list is the host permission, which injecting the card needs. */
const pages = ['http://*/*', 'https://*/*', 'file:///*'];

/** Scripts that run nearly all of their functions. */
const whole = ['look-out', 'own-look-out', 'tell-text'];

/**
 * Asks Chromium to compile every function of a script at once: else it reads over each one first, and again when it is
 * called. https://v8.dev/blog/explicit-compile-hints
 */
const compiledAtOnce: Plugin = {
  name: 'compiled-at-once',
  outputOptions: (options) => ({ ...options, postBanner: '//# allFunctionsCalledOnLoad' }),
};

/** Scripts that run behind `look-out.js`, with parts of it. */
const behind = ['own-look-out', 'everyday-look-out', 'tell-text', 'page'];

const icon = 'data/icons/icon.svg';
const licences = collectLicences();

/**
 * What our own pages and the background may load: themselves, and nothing from anywhere. That no request is ever made is so
 * kept by the browser. Preact sets styles one by one, which needs no inline style.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "frame-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  entrypointsDir: 'entrypoints',
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  i18n: { localesDir: 'data/locales' },
  autoIcons: { baseIconPath: icon, developmentIndicator: false },
  vite: () => ({ plugins: [preact(), stories(), leavesParts(), licences.plugin] }),
  hooks: {
    'build:done': async ({ config: { outDir } }) => {
      await licences.write(outDir);
      await writeGreyIcons(icon, outDir);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => whole.includes(name)))
        config.plugins = [...(config.plugins ?? []), compiledAtOnce];
      if (entrypoints.some(({ name }) => behind.includes(name)))
        config.plugins = [...(config.plugins ?? []), takesParts()];
      // The polyfill is for our own pages and the background; it would cost every web page 10 kB for nothing.
      const isInPages = entrypoints.some(
        ({ type }) => type === 'content-script' || type === 'unlisted-script',
      );
      config.resolve ??= {};
      config.resolve.alias = {
        ...config.resolve.alias,
        'wxt/browser': isInPages
          ? fileURLToPath(new URL('extension/browser/in-pages.ts', import.meta.url))
          : '@wxt-dev/webextension-polyfill/browser',
      };
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'unlimitedStorage', 'contextMenus'],
    host_permissions: pages,
    content_scripts: [
      {
        matches: pages,
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
        js: ['look-out.js'],
      },
    ],
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_command_next__' },
      'previous-mention': {
        suggested_key: { default: 'Alt+Comma' },
        description: '__MSG_command_previous__',
      },
      'open-card': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_card__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_command_panel__' },
      pause: { description: '__MSG_command_pause__' },
      'keep-story': { description: '__MSG_command_keep__' },
    } satisfies Record<(typeof keyCommands)[number], object>,
    // While developing, pages are reloaded over a socket.
    ...(command === 'build' && { content_security_policy: { extension_pages: policy } }),
    action: { default_title: '__MSG_extName__' },
    // The frame of cards whose words no page may read. Its address tells no page which installation this is: Firefox has a
    // random one for each, Chromium a new one in each session.
    web_accessible_resources: [
      {
        resources: ['kept-card.html'],
        matches: pages,
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
