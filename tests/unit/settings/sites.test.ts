import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSitePattern, siteOf, toggleSite } from '../../../extension/settings/site-list.ts';
import { matchesSite, readSitePattern, siteAllowed } from '../../../extension/settings/sites.ts';

test.each([
  ['example.org', 'https://example.org/', true],
  ['example.org', 'http://news.example.org/a?b#c', true],
  ['example.org', 'https://example.org:8443/', true],
  ['Example.ORG', 'https://example.org/', true],
  ['example.org', 'https://badexample.org/', false],
  ['example.org', 'https://example.org.evil.test/', false],
  ['example.org', 'https://other.test/example.org', false],
  ['example.org', 'ftp://example.org/', false],
  ['*.example.org', 'https://news.example.org/', true],
  ['*.example.org', 'https://a.b.example.org/', true],
  ['*.example.org', 'https://example.org/', false],
  ['example.org/path*', 'https://example.org/path', true],
  ['example.org/path*', 'https://example.org/pathology', true],
  ['example.org/path*', 'https://example.org/other', false],
  ['example.org/path', 'https://example.org/path', true],
  ['example.org/path', 'https://example.org/path/below', true],
  ['example.org/path', 'https://example.org/pathology', false],
  ['example.org/', 'https://example.org/any', true],
  ['example.org', 'https://example.org./', true],
  ['example.org', 'https://news.example.org./a', true],
  ['*.example.org', 'https://example.org./', false],
  ['localhost:3000', 'http://localhost:3000/', true],
  ['localhost:3000', 'http://localhost:3001/', false],
  ['example.org:443', 'https://example.org/', true],
  ['example.org:443', 'http://example.org/', false],
  ['[::1]', 'http://[::1]:8080/', true],
  ['127.0.0.1', 'http://127.0.0.1:5173/x', true],
  ['xn--3e0b707e.test', 'https://한국.test/', true],
  ['file:///*', 'file:///home/me/page.html', true],
  ['file:///home/me/*', 'file:///home/me/page.html', true],
  ['file:///home/me', 'file:///home/me/page.html', true],
  ['file:///home/me/*', 'file:///home/you/page.html', false],
  ['file:///*', 'https://example.org/', false],
  ['example.org', 'file:///example.org', false],
  ['', 'https://example.org/', false],
  ['*', 'https://example.org/', false],
  ['example.org', 'no address', false],
  ['example.org', 'about:blank', false],
])('matchesSite(%j, %j) is %j', (pattern, url, expected) => {
  expect(matchesSite(pattern, url)).toBe(expected);
});

test.each([
  [' example.org ', { pattern: 'example.org' }],
  ['EXAMPLE.org', { pattern: 'example.org' }],
  ['https://news.example.org/world?x=1#top', { pattern: 'news.example.org/world' }],
  ['http://example.org/', { pattern: 'example.org' }],
  ['*.example.org', { pattern: '*.example.org' }],
  ['example.org/path*', { pattern: 'example.org/path*' }],
  ['localhost:03000', { pattern: 'localhost:3000' }],
  ['[::1]:8080/a', { pattern: '[::1]:8080/a' }],
  ['127.1', { pattern: '127.0.0.1' }],
  ['한국.test', { pattern: 'xn--3e0b707e.test' }],
  ['example.org/기사', { pattern: 'example.org/%EA%B8%B0%EC%82%AC' }],
  ['file:///', { pattern: 'file:///*' }],
  ['file:///*', { pattern: 'file:///*' }],
  ['file:///home/me/*', { pattern: 'file:///home/me/*' }],
  ['   ', { fault: 'empty' }],
  ['chrome://settings', { fault: 'scheme' }],
  ['ftp://example.org', { fault: 'scheme' }],
  ['*', { fault: 'star' }],
  ['news.*.org', { fault: 'star' }],
  ['*example.org', { fault: 'star' }],
  ['example.org/*/a', { fault: 'star' }],
  ['file:///*/a', { fault: 'star' }],
  ['example.org:0', { fault: 'port' }],
  ['example.org:70000', { fault: 'port' }],
  ['two words', { fault: 'host' }],
  ['me@example.org', { fault: 'host' }],
  ['example.org.', { fault: 'host' }],
  ['1.2.3.999', { fault: 'host' }],
  ['/only/a/path', { fault: 'host' }],
  // Each would cover all the sites that end so, which a star says.
  ['com', { fault: 'ending' }],
  ['.com', { fault: 'ending' }],
  ['.example.org', { fault: 'ending' }],
  ['https://com/', { fault: 'ending' }],
  ['com/news', { fault: 'ending' }],
  ['한국', { fault: 'ending' }],
  ['co.kr', { fault: 'ending' }],
  ['CO.UK', { fault: 'ending' }],
  ['*.com', { pattern: '*.com' }],
  ['*.co.kr', { pattern: '*.co.kr' }],
  ['example.co.kr', { pattern: 'example.co.kr' }],
  ['gov.uk', { pattern: 'gov.uk' }],
  ['localhost', { pattern: 'localhost' }],
  ['127.0.0.1', { pattern: '127.0.0.1' }],
  ['[::1]', { pattern: '[::1]' }],
  ['intranet:8080', { pattern: 'intranet:8080' }],
  // The URL parser takes a backslash for a slash, and what is behind it for the host.
  ['\\/*', { fault: 'host' }],
])('parseSitePattern(%j) is %j', (text, expected) => {
  expect(parseSitePattern(text)).toEqual(expected);
});

