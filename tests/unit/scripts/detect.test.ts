import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

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

  describe('--kept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const articles = join(folder, 'articles.jsonl');
    const article = {
      id: 'a',
      lang: 'en',
      title: 'A strike at Gull Bay',
      paragraphs: ['Odile Ferrant called the strike at Gull Bay. Ferrant leads the crew.'],
      entities: [{ name: 'Odile Ferrant', kind: 'person', names: ['Ferrant'] }],
    };
    const text = 'Odile Ferrant met Sam Altman at Gull Bay.';

    test('reads each document with its one story kept, and none that comes with Backstory', () => {
      writeFileSync(articles, JSON.stringify(article));
      const document = JSON.stringify({ id: 1, lang: 'en', story: 'a', text });
      const { status, stdout, stderr } = detect(['--kept', articles, '-'], document);
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toEqual({
        id: 1,
        mentions: [{ start: 0, end: 13, entity: 'Odile Ferrant' }],
      });
    });

    test('says which story is missing, and which line of the articles is bad', () => {
      writeFileSync(articles, JSON.stringify(article));
      expect(detect(['--kept', articles, '-'], '{"id":1,"text":"","story":"b"}').stderr).toMatch(
        /no article "b"/,
      );
      writeFileSync(articles, '{"id":"a","lang":"en"}');
      expect(detect(['--kept', articles, '-'], '').stderr).toMatch(/articles\.jsonl:1: paragraphs/);
    });
  });
});
