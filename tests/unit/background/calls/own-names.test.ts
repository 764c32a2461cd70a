import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isToldIn, toldIn, withoutUntold } from '../../../../entrypoints/background/calls/own-names.ts';
import type { Key } from '../../../../extension/detect/reading.ts';
import { defaults } from '../../../../extension/settings/defaults.ts';

const sites: Record<string, string[]> = { 'own-elif': ['news.example', 'post.example'], 'own-homeless': [] };
const sitesOf = (entity: string) => sites[entity];
const page = (url: string, isPrivate = false) => ({ url, isPrivate });
const top = { frameId: 0 };
const told = (sender: object, seen: ReturnType<typeof page>, settings: Partial<typeof defaults> = {}) => {
  const isTold = isToldIn(toldIn(sender, seen, { ...defaults, ...settings }), sitesOf);
  return [isTold('own-elif'), isTold('own-homeless'), isTold('openai')];
};

describe('a frame is told of a kept name', () => {
  test.each([
    ['of its own site', top, page('https://news.example/2026/a'), true],
    ['of the other site it was kept from', top, page('https://post.example/'), true],
    ['of another site', top, page('https://evil.example/'), false],
    ['of a site below it', top, page('https://a.news.example/'), false],
    ['of another port', top, page('https://news.example:8443/'), false],
    ['in a private window', top, page('https://news.example/', true), false],
    ['in a file', top, page('file:///home/a.html'), false],
    ['on no page', top, page(''), false],
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
    expect(told(sender, seen)).toEqual([isTold, false, true]);
  });

  test('wherever the extension itself asks', () => {
    const own = { frameId: 0, url: fakeBrowser.runtime.getURL('/library.html' as never) };
    expect(told(own, page(''))).toEqual([true, true, true]);
  });
});

describe('a site that the reader allows is told of all kept names', () => {
  const allowed = { keptSites: ['blog.example', 'localhost:8080', 'file:///*'] };
  test.each([
    ['the site', top, page('https://blog.example/a'), true],
    ['the site with www', top, page('https://www.blog.example/a'), true],
    ['a port that was allowed', top, page('http://localhost:8080/'), true],
    ['another port', top, page('http://localhost:8081/'), false],
    ['a site below it, which may be other people’s', top, page('https://ann.blog.example/'), false],
    ['a site above it', top, page('https://example/'), false],
    ['files, where these were', top, page('file:///home/a.html'), true],
    ['not in a private window', top, page('https://blog.example/', true), false],
    ['a frame of it', { frameId: 2, origin: 'https://blog.example' }, page('https://blog.example/'), true],
    [
      'no frame of another site in it',
      { frameId: 2, origin: 'https://ads.example' },
      page('https://blog.example/'),
      false,
    ],
    [
      'no frame of it in another site',
      { frameId: 2, origin: 'https://blog.example' },
      page('https://ads.example/'),
      false,
    ],
  ])('%s', (_, sender, seen, isAll) => {
    expect(told(sender, seen, allowed)).toEqual([isAll, isAll, true]);
  });

  test.each([
    ['any site', top, page('https://any.example/'), true],
    ['no private window', top, page('https://any.example/', true), false],
    [
      'no frame of another site',
      { frameId: 2, origin: 'https://ads.example' },
      page('https://any.example/'),
      false,
    ],
    ['no page without an address', top, page(''), false],
  ])('where all are: %s', (_, sender, seen, isAll) => {
    expect(told(sender, seen, { keptUnderlines: 'everywhere' })).toEqual([isAll, isAll, true]);
  });
});

test('what a frame is not told of is neither a candidate nor evidence', () => {
  const at = { start: 0, end: 4, sentence: 0, rule: 'name' as never };
  const reading = {
    candidates: [
      {
        ...at,
        entity: 'openai',
        stories: ['@own-told', '@own-untold'] as Key[],
        need: {
          for: ['=openai', '=own-elif'] as Key[],
          against: ['~own-elif'] as Key[],
          near: ['+own-elif'] as Key[],
          otherwise: false,
          margin: 1,
        },
      },
      { ...at, entity: 'own-elif' },
    ],
    evidence: (['=openai', '+own-elif', '~own-elif', '@own-told', '@own-untold'] as const).map((key) => ({
      key,
      at: 0,
      sentence: 0,
      by: 'a name',
    })),
  };
  const left = withoutUntold(
    reading,
    (entity) => entity === 'openai',
    (story) => story === 'own-told',
  );
  expect(left.candidates.map(({ entity }) => entity)).toEqual(['openai']);
  expect(JSON.stringify(left)).not.toMatch(/elif|untold/);
  expect(left.candidates[0]).toMatchObject({
    stories: ['@own-told'],
    need: { for: ['=openai'], against: [] },
  });
  // Evidence for a story quotes the name that speaks for it.
  expect(left.evidence.map(({ key }) => key)).toEqual(['=openai', '@own-told']);
});
