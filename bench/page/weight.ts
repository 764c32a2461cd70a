import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { built } from '../../scripts/browser/build.ts';
import { markFile } from './peers.ts';
import { bytes, type Row } from './table.ts';

interface Manifest {
  content_scripts?: { js?: string[]; css?: string[] }[];
}

/** What every page loads of us, gzipped. */
export function weigh(): Row[] {
  const folder = built.chromium;
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = manifest.content_scripts ?? [];
  const size = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
  const sum = (files: string[]) => files.reduce((all, file) => all + size(join(folder, file)), 0);
  const script = sum(scripts.flatMap(({ js = [] }) => js));
  const style = sum(scripts.flatMap(({ css = [] }) => css));
  if (script === 0) throw new Error(`No content script in ${folder}.`);
  return [
    {
      what: 'Script that every page loads, gzipped',
      measured: `${bytes(script)} (and ${bytes(style)} of CSS)`,
      against: `mark.js, which only marks, ${bytes(size(markFile))}`,
      reach: '≤ 15 kB',
      met: script <= 15_000,
    },
  ];
}
