import { posix } from 'node:path';

/**
 * What the files of a room may import from other rooms. A name means the files that stand directly in that room; with
 * `/*` those of its sub-rooms too. `types`: only what types leave behind, which is nothing.
 */
interface Reach {
  all?: string;
  types?: string;
}

const screen = 'story/* ui settings messages tab-report screens/*';

/** Every room by its path below `extension/`. Imports run down only; CONTRIBUTING shows this table. */
export const rooms: Record<string, Reach> = {
  'story/format': {},
  'story/view': { all: 'story/format' },
  'detect/text': {},
  'detect/words': {},
  'detect/index': { all: 'detect/text', types: 'story/format' },
  'detect/names': { all: 'detect/index detect/text detect/words', types: 'story/format' },
  'detect/scan': { all: 'detect/index detect/text', types: 'detect' },
  'detect/read': {
    all: 'detect detect/names detect/index detect/words detect/text',
    types: 'story/format',
  },
  'detect/pack': {
    all: 'detect/index detect/names detect/scan detect/words detect/text',
    types: 'story/format',
  },
  detect: { all: 'detect/*', types: 'story/*' },
  'draft/text': { all: 'detect/text detect/words detect/read', types: 'draft' },
  'draft/names': { all: 'draft/text detect detect/* story/format', types: 'draft' },
  'draft/who': { all: 'draft/text draft/names detect/*', types: 'draft story/format' },
  'draft/dates': { all: 'draft/text detect/*', types: 'draft' },
  'draft/kept': { all: 'draft/text detect detect/* story/format', types: 'draft' },
  draft: { all: 'story/* detect/* draft/*' },
  'story-store': { all: 'story/* draft/* detect/* story-store/*' },
  'page/schedule': {},
  'page/dom': { all: 'page/schedule' },
  'page/article': { all: 'page/dom draft detect/text', types: 'draft/*' },
  'page/mentions': { all: 'page page/dom page/schedule', types: 'detect/* messages' },
  'page/paint': { all: 'page/dom page/schedule', types: 'page/mentions' },
  page: { all: 'page/*', types: 'detect/* messages' },
  settings: { types: 'story/*' },
  messages: { all: 'settings draft', types: 'story/* detect/* draft/* page/article' },
  ui: { all: 'story/format', types: 'story/* settings' },
  'card/machine': { types: 'card settings story/view' },
  'card/position': { types: 'card card/machine' },
  'card/view': { all: 'card story/* ui', types: 'card/machine card/position detect settings' },
  'card/input': { all: 'card/machine card/position', types: 'card card/view settings' },
  'card/frame': {
    all: 'card card/machine card/position card/input card/view story/* ui',
    types: 'detect settings',
  },
  card: { all: 'card/* story/* ui', types: 'detect settings' },
  'tab-report': { all: 'settings messages' },
  browser: { all: 'messages', types: 'settings tab-report card' },
  keep: { all: 'messages browser draft draft/* story-store story-store/*', types: 'page/article' },
  annotator: {
    all: 'page/* messages settings ui browser card detect detect/text detect/index detect/scan story/view',
    types: 'story/* detect/* card/*',
  },
  'screens/options': { all: screen },
  'screens/popup': { all: `${screen} draft/*`, types: 'story-store page/article keep' },
  'screens/welcome': { all: screen },
  'screens/library': { all: `${screen} story-store/* draft/*` },
  'screens/draft': { all: `${screen} story-store/* draft/*`, types: 'page/article keep' },
  'screens/story': { all: screen },
  'screens/side-panel': { all: screen },
  screens: { all: `${screen} detect story-store/*` },
};

