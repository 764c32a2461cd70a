import { expect, test } from 'vitest';
import { toWebAddress, webAddress } from '../../../extension/ui/web-address.ts';

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org', 'http://example.org/'],
  ['https://bbc.co.uk@evil.example/', undefined],
  ['https://u:p@example.org/', undefined],
  ['https://192.168.0.1/reboot?now', undefined],
  ['https://0x7f000001/', undefined],
  ['https://2130706433/', undefined],
  ['https://[::1]/', undefined],
  ['https://localhost:8080/', undefined],
  ['https://printer.local/', undefined],
  ['https://example.org.:8443/a', 'https://example.org.:8443/a'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['example.org', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s links to %s', (text, address) => {
  expect(webAddress(text)).toBe(address);
});

test('what is shown beside a link is its host, and that it is not a secure one', () => {
  expect(toWebAddress('https://example.org:8443/a')?.host).toBe('example.org:8443');
  expect(toWebAddress('http://example.org/a')?.host).toBe('http://example.org');
});
