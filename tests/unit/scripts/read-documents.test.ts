import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../../../data/locales/en.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const documents = ['README.md', 'docs/store.md'];
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const imagesOf = (file: string) =>
  [...read(file).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path!);

describe('pictures', () => {
  test.each(documents)('%s shows some, and all of them are there', (file) => {
    const images = imagesOf(file);
    expect(images.length).toBeGreaterThan(1);
    expect(images.filter((path) => !existsSync(join(root, dirname(file), path)))).toEqual([]);
  });

  test('none is kept that no document shows', () => {
    const shown = new Set(documents.flatMap(imagesOf).map((path) => path.split('/').at(-1)));
    expect(readdirSync(join(root, 'docs/images')).filter((name) => !shown.has(name))).toEqual([]);
  });
});

test('the store is told what browsers are told', () => {
  expect(read('docs/store.md')).toContain(`> ${english.extDescription}`);
});

test('each permission asked for has its reason in the store listing', () => {
  const [, list = ''] = /permissions: (\[[^\n]+)/.exec(read('wxt.config.ts')) ?? [];
  const permissions = [...list.matchAll(/'([a-z]+)'/gi)]
    .map(([, name]) => name)
    .filter((name) => name !== 'firefox');
  expect(permissions.length).toBeGreaterThan(1);
  for (const name of permissions) expect(read('docs/store.md')).toContain(`**${name}**`);
});
