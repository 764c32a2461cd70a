import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toldTo, withoutUntold } from '../../../entrypoints/background/own-names.ts';

const sites: Record<string, string[]> = { 'own-elif': ['news.example', 'post.example'], 'own-homeless': [] };
const sitesOf = (entity: string) => sites[entity];
const page = (url: string, isPrivate = false) => ({ url, isPrivate });

describe('a frame is told of a kept name', () => {
  test.each([
    ['of its own site', { frameId: 0 }, page('https://news.example/2026/a'), true],
    ['of the other site it was kept from', { frameId: 0 }, page('https://post.example/'), true],
    ['of another site', { frameId: 0 }, page('https://evil.example/'), false],
    ['of a site below it', { frameId: 0 }, page('https://a.news.example/'), false],
    ['of another port', { frameId: 0 }, page('https://news.example:8443/'), false],
    ['in a private window', { frameId: 0 }, page('https://news.example/', true), false],
    ['in a file', { frameId: 0 }, page('file:///home/a.html'), false],
    ['on no page', { frameId: 0 }, page(''), false],
    [
      'in a frame of its own site',
      { frameId: 3, origin: 'https://news.example' },
      page('https://news.example/'),
      true,
    ],
    [
      'in a frame of another site',
      { frameId: 3, origin: 'https://ads.example' },
      page('https://news.example/'),
      false,
    ],
    ['in a sandboxed frame', { frameId: 3, origin: 'null' }, page('https://news.example/'), false],
  ])('%s: %j %j %s', (_, sender, seen, isTold) => {
    expect(toldTo(sender, seen, sitesOf)('own-elif')).toBe(isTold);
    expect(toldTo(sender, seen, sitesOf)('own-homeless')).toBe(false);
    expect(toldTo(sender, seen, sitesOf)('openai')).toBe(true);
  });

  test('wherever the extension itself asks', () => {
    const own = { frameId: 0, url: fakeBrowser.runtime.getURL('/library.html' as never) };
    expect(toldTo(own, page(''), sitesOf)('own-elif')).toBe(true);
  });
});

test('what a frame is not told of is neither a candidate nor evidence', () => {
  const at = { start: 0, end: 4, sentence: 0, rule: 'name' as never };
  const reading = {
    candidates: [
      { ...at, entity: 'openai' },
      { ...at, entity: 'own-elif' },
    ],
    evidence: (['=openai', '+own-elif', '~own-elif', '@own-story'] as const).map((key) => ({
      key,
      at: 0,
      sentence: 0,
      by: '',
    })),
  };
  const left = withoutUntold(reading, (entity) => entity === 'openai');
  expect(left.candidates.map(({ entity }) => entity)).toEqual(['openai']);
  expect(left.evidence.map(({ key }) => key)).toEqual(['=openai', '@own-story']);
});
