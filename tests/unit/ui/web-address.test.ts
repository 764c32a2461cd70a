import { expect, test } from 'vitest';
import { webAddress } from '../../../extension/ui/web-address.ts';

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org', 'http://example.org/'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['example.org', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s links to %s', (text, address) => {
  expect(webAddress(text)).toBe(address);
});
