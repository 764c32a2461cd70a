/**
 * `npm run -s detect -- FILE`: finds mentions in documents. FILE (or `-` for standard input) is JSON Lines
 * `{"id","lang","text"}`; a line `{"id","mentions":[{"start","end","entity"}]}` is printed for each. Entities that
 * no story names (`background`) are left out.
 */
import { readFileSync } from 'node:fs';
import { createFinder } from '../extension/detect/find-in-text.ts';
import { readDocuments } from './stories/read-documents.ts';
import { readStories } from './stories/read-stories.ts';

const [file, ...rest] = process.argv.slice(2);
if (!file || rest.length > 0)
  stop('usage: npm run -s detect -- FILE   (FILE is JSON Lines, or - for standard input)');

const stories = orStop(() => readStories());
const background = new Set(
  stories.flatMap(({ entities }) => entities.filter(({ background }) => background).map(({ id }) => id)),
);
const finder = createFinder(stories);
for (const { id, text, lang } of orStop(() => readDocuments(source(file), file))) {
  const mentions = finder
    .find(text, lang)
    .filter(({ entity }) => !background.has(entity))
    .map(({ start, end, entity }) => ({ start, end, entity }));
  process.stdout.write(`${JSON.stringify({ id, mentions })}\n`);
}

function source(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

function orStop<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    return stop((error as Error).message);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
