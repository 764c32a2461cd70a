import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/run.ts';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The rows of the tables of a section, without their heads. */
const rowsOf = (section: string) =>
  page
    .split(`\n## ${section}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => ({ what: cells[1]!, tests: cells.at(-2)! }));

const rows = [...rowsOf('What is promised'), ...rowsOf('What was tried against it')];

const named = [...page.matchAll(/`((?:e2e|unit|browser)\/[\w/-]+)`(?: “([^”]+)”)?/gu)].map(
  ([, file, name]) => ({ file: file!, name }),
);

const fileOf = (file: string) =>
  ['ts', 'tsx'].map((ending) => join(root, `tests/${file}.test.${ending}`)).find((path) => existsSync(path));

describe('what docs/security.md promises', () => {
  test('is found in it', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(named.length).toBeGreaterThan(rows.length);
  });

  test.each(rows)('$what: names a test', ({ tests }) => {
    expect(tests).toMatch(/`(?:e2e|unit|browser)\//);
  });

  test.each(named)('$file “$name” is there', ({ file, name }) => {
    const path = fileOf(file);
    expect(path).toBeDefined();
    // The name of a test may be cut over two lines of its source only where no word of it is.
    if (name !== undefined) expect(readFileSync(path!, 'utf8').replace(/\s+/g, ' ')).toContain(name);
  });
});
