/** In a process of its own: looks over a text for the packed names of a file, once, as a page does; prints milliseconds. */
import { readFileSync } from 'node:fs';
import { openKeptPrefilter, possibleKeptNames } from '../../extension/detect/scan/kept-prefilter.ts';
import { openPrefilter, possibleNames } from '../../extension/detect/scan/prefilter.ts';

/** Time of this thread on a processor: what else runs on the machine does not count. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const [bundled = '', kept = '', text = ''] = process.argv.slice(2);
/** As a page is read: see `readStretches`. */
const stretches = readFileSync(text, 'utf8').match(/^.{1,32768}|.{1,65536}/gs) ?? [];
const own = kept && JSON.parse(readFileSync(kept, 'utf8'));
const packed = JSON.parse(readFileSync(bundled, 'utf8'));
const prefilter = openPrefilter(packed);
for (const stretch of stretches) possibleNames(stretch, prefilter);
const start = cpuMs();
let met = 0;
if (own) {
  const ownPrefilter = openKeptPrefilter(own.prefilter, own.key);
  for (const stretch of stretches) met += possibleKeptNames(stretch, ownPrefilter).length;
}
console.log(cpuMs() - start, met);
