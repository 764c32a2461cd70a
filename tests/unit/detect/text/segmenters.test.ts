import { expect, test } from 'vitest';
import { segmenterOf } from '../../../../extension/detect/text/segmenters.ts';

test('a page that names thousands of languages gets one segmenter for all that nobody knows', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const found = new Set<Intl.Segmenter>();
  for (const a of letters)
    for (const b of letters) for (const c of letters) found.add(segmenterOf(a + b + c, 'word'));
  expect(found.size).toBeLessThan(400);
  expect(segmenterOf('ja', 'word').resolvedOptions().locale).toBe('ja');
});
