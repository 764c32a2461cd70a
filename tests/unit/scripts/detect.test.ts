import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../../scripts/detect.ts');
const detect = (args: string[], input = '') =>
  spawnSync(process.execPath, [script, ...args], { input, encoding: 'utf8' });

describe('npm run detect', () => {
  test('prints a line per document, and nothing else', () => {
    const input = '{"id":"a","lang":"en","text":"Kakao met Naver."}\n\n{"id":2,"text":"서울에서"}\n';
    const { status, stdout, stderr } = detect(['-'], input);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', mentions: [{ start: 0, end: 5, entity: 'kakao' }] },
      { id: 2, mentions: [{ start: 0, end: 2, entity: 'seoul' }] },
    ]);
  });

  test.each([
    ['no JSON', '{"id":"a","text":""}\n{oops', /^-:2: no JSON/],
    ['no text', '{"id":"a"}', /^-:1: text:/],
    ['no object', '[1]', /^-:1: /],
  ])('says which line is bad: %s', (_, input, message) => {
    const { status, stdout, stderr } = detect(['-'], input);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('says how it is used', () => expect(detect([]).stderr).toMatch(/usage/));
  test('says that a file is missing', () =>
    expect(detect(['/no/such/file']).stderr).toMatch(/no\/such\/file/));
});
