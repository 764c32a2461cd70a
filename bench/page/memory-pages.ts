import { existsSync, readFileSync } from 'node:fs';
import { median, type Row } from './table.ts';

/** What systems hand out memory in, in bytes. */
const pageSize = 4096;
const size = 64 * 2 ** 20;

/**
 * What this machine takes for memory that a process touches for the first time: virtual machines differ much in it, and
 * a script that runs once touches little else.
 */
export function measureMemoryPages(): Row[] {
  const firsts: number[] = [];
  const agains: number[] = [];
  for (let run = 0; run < 5; run++) {
    const memory = Buffer.allocUnsafeSlow(size);
    firsts.push(touch(memory));
    agains.push(touch(memory));
  }
  const [first, again] = [median(firsts), median(agains)];
  return [
    {
      what: 'Of this machine: touching 4 kB of memory for the first time',
      measured: `${first.toFixed(2)} µs`,
      against: `touching them again ${again.toFixed(2)} µs`,
      reach: '–',
      met: true,
    },
  ];
}

/** Touches each page of a memory: microseconds for one. */
function touch(memory: Buffer): number {
  const start = performance.now();
  for (let at = 0; at < memory.length; at += pageSize) memory[at] = 1;
  return ((performance.now() - start) * 1000) / (memory.length / pageSize);
}

/**
 * How many memory pages a process's first thread has had to be given since it started; undefined where the system does not
 * tell.
 */
export function pagesGivenTo(process: number): number | undefined {
  const file = `/proc/${process}/task/${process}/stat`;
  if (!existsSync(file)) return undefined;
  // Behind the name, which may hold spaces, stand the state and six numbers, then this one.
  const [, , , , , , , given] = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  if (!(Number(given) > 0)) throw new Error(`${file} does not say how much memory was given.`);
  return Number(given);
}
