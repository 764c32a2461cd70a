import { expect, test } from 'vitest';
import { defaults } from '../../../extension/settings/defaults.ts';
import { conditionOf, shownHost } from '../../../extension/tab-report/condition.ts';

const page = 'https://news.example/a';
const off = { sites: ['news.example'] };

test.each([
  ['mentions are there', {}, page, 'answered', 3, 'found'],
  ['none are there', {}, page, 'answered', 0, 'nothing'],
  ['no frame has answered yet', {}, page, 'waiting', 0, 'looking'],
  ['no frame will answer', {}, page, 'none', 0, 'absent'],
  ['a file', {}, 'file:///home/me/a.html', 'answered', 1, 'found'],
  ['files not given to the extension', {}, 'file:///home/me/a.html', 'none', 0, 'absent'],
  ['paused', { enabled: false }, page, 'waiting', 0, 'paused'],
  ['paused, and the site off', { enabled: false, ...off }, page, 'waiting', 0, 'paused'],
  ['the site off', off, page, 'waiting', 0, 'site off'],
  [
    'only on other sites',
    { ...off, siteMode: 'allow' as const },
    'https://other.test/',
    'none',
    0,
    'site off',
  ],
  ['a page of the browser', {}, 'chrome://extensions', 'none', 0, 'barred'],
  ['about:', {}, 'about:blank', 'none', 0, 'barred'],
  ['an address that is not told', {}, undefined, 'none', 0, 'barred'],
  ['the store', {}, 'https://chromewebstore.google.com/detail/x', 'none', 0, 'barred'],
  ['the add-ons site', { enabled: false }, 'https://addons.mozilla.org/', 'none', 0, 'barred'],
] as const)('%s', (_, settings, url, answer, total, expected) => {
  const known = {
    settings: { ...defaults, ...settings, sites: [...('sites' in settings ? settings.sites : [])] },
  };
  expect(conditionOf({ ...known, url, answer, total })).toBe(expected);
});

test.each([
  ['http://news.example:8080/a', 'news.example:8080'],
  ['file:///home/me/a.html', ''],
  ['chrome-extension://mfkgbjlafmmnjkhcfhoahajnjdeldbof/welcome.html', ''],
  ['moz-extension://6f1a9a1e-6f0a-4f5c-9a34-3d0c6f0b7a21/welcome.html', ''],
  ['', ''],
])('the host of %s is told as "%s"', (url, host) => {
  expect(shownHost(url)).toBe(host);
});
