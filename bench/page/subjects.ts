import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedPage } from './generated.ts';
import type { Subject } from './work.ts';

const sizes = [
  { name: '100 kB', characters: 100_000 },
  { name: '1 MB', characters: 1_000_000 },
  { name: '10 MB', characters: 10_000_000 },
];

/** Pages of each size: without mentions, with few, and with one every 417 characters. */
export function generatedSubjects(): Subject[] {
  return sizes.flatMap(({ name, characters }) =>
    Object.entries({ 'no names': 0, sparse: 50, dense: (characters * 2_400) / 1e6 }).map(
      ([kind, mentions]): Subject => ({
        name: `${name} ${kind}`,
        html: generatedPage({ characters, mentions }),
        mentions,
        longest: characters > 1e6 ? 50 : 16,
        isPeered: mentions === 2_400,
      }),
    ),
  );
}

/** Every saved page of a folder. */
export function savedSubjects(folder: string): Subject[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${resolve(folder)}.`);
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  if (names.length === 0) throw new Error(`${resolve(folder)} holds no page (*.html).`);
  return names.sort().map((name) => ({ name, html: readFileSync(join(folder, name)), longest: 16 }));
}
