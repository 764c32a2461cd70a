import { posix } from 'node:path';

/** What a room may import from another: everything, or only what types leave behind, which is nothing. */
type Reach = 'all' | 'types';

const types = 'types' as const;
const all = 'all' as const;

/** What each room may know of; arrows of ARCHITECTURE run down only. */
const reach: Record<string, Record<string, Reach>> = {
  story: {},
  detect: { story: all },
  draft: { story: all, detect: all },
  'story-store': { story: all, draft: all },
  page: { detect: types, messages: types },
  settings: { story: types },
  messages: { story: types, detect: types, settings: types },
  ui: { story: types, settings: types },
  card: { story: all, ui: all, detect: types, settings: types },
  viewer: { settings: all, messages: all },
  popup: { viewer: all, ui: all, settings: all, messages: all, story: all },
  options: { ui: all, settings: all, messages: all, story: all },
  panel: { viewer: all, ui: all, settings: all, messages: all, story: all },
  welcome: { ui: all, settings: all, messages: all, story: all },
};

/** Rooms that may speak to the browser; the wiring and the entrypoints may as well. */
const nearBrowser = new Set(['settings', 'messages', 'story-store']);
const browserModules = /^(#i18n|#imports|wxt(\/.*)?|webextension-polyfill|@wxt-dev\/.*)$/;

const vague = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'types',
  'manager',
  'shared',
  'misc',
  'lib',
]);

const longest = { file: 300, entrypoint: 40 };

interface Import {
  from: string;
  isType: boolean;
}

/** What is wrong with a tree of sources, given by path from the checkout's folder; a sentence each. */
export function problemsOf(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => [...shapeProblems(path, text), ...importProblems(path, text)]);
}

function shapeProblems(path: string, text: string): string[] {
  const problems: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  const code = /\.tsx?$/.test(path);
  if (code && lines > longest.file && !isWritten(text))
    problems.push(`${path} has ${lines} lines, over ${longest.file}`);
  if (path.startsWith('entrypoints/') && code && lines >= longest.entrypoint) {
    problems.push(`${path} is an entrypoint of ${lines} lines, not under ${longest.entrypoint}`);
  }
  for (const part of path.split('/')) {
    if (vague.has(part.replace(/\..*$/, ''))) problems.push(`${path} is named "${part}", which says nothing`);
  }
  const [top, room, ...rest] = path.split('/');
  if (top === 'extension' && rest.length > 0 && !(room! in reach))
    problems.push(`${path} is in a room that is not known`);
  return problems;
}

/** A table that a script wrote may be as long as it is. */
function isWritten(text: string): boolean {
  return text.startsWith('// Written by scripts/');
}

function importProblems(path: string, text: string): string[] {
  if (!/\.tsx?$/.test(path)) return [];
  const room = roomOf(path);
  return importsOf(text).flatMap(({ from, isType }) => {
    const says = (what: string) => [`${path} imports ${from}: ${what}`];
    if (browserModules.test(from) && room !== 'entrypoints' && room !== 'wiring' && !nearBrowser.has(room)) {
      return says(`${room} knows nothing of the browser`);
    }
    if (!from.startsWith('.')) return [];
    if (!/\.(tsx?|css)(\?inline)?$/.test(from)) return says('the extension is missing');
    const target = roomOf(posix.join(posix.dirname(path), from));
    if (target === room || room === 'entrypoints') return [];
    if (target === 'entrypoints') return says('nothing imports an entrypoint');
    if (target === 'outside') return says('it is outside the extension');
    if (room === 'wiring') return [];
    if (target === 'wiring') return says('only entrypoints import the wiring');
    const allowed = reach[room]?.[target];
    if (allowed === 'all' || (allowed === 'types' && isType)) return [];
    return says(
      allowed === 'types' ? `${room} may use only types of ${target}` : `${room} knows nothing of ${target}`,
    );
  });
}

function roomOf(path: string): string {
  const [top, room, ...rest] = path.split('/');
  if (top === 'entrypoints') return 'entrypoints';
  if (top !== 'extension') return 'outside';
  return rest.length > 0 ? room! : 'wiring';
}

/** Every import, re-export and dynamic import of a module, formatted as Biome formats them. */
function importsOf(text: string): Import[] {
  const found: Import[] = [];
  for (const [, keyword, named = '', from] of text.matchAll(
    /^(?:import|export)(\s+type)?\s*((?:[\w*$]+|\{[^}]*\})(?:\s*as\s+\w+)?(?:,\s*(?:\{[^}]*\}|\* as \w+))?\s*from\s*)?'([^']+)'/gm,
  )) {
    const names = /^\{([^}]*)\}/
      .exec(named)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    const isType = keyword !== undefined || (names?.every((name) => /^\s*type\s/.test(name)) ?? false);
    found.push({ from: from!, isType });
  }
  for (const [, from] of text.matchAll(/\bimport\('([^']+)'\)/g)) found.push({ from: from!, isType: false });
  return found;
}
