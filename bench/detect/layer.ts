/** Prints the row of one compromise layer: `node layer.ts one|two|three [FILE]`, run by costs.ts. */
import { registerHooks } from 'node:module';
import { readStories } from '../../scripts/stories/read-stories.ts';
import { compare, rates, readCorpus, sum } from '../../tests/corpus/score.ts';

const [layer = 'two', file] = process.argv.slice(2);
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^compromise\/\w+$/, `compromise/${layer}`), context),
});

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const before = heap();
const start = performance.now();
const { default: nlp } = await import('compromise/two');
nlp('Warm.');
const loading = performance.now() - start;
const size = heap() - before;

const { createFinder } = await import('../../extension/detect/find-in-text.ts');
const stories = readStories();
const ids = new Set(
  stories.flatMap(({ entities }) => entities.filter((e) => !e.background).map(({ id }) => id)),
);
const documents = readCorpus(file).filter(({ lang }) => lang === 'en');
const warm = createFinder(stories);
for (const { text, lang } of documents) warm.find(text, lang);
const finder = createFinder(stories);
const from = performance.now();
const tallies = documents.map((document) =>
  compare(
    finder.find(document.text, document.lang).filter(({ entity }) => ids.has(entity)),
    document,
  ),
);
const each = (performance.now() - from) / documents.length;
const { precision, recall, f1 } = rates(sum(tallies));
const rate = [precision, recall, f1].map((value) => value.toFixed(3)).join(' / ');
console.log(`| ${layer} | ${loading.toFixed(0)} | ${size.toFixed(1)} | ${each.toFixed(2)} | ${rate} |`);
