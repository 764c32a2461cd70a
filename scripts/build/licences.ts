import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../run.ts';

/** Where the notices stand in what is built; the options lead there. */
export const licencesFile = 'licences.txt';

/** Packages of which data stands in our sources, and no module is bundled. */
const copied = [
  { name: 'lucide-static', what: 'The drawings of the interface' },
  {
    name: 'cldr-dates-full',
    what: 'Names of countries and cities, of the Unicode Common Locale Data Repository',
  },
];

interface Package {
  name: string;
  version: string;
  license?: string;
  repository?: string | { url?: string };
  dependencies?: Record<string, string>;
}

/**
 * Notes which packages a build takes modules from, and writes their licences, and ours, into the built extension. What is
 * inside a package's own bundle cannot be seen, so the dependencies of ours count as bundled with all of theirs.
 */
export function collectLicences(): { plugin: Plugin; write: (folder: string) => void } {
  const bundled = new Set<string>();
  return {
    plugin: {
      name: 'backstory:licences',
      generateBundle(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const id of Object.keys(output.modules)) {
            const name = packageOf(id);
            if (name) bundled.add(name);
          }
        }
      },
    },
    write(folder) {
      writeFileSync(join(folder, licencesFile), notices(bundled));
    },
  };
}

/** The package that a module is of; undefined for our own modules and what a builder makes. */
function packageOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/').split('/node_modules/').at(-1)!;
  if (path === id.replaceAll('\\', '/')) return undefined;
  return /^(?:@[^/]+\/)?[^/?]+/.exec(path)?.[0];
}

function notices(bundled: ReadonlySet<string>): string {
  const names = new Set<string>();
  const addWithin = (name: string) => {
    if (names.has(name) || !existsSync(packageFile(name))) return;
    names.add(name);
    for (const dependency of Object.keys(readPackage(name).dependencies ?? {})) addWithin(dependency);
  };
  const { dependencies: ours = {} }: Package = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of bundled) if (name in ours) addWithin(name);
  for (const name of bundled) names.add(name);
  const own = `Backstory\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`;
  const parts = [
    own,
    ...copied.map(({ name, what }) => notice(name, `${what}: `)),
    ...[...names].sort().map((name) => notice(name)),
  ];
  return `${parts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

/** A package's name, version, licence, where its source is, and its licence in full. */
function notice(name: string, what = ''): string {
  const { version, license = '', repository } = readPackage(name);
  const url = (typeof repository === 'string' ? repository : (repository?.url ?? '')).replace(/^git\+/, '');
  const head = [`${what}${name} ${version}`, license, url && `Source: ${url}`].filter(Boolean).join('\n');
  return `${head}\n\n${licenceText(name)}`;
}

const packageFile = (name: string): string => join(root, 'node_modules', name, 'package.json');
const readPackage = (name: string): Package => JSON.parse(readFileSync(packageFile(name), 'utf8'));

/** Packages of a project of which only one package has the licence in it. */
const hasOfAnother = /^(?:wxt|@wxt-dev\/.+)$/;

/** @throws where a package has no licence: it may not be given away then */
function licenceText(name: string): string {
  const folder = join(
    root,
    'node_modules',
    hasOfAnother.test(name) ? '@wxt-dev/webextension-polyfill' : name,
  );
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} is bundled and has no licence file.`);
  return readFileSync(join(folder, file), 'utf8').trim();
}
