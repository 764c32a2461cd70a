import { expect, test } from 'vitest';
import { isKeptAllowed, toggleKeptSite } from '../../../extension/settings/kept-sites.ts';

test('a site is put on the list and taken off by the name that its pages have', () => {
  const list = toggleKeptSite(['a.example'], 'https://www.news.example:8443/2026/a');
  expect(list).toEqual(['a.example', 'news.example:8443']);
  expect(toggleKeptSite(list, 'https://news.example:8443/other')).toEqual(['a.example']);
  expect(toggleKeptSite(list, 'about:blank')).toEqual(list);
});

test('no page without a site is allowed, not even where all are', () => {
  expect(isKeptAllowed({ keptUnderlines: 'everywhere', keptSites: [] }, 'about:blank')).toBe(false);
  expect(isKeptAllowed({ keptUnderlines: 'everywhere', keptSites: [] }, '')).toBe(false);
});
