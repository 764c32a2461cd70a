import { expect, test } from 'vitest';
import { leftAlone } from '../../../../entrypoints/background/in-pages/left-alone.ts';
import { defaults } from '../../../../extension/settings/defaults.ts';

const all = ['http://*/*', 'https://*/*', 'file:///*'];

test.each([
  ['none where no site is paused', {}, []],
  ['a site and all below it', { sites: ['news.example'] }, ['*://*.news.example/*']],
  ['only those below', { sites: ['*.news.example'] }, ['*://*.news.example/*']],
  ['whatever the port and the path', { sites: ['a.example:8080/news*'] }, ['*://*.a.example/*']],
  ['an address in numbers', { sites: ['127.0.0.1'] }, ['*://127.0.0.1/*']],
  ['files', { sites: ['file:///*'] }, ['file:///*']],
  ['none of what is no site', { sites: ['[::1]', 'a b', '<all_urls>', 'a.example'] }, ['*://*.a.example/*']],
  ['all where only listed sites are read', { siteMode: 'allow' as const, sites: ['a.example'] }, all],
  ['none while all are paused', { enabled: false, sites: ['a.example'] }, []],
])('pages that may be left alone: %s', (_, settings, patterns) => {
  expect(leftAlone({ ...defaults, ...settings }, all)).toEqual(patterns);
});
