import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stories } from '../../../scripts/build/stories-plugin.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';
import { secondStory } from '../story/support/second-story.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stories-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));

test('a story is added by adding its file', () => {
  write('second.json', secondStory);
  write('third.json', { ...secondStory, id: 'third' });
  writeFileSync(join(folder, 'readme.txt'), 'not a story');
  expect(readStories(folder).map(({ id }) => id)).toEqual(['second', 'third']);
});

test('the problems of all files are listed at once, each with its file', () => {
  const [kakao, ...others] = secondStory.entities;
  write('second.json', secondStory);
  write('other-kind.json', {
    ...secondStory,
    id: 'other-kind',
    entities: [{ ...kakao, kind: 'place' }, ...others],
  });
  write('misnamed.json', { ...secondStory, title: 7 });
  write('third.json', secondStory);
  writeFileSync(join(folder, 'torn.json'), '{"id":');
  expect(() => readStories(folder)).toThrow(
    new RegExp(
      [
        'misnamed.json: title: expected string, found 7',
        'second.json: entities\\[0\\].kind: "kakao" is of kind "place" in .*other-kind.json',
        'third.json: id: "second" is not the file\'s name',
        'torn.json: no JSON: .+',
      ].join('(.|\n)*'),
    ),
  );
});

async function bundle(source: string): Promise<string> {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, source);
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [stories(folder)],
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'out' } },
  });
  const [{ output: chunks }] = output as unknown as [{ output: [{ code: string }] }];
  return chunks[0].code;
}

test('the build gets the stories and the index of their names', async () => {
  write('second.json', secondStory);
  const code = await bundle(
    `export { default as stories } from 'virtual:stories'; export { default as index } from 'virtual:page-index';`,
  );
  const built = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(built.stories).toEqual([secondStory]);
  expect(built.index).toEqual({ heads: expect.any(String), index: expect.any(String) });
  expect(built.index.index.length).toBeGreaterThan(0);
});

test('a broken file fails the build with its path and reason', async () => {
  write('second.json', { ...secondStory, published: 'today' });
  await expect(bundle(`export { default } from 'virtual:stories';`)).rejects.toThrow(
    /second\.json: published: "today" is no date/,
  );
});
