import { describe, expect, test } from 'vitest';
import english from '../../../../data/locales/en.json' with { type: 'json' };
import { newsKey, newsSince, releases } from '../../../../extension/screens/popup/releases.ts';
import pack from '../../../../package.json' with { type: 'json' };

describe('news', () => {
  test.each<[seen: string | undefined, list: string[], news: string | undefined]>([
    ['0.1.0', ['0.2.0', '0.1.0'], '0.2.0'],
    ['0.9.0', ['0.10.0', '0.9.0'], '0.10.0'],
    ['0.1.0', ['0.3.0', '0.2.0', '0.1.0'], '0.3.0'],
    ['0.2.0', ['0.2.0'], undefined],
    ['0.2.1', ['0.2.0'], undefined],
    [undefined, ['0.2.0'], undefined],
    ['0.1.0', [], undefined],
  ])('who has seen %s of %j is told of %s', (seen, list, news) => {
    expect(newsSince(seen, list)).toBe(news);
  });

  test('no release is forgotten, and each has words', () => {
    expect(releases[0]).toBe(pack.version);
    const words = english.news as Record<string, string>;
    for (const release of releases) expect(words[newsKey(release).replace('news.', '')]).toBeTruthy();
  });
});
