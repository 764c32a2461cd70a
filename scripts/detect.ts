/**
 * `npm run -s detect -- FILE`: finds mentions in documents. FILE (or `-` for standard input) is JSON Lines
 * `{"id","lang","text"}`; a line `{"id","mentions":[{"start","end","entity"}]}` is printed for each. Entities that
 * no story names (`background`) are left out.
 *
 * `npm run -s detect -- --kept ARTICLES FILE`: each document has a `"story"`, the id of an article in ARTICLES (JSON
 * Lines). It is read with that one story kept and none that comes with Backstory; `entity` is a main name.
 */
import { createFinder, type Finder } from '../extension/detect/find-in-text.ts';
import { orStop, source, stop } from './command-line.ts';
import { readDocuments, type TextDocument } from './stories/read-documents.ts';
import { readKept } from './stories/read-kept.ts';
import { readStories } from './stories/read-stories.ts';

const args = process.argv.slice(2);
const articles = args[0] === '--kept' ? (args.splice(0, 2)[1] ?? '') : undefined;
const [file, ...rest] = args;
if (!file || rest.length > 0 || articles === '')
  stop('usage: npm run -s detect -- [--kept ARTICLES] FILE   (both are JSON Lines, or - for standard input)');

const documents = orStop(() => readDocuments(source(file), file));
const find = orStop(() => (articles === undefined ? findBundled() : findKept(articles)));
for (const document of documents)
  process.stdout.write(`${JSON.stringify({ id: document.id, mentions: orStop(() => find(document)) })}\n`);

type Find = (document: TextDocument) => { start: number; end: number; entity: string }[];

function findBundled(): Find {
  const stories = readStories();
  const background = new Set(
    stories.flatMap(({ entities }) => entities.filter(({ background }) => background).map(({ id }) => id)),
  );
  const finder = createFinder(stories);
  return ({ text, lang }) =>
    finder
      .find(text, lang)
      .filter(({ entity }) => !background.has(entity))
      .map(({ start, end, entity }) => ({ start, end, entity }));
}

function findKept(path: string): Find {
  const kept = new Map(readKept(source(path), path).map((one) => [String(one.id), one]));
  const finders = new Map<string, Finder>();
  return ({ id, text, lang, story }) => {
    const key = String(story ?? '');
    const one = kept.get(key);
    if (!one) throw new Error(`${file}: ${id}: no article "${key}" in ${path}`);
    const finder = finders.get(key) ?? createFinder([one.story]);
    finders.set(key, finder);
    return finder
      .find(text, lang)
      .map(({ start, end, entity }) => ({ start, end, entity: one.nameOf.get(entity) ?? entity }));
  };
}
