import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rooms } from './structure.ts';

const root = join(import.meta.dirname, '..');

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs')].filter((path) =>
  path.endsWith('.md'),
);
const sources = ['data', 'extension', 'entrypoints', 'scripts', 'bench', 'tests'].flatMap(filesIn);
const records = filesIn('docs/decisions')
  .filter((path) => /\/\d{4}-/.test(path))
  .sort();

const numberOf = (record: string): number => Number(record.slice('docs/decisions/'.length).slice(0, 4));

describe('the documents', () => {
  test.each(documents)('%s links to files that are there', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) =>
      target!.replace(/#.*$/, ''),
    );
    const broken = links.filter(
      (target) => target !== '' && !/^\w+:/.test(target) && !existsSync(join(root, dirname(path), target)),
    );
    expect(broken).toEqual([]);
  });

  test.each(documents)('%s names files that are there', (path) => {
    const named = [...read(path).matchAll(/`([\w./-]+\.(?:tsx?|mjs|css))`/g)].map(([, name]) => name!);
    const all = [...sources, 'wxt.config.ts', 'vitest.config.ts'];
    const isThere = (name: string) => all.some((file) => file === name || file.endsWith(`/${name}`));
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });
});

describe('the records of decisions', () => {
  test.each(records)('%s has its number, a date and a status', (path) => {
    const [heading, , status] = read(path).split('\n');
    expect(heading).toMatch(new RegExp(`^# ${numberOf(path)}\\. \\S`));
    expect(status).toMatch(/^\d{4}-\d\d-\d\d · (?:accepted|replaced)\b/);
  });

  test('are all in the index, by number', () => {
    const rows = records.map((path) => {
      const text = read(path);
      const [, title] = /^# \d+\. (.*)$/m.exec(text)!;
      const [, date, status] = /^(\d{4}-\d\d-\d\d) · (\w+)/m.exec(text)!;
      return `| ${numberOf(path)} | [${title}](${path.split('/').at(-1)}) | ${date} | ${status} |`;
    });
    const index = read('docs/decisions/README.md').split('\n');
    expect(index.filter((line) => /^\| \d/.test(line))).toEqual(rows);
  });

  test('are there where sources and documents refer to one', () => {
    const known = new Set(records.map(numberOf));
    const missing = [...documents, ...sources.filter((path) => /\.(?:tsx?|css|mjs)$/.test(path))].flatMap(
      (path) =>
        [...read(path).matchAll(/\bdecision (\d+)/gi)]
          .filter(([, number]) => !known.has(Number(number)))
          .map(([words]) => `${path}: ${words}`),
    );
    expect(missing).toEqual([]);
  });
});

test('CONTRIBUTING shows the table of rooms as it is checked', () => {
  const cell = (names = '') => (names === '' ? '–' : `\`${names}\``);
  const shown = read('CONTRIBUTING.md')
    .split('\n')
    .flatMap(
      (line) => /^\| `([^`]+)` \| .+? \| (\S.*?) \| (\S.*?) \|$/.exec(line)?.slice(1, 4).join(' | ') ?? [],
    );
  const checked = Object.entries(rooms).map(
    ([room, { all, types }]) => `${room} | ${cell(all)} | ${cell(types)}`,
  );
  expect(shown).toEqual(checked);
});
