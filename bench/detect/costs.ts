import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createReader } from '../../extension/detect/read/reader.ts';
import type { Story } from '../../extension/story/format/schema.ts';
import type { LabelledDocument } from '../../tests/corpus/score.ts';

/** Prints what a candidate sentence costs to read, in English and in other languages, each sentence read once. */
export function printReadingCosts(stories: Story[], documents: LabelledDocument[]): void {
  console.log('\n| reading | candidate sentences | ms each | sentences per second |\n|---|---|---|---|');
  for (const [name, isOf] of [
    ['English (compromise)', (lang: string) => lang === 'en'],
    ['other languages', (lang: string) => lang !== 'en'],
  ] as const) {
    const passages = documents
      .filter(({ lang }) => isOf(lang))
      .flatMap(({ text, lang }) => text.split('\n').map((line) => ({ text: line, lang })));
    createReader(stories).read(passages);
    const fresh = createReader(stories);
    const start = performance.now();
    const readings = fresh.read(passages);
    const ms = performance.now() - start;
    const sentences = readings.reduce(
      (count, { candidates }) => count + new Set(candidates.map(({ sentence }) => sentence)).size,
      0,
    );
    console.log(
      `| ${name} | ${sentences} | ${(ms / sentences).toFixed(3)} | ${Math.round((sentences / ms) * 1000)} |`,
    );
  }
}

/** Prints what each layer of compromise costs and scores as the reader's; each runs in a process of its own. */
export function printLayers(file?: string): void {
  console.log(
    '\n| compromise layer | loading, ms | heap, MB | ms per English document | precision / recall / F1, English |\n|---|---|---|---|---|',
  );
  for (const layer of ['one', 'two', 'three']) {
    const row = execFileSync(
      process.execPath,
      ['--expose-gc', join(import.meta.dirname, 'detect-layer.ts'), layer, ...(file ? [file] : [])],
      { encoding: 'utf8' },
    );
    process.stdout.write(row);
  }
}