/** Rooms that may speak to the browser; the entrypoints may as well. */
const nearBrowser = new Set([
  'settings',
  'messages',
  'browser',
  'annotator',
  'screens',
  'story-store',
  'keep',
]);
const browserModules = /^(#i18n|#imports|wxt(\/.*)?|webextension-polyfill|@wxt-dev\/.*)$/;

/** What no script that is put into pages may bring along, by script, over any number of imports. */
const kept = [
  {
    script: 'entrypoints/look-out/index.ts',
    out: /^(compromise|valibot|preact|webextension-polyfill|idb)\b/,
  },
  {
    script: 'entrypoints/everyday-look-out.ts',
    out: /^(compromise|valibot|preact|webextension-polyfill|idb)\b/,
  },
  {
    script: 'entrypoints/own-look-out.ts',
    out: /^(compromise|valibot|preact|webextension-polyfill|idb)\b/,
  },
  { script: 'entrypoints/tell-text.ts', out: /^(compromise|valibot|preact|webextension-polyfill|idb)\b/ },
  { script: 'entrypoints/page.ts', out: /^(compromise|valibot|preact|webextension-polyfill|idb)\b/ },
  { script: 'entrypoints/card.ts', out: /^(compromise|valibot|webextension-polyfill|idb)\b/ },
  { script: 'entrypoints/article.ts', out: /^(compromise|valibot|preact|webextension-polyfill|idb)\b/ },
];

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

const longestFile = 300;

interface Import {
  from: string;
  isType: boolean;
}

type Files = ReadonlyMap<string, string>;

/** What is wrong with a tree of sources, given by path from the checkout's folder; a sentence each. */
export function problemsOf(files: Files): string[] {
  return [
    ...[...files].flatMap(([path, text]) => [...shapeProblems(path, text), ...importProblems(path, text)]),
    ...circles(files),
    ...kept.flatMap(({ script, out }) => broughtAlong(files, script, out)),
  ];
}

function shapeProblems(path: string, text: string): string[] {
  const problems: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  if (isCode(path) && lines > longestFile && !isWritten(text))
    problems.push(`${path} has ${lines} lines, over ${longestFile}`);
  for (const part of path.split('/')) {
    if (vague.has(part.replace(/\..*$/, ''))) problems.push(`${path} is named "${part}", which says nothing`);
  }
  if (path.startsWith('extension/') && roomOf(path) === undefined)
    problems.push(`${path} is in a room that is not known`);
  return problems;
}

const isCode = (path: string): boolean => /\.tsx?$/.test(path);

/** A table that a script wrote may be as long as it is. */
function isWritten(text: string): boolean {
  return text.startsWith('// Written by scripts/');
}

function importProblems(path: string, text: string): string[] {
  if (!isCode(path)) return [];
  const room = roomOf(path);
  if (room === undefined) return [];
  return importsOf(text).flatMap(({ from, isType }) => {
    const says = (what: string) => [`${path} imports ${from}: ${what}`];
    if (browserModules.test(from) && room !== 'entrypoints' && !nearBrowser.has(room))
      return says(`${room} knows nothing of the browser`);
    if (!from.startsWith('.')) return [];
    if (!/\.(tsx?|css|json)(\?inline)?$/.test(from)) return says('the extension is missing');
    const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
    const other = roomOf(target);
    if (other === room) return [];
    if (other === undefined && target.startsWith('data/')) return [];
    if (other === undefined) return says('it is outside the extension');
    if (other === 'entrypoints') return says('nothing imports an entrypoint');
    if (room === 'entrypoints') return [];
    const { all = '', types = '' } = rooms[room]!;
    if (covers(all, other) || (isType && covers(types, other))) return [];
    return says(
      covers(types, other) ? `${room} may use only types of ${other}` : `${room} knows nothing of ${other}`,
    );
  });
}

/** Whether a list of rooms, as in `Reach`, holds a room. */
function covers(list: string, room: string): boolean {
  return list.split(' ').some((name) => {
    if (!name.endsWith('/*')) return name === room;
    const above = name.slice(0, -2);
    return room === above || room.startsWith(`${above}/`);
  });
}

/** The room a file stands in: the longest path of the table that leads to it. */
function roomOf(path: string): string | undefined {
  if (path.startsWith('entrypoints/')) return 'entrypoints';
  if (!path.startsWith('extension/')) return undefined;
  let room = posix.dirname(path.slice('extension/'.length));
  while (room !== '.' && !(room in rooms)) room = posix.dirname(room);
  return room === '.' ? undefined : room;
}

/** Files that import one another in a circle, types included; one sentence for each circle. */
function circles(files: Files): string[] {
  const problems: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (path: string, way: string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      problems.push(`${[...way.slice(way.indexOf(path)), path].join(' → ')} is a circle`);
      return;
    }
    state.set(path, 'open');
    for (const target of targetsOf(path, files, () => true)) visit(target, [...way, path]);
    state.set(path, 'done');
  };
  for (const path of files.keys()) if (isCode(path)) visit(path, []);
  return problems;
}

/** Packages that a script would load though it must not, with the way on which they come in. */
function broughtAlong(files: Files, script: string, out: RegExp): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const visit = (path: string, way: string[]): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { from, isType } of importsOf(files.get(path) ?? '')) {
      if (!isType && out.test(from))
        problems.push(`${script} brings along ${from}: ${[...way, path].join(' → ')}`);
    }
    for (const target of targetsOf(path, files, ({ isType }) => !isType)) visit(target, [...way, path]);
  };
  if (files.has(script)) visit(script, []);
  return problems;
}

function targetsOf(path: string, files: Files, takes: (found: Import) => boolean): string[] {
  return importsOf(files.get(path) ?? '')
    .filter((found) => found.from.startsWith('.') && takes(found))
    .map(({ from }) => posix.join(posix.dirname(path), from.replace(/\?.*$/, '')))
    .filter((target) => isCode(target) && files.has(target));
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
