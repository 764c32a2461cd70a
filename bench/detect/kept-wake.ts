/** In a process of its own: makes a reader and reads a passage, as a background does that was just woken; prints milliseconds. */
import { readFileSync } from 'node:fs';

/** Time of this thread on a processor: what else runs on the machine does not count. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const [file = '', own = ''] = process.argv.slice(2);
const stories = JSON.parse(readFileSync(file, 'utf8'));
const start = cpuMs();
const { createReaderOf } = await import('../../extension/detect/read/reader.ts');
const { joinLexicons, lexiconOf } = await import('../../extension/detect/names/lexicon.ts');
const { openLexicon } = await import('../../extension/detect/names/packed-lexicon.ts');
const bundled = lexiconOf(stories);
const lexicon = own ? joinLexicons([bundled, openLexicon(new Uint8Array(readFileSync(own)))]) : bundled;
const text = process.env.BENCH_TEXT ?? 'Samsung and OpenAI met in Seoul on Friday, said Sam Altman.';
const [reading] = createReaderOf(lexicon).read([{ text, lang: 'en' }]);
console.log(cpuMs() - start, reading?.candidates.length);
