/**
 * `npm run -s compose -- FILE`: prints the draft that a reader would first see of each article. FILE (or `-` for standard
 * input) is JSON Lines `{"id","lang","title","url","site","byline","published","paragraphs"}`; a line
 * `{"id","entities":[{"name","kind","names","who","ticked"}],"events":[{"date","text"}]}` is printed for each. Only ticked
 * names are printed, unless `--all` is given.
 */
import { composeDraft } from '../extension/draft/compose.ts';
import { createKnown } from '../extension/draft/known-stories.ts';
import { orStop, source, stop } from './command-line.ts';
import { toCorpusKind } from './stories/corpus-kind.ts';
import { readArticles } from './stories/read-articles.ts';
import { readStories } from './stories/read-stories.ts';

const words = process.argv.slice(2);
const showsAll = words.includes('--all');
const [file, ...rest] = words.filter((word) => word !== '--all');
if (!file || rest.length > 0 || (file.startsWith('-') && file !== '-'))
  stop(
    'usage: npm run -s compose -- [--all] FILE   (FILE is JSON Lines of articles, or - for standard input)',
  );

const known = createKnown(orStop(() => readStories()));
for (const { id, article } of orStop(() => readArticles(source(file), file))) {
  const { entities, events } = composeDraft(article, known);
  const shown = {
    id,
    entities: entities
      .filter(({ ticked }) => ticked || showsAll)
      .map(({ name, kind, names, onlyHere, who, ticked }) => ({
        name,
        kind: toCorpusKind(kind),
        names: [...names, ...onlyHere],
        who: who?.text ?? null,
        ticked,
      })),
    events: events.map(({ date, sentence }) => ({ date, text: sentence.text })),
  };
  process.stdout.write(`${JSON.stringify(shown)}\n`);
}
