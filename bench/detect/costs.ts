import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createReader } from '../../extension/detect/read/reader.ts';
import type { Story } from '../../extension/story/format/schema.ts';
import type { LabelledDocument } from '../../tests/corpus/score.ts';
import { worstParts, worstText } from '../../tests/unit/detect/support/worst-parts.ts';

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

/** Prints what the worst texts cost to read that a page could send at a time; 20 ms are promised. */
export function printWorstTexts(stories: Story[]): void {
  const reader = createReader(stories);
  let number = 0;
  const costs = worstParts.map(([part, lang]) => {
    const times = Array.from({ length: 9 }, () => {
      const passages = [{ text: `${number++} ${worstText(part)}`, lang }];
      const start = process.threadCpuUsage();
      reader.read(passages);
      const { user, system } = process.threadCpuUsage(start);
      return (user + system) / 1000;
    });
    return { part, ms: Math.min(...times) };
  });
  const worst = costs.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
  console.log('\n| worst texts of 2,000 units | ms each, best of 9 | promised |\n|---|---|---|');
  for (const { part, ms } of worst)
    console.log(`| ${JSON.stringify(part)} without end | ${ms.toFixed(1)} | ≤ 20 |`);
}

/** Prints what each layer of compromise costs and scores as the reader's; each runs in a process of its own. */
export function printLayers(file?: string): void {
  console.log(
    '\n| compromise layer | loading, ms | heap, MB | ms per English document | precision / recall / F1, English |\n|---|---|---|---|---|',
  );
  for (const layer of ['one', 'two', 'three']) {
    const row = execFileSync(
      process.execPath,
      ['--expose-gc', join(import.meta.dirname, 'layer.ts'), layer, ...(file ? [file] : [])],
      { encoding: 'utf8' },
    );
    process.stdout.write(row);
  }
}
