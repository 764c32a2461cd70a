/**
 * `npm run bench:detect [-- FILE]`: how Backstory and other ways of finding names do on the same labelled documents
 * (`tests/corpus/*.jsonl`, or FILE), and what reading costs.
 */
import { createFinder } from '../extension/detect/find-in-text.ts';
import { readStories } from '../scripts/stories/read-stories.ts';
import { compare, type LabelledDocument, rates, readCorpus, type Span, sum } from '../tests/corpus/score.ts';
import { printLayers, printReadingCosts, printWorstTexts } from './detect/costs.ts';
import { findByCompromiseLookup, findByCompromiseTopics, findByWink } from './detect/libraries.ts';
import { findByMarkJs } from './detect/mark.ts';

const documents = readCorpus(process.argv[2]);
const stories = readStories();
const entities = stories.flatMap((story) => story.entities).filter(({ background }) => !background);
const ids = new Set(entities.map(({ id }) => id));
/** The names that the cards show; every way of finding them gets the same. */
const names = new Map(
  entities.flatMap(({ id, names }) => names.map(({ text }) => [text.toLowerCase(), id] as const)),
);
const finder = createFinder(stories);

const ways: [name: string, find: (document: LabelledDocument) => Span[]][] = [
  ['Backstory', ({ text, lang }) => finder.find(text, lang).filter(({ entity }) => ids.has(entity))],
  ['mark.js, `exactly`', ({ text }) => findByMarkJs(text, names, 'exactly')],
  ['mark.js, `partially`', ({ text }) => findByMarkJs(text, names, 'partially')],
  ['compromise people, organizations, places', ({ text }) => findByCompromiseTopics(text, names)],
  ['compromise lookup', ({ text }) => findByCompromiseLookup(text, names)],
  ['wink-nlp custom entities', ({ text }) => findByWink(text, names)],
];

const groups = ['all', 'en', 'ko', 'ja', 'zh', 'other'];
const groupOf = (lang: string) => (groups.includes(lang.slice(0, 2)) ? lang.slice(0, 2) : 'other');
const figures = ({ precision, recall, f1 }: ReturnType<typeof rates>) =>
  [precision, recall, f1].map((rate) => rate.toFixed(3)).join(' / ');

console.log(`${documents.length} documents; precision / recall / F1\n`);
console.log(`| | ${groups.join(' | ')} | ms per document |`);
console.log(`|${'---|'.repeat(groups.length + 2)}`);
for (const [name, find] of ways) {
  find(documents[0] as LabelledDocument);
  const start = performance.now();
  const results = documents.map((document) => ({
    group: groupOf(document.lang),
    found: find(document),
    document,
  }));
  const ms = (performance.now() - start) / documents.length;
  const tallies = results.map(({ group, found, document }) => ({ group, ...compare(found, document) }));
  const cells = groups.map((group) =>
    figures(rates(sum(tallies.filter((tally) => group === 'all' || tally.group === group)))),
  );
  console.log(`| ${name} | ${cells.join(' | ')} | ${ms.toFixed(2)} |`);
  if (name === 'Backstory' && process.argv.includes('--errors')) {
    for (const [at, { errors }] of tallies.entries())
      for (const error of errors) console.log(documents[at]?.id, error);
  }
}

printReadingCosts(stories, documents);
printWorstTexts(stories);
printLayers(process.argv[2]);