test.each([
  ['https://www.example.org/a', 'example.org'],
  ['https://www.org/', 'www.org'],
  ['https://www.example.org./a', 'example.org'],
  ['http://localhost:3000/', 'localhost:3000'],
  ['http://[::1]/', '[::1]'],
  ['file:///home/me/page.html', 'file:///*'],
  ['about:blank', undefined],
  ['chrome://extensions', undefined],
  ['', undefined],
])('the site of %j is %j', (url, expected) => {
  expect(siteOf(url)).toBe(expected);
});

describe('siteAllowed', () => {
  const url = 'https://news.example.org/';
  test.each([
    ['block', [], true],
    ['block', ['example.org'], false],
    ['block', ['other.test'], true],
    ['allow', [], false],
    ['allow', ['example.org'], true],
    ['allow', ['other.test'], false],
  ] as const)('%s %j: %j', (siteMode, sites, expected) => {
    expect(siteAllowed({ siteMode, sites: [...sites] }, url)).toBe(expected);
  });
});

describe('toggleSite', () => {
  test('turning off a site blocks its host, turning on lifts every pattern that covers the page', () => {
    const sites = ['example.org', 'news.example.org/world', 'other.test'];
    expect(toggleSite({ siteMode: 'block', sites }, 'https://news.example.org/world')).toEqual([
      'other.test',
    ]);
    expect(toggleSite({ siteMode: 'block', sites: ['other.test'] }, 'https://www.example.org/')).toEqual([
      'other.test',
      'example.org',
    ]);
  });

  test('where nothing can be listed the list stays', () => {
    expect(toggleSite({ siteMode: 'block', sites: ['a.test'] }, 'about:blank')).toEqual(['a.test']);
  });

  test('always changes whether the page is read', () => {
    const url = fc.oneof(
      fc.webUrl({ validSchemes: ['http', 'https'] }),
      fc.constant('file:///home/me/a.html'),
    );
    const sites = fc.array(
      fc.oneof(
        fc.domain(),
        fc.domain().map((d) => `*.${d}`),
      ),
    );
    fc.assert(
      fc.property(url, sites, fc.constantFrom('block', 'allow'), (address, list, siteMode) => {
        const before = { siteMode, sites: list };
        const after = { siteMode, sites: toggleSite(before, address) };
        expect(siteAllowed(after, address)).toBe(!siteAllowed(before, address));
      }),
    );
  });
});

describe('any text is safe', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('*', '.', '/', ':', '[', ']', '@', 'a', '%', '\\', '\ud800', '한') }),
  );

  test.each([
    ['slashes', '/'],
    ['schemes', 'http://'],
    ['stars', '/*'],
    ['dots', 'a.'],
  ])('a hundred thousand %s are refused at once', (_, part) => {
    const start = performance.now();
    expect(parseSitePattern(`a${part.repeat(100_000)}`)).toEqual({ fault: 'host' });
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('nothing throws', () => {
    fc.assert(
      fc.property(text, text, (pattern, url) => {
        matchesSite(pattern, url);
        toggleSite({ siteMode: 'block', sites: [pattern] }, url);
        expect(Object.keys(parseSitePattern(pattern))).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('a pattern that was taken is readable and stays itself when typed again', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.webUrl(), fc.domain()), (typed) => {
        const parsed = parseSitePattern(typed);
        if ('fault' in parsed) return;
        expect(readSitePattern(parsed.pattern)).toBeDefined();
        expect(parseSitePattern(parsed.pattern)).toEqual(parsed);
      }),
      { numRuns: 1000 },
    );
  });

  test('the pattern of a pasted address matches that address', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'] }), (url) => {
        const parsed = parseSitePattern(url);
        if ('pattern' in parsed) expect(matchesSite(parsed.pattern, url)).toBe(true);
        else expect(parsed.fault).toBe('star');
      }),
    );
  });
});
