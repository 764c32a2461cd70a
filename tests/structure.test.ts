import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf } from './structure.ts';
import { longestFunction, longFunctions } from './support/long-functions.ts';
import { sharedNames } from './support/shared-names.ts';

const root = join(import.meta.dirname, '..');

function readTree(...folders: string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
    }
  }
  return files;
}

describe('the structure of the sources', () => {
  test('rooms import down only, files are short and named by what they are', () => {
    const files = readTree('extension', 'entrypoints');
    expect(files.size).toBeGreaterThan(100);
    expect(problemsOf(files)).toEqual([]);
  });

  test.for<[path: string, text: string, problem: string]>([
    [
      'extension/story/view/a.ts',
      "import { b } from '../../detect/b.ts';",
      'story/view knows nothing of detect',
    ],
    [
      'extension/story/format/a.ts',
      "import { b } from '../view/b.ts';",
      'story/format knows nothing of story/view',
    ],
    ['extension/detect/a.ts', "import type { B } from '../page/b.ts';", 'detect knows nothing of page'],
    [
      'extension/detect/text/a.ts',
      "import { b } from '../read/b.ts';",
      'detect/text knows nothing of detect/read',
    ],
    ['extension/page/a.ts', "import { b } from '../detect/b.ts';", 'page may use only types of detect'],
    [
      'extension/page/a.ts',
      "import {\n  type B,\n  c,\n} from '../detect/b.ts';",
      'page may use only types of detect',
    ],
    ['extension/page/a.ts', "export { b } from '../detect/b.ts';", 'page may use only types of detect'],
    [
      'extension/page/a.ts',
      "const b = await import('../story/view/b.ts');",
      'page knows nothing of story/view',
    ],
    [
      'extension/annotator/a.ts',
      "import { read } from '../detect/read/reader.ts';",
      'annotator may use only types of detect/read',
    ],
    [
      'extension/card/view/a.tsx',
      "import { browser } from 'wxt/browser';",
      'card/view knows nothing of the browser',
    ],
    [
      'extension/screens/popup/a.tsx',
      "import { i18n } from '#i18n';",
      'screens/popup knows nothing of the browser',
    ],
    ['extension/detect/a.ts', "import '../ui/tokens.css';", 'detect knows nothing of ui'],
    [
      'extension/card/a.ts',
      "import { start } from '../../entrypoints/card.ts';",
      'nothing imports an entrypoint',
    ],
    ['extension/card/a.ts', "import { x } from '../../scripts/x.ts';", 'it is outside the extension'],
    ['extension/card/a.ts', "import { place } from './place';", 'the extension is missing'],
    ['extension/ui/utils.ts', '', 'is named "utils.ts", which says nothing'],
    ['extension/elsewhere/a.ts', '', 'is in a room that is not known'],
    ['extension/loose.ts', '', 'is in a room that is not known'],
    ['extension/ui/a.ts', 'x();\n'.repeat(301), 'has 301 lines, over 300'],
    [
      'entrypoints/look-out/index.ts',
      "import nlp from 'compromise/three';",
      'entrypoints/look-out/index.ts brings along compromise/three',
    ],
  ])('$0: $2', ([path, text, problem]) => {
    const problems = problemsOf(new Map([[path, text]]));
    expect(problems.join('\n')).toContain(problem);
    expect(problems[0]).toContain(path);
  });

  test('no function is longer than can be read at once', () => {
    const files = [...readTree('extension', 'entrypoints', 'scripts', 'bench')].filter(([path]) =>
      /\.tsx?$/.test(path),
    );
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap(([path, text]) => longFunctions(path, text))).toEqual([]);
  });

  test.for<[name: string, text: string]>([
    ['find', 'function find() {\n...}'],
    ['find', 'const find = async () => {\n...};'],
    ['find', 'const finds = {\n find() {\n...}\n};'],
    ['find', 'export class Finds { find() {\n...} }'],
  ])('a long function is found as %s', ([name, text]) => {
    const withLines = (lines: number) => text.replace('...', 'step();\n'.repeat(lines - 2));
    expect(longFunctions('a.tsx', withLines(longestFunction))).toEqual([]);
    expect(longFunctions('a.tsx', withLines(longestFunction + 1))).toEqual([
      `a.tsx: ${name} has ${longestFunction + 1} lines, over ${longestFunction}`,
    ]);
  });

  test('two modules export the same name only for the same thing', () => {
    const code = [...readTree('extension', 'entrypoints', 'scripts')].filter(([path]) =>
      /\.tsx?$/.test(path),
    );
    expect([...sharedNames(new Map(code)).keys()].sort()).toEqual(
      [
        // Parts of a screen or of a card, which show the same in another place.
        ...['Bar', 'Foot', 'Head', 'Menu', 'NameRow', 'NoteBrief', 'Stated'],
        // The script of every page and the card know nothing of each other's rooms.
        'elementAround',
        // A component has the name of the data that it shows.
        ...['Quote', 'Statement', 'Undo'],
      ].sort(),
    );
  });

  test('a package that pages must not load is found over several imports', () => {
    const files = new Map([
      ['entrypoints/page.ts', "import { a } from '../extension/annotator/a.ts';"],
      ['extension/annotator/a.ts', "import { b } from '../settings/b.ts';"],
      ['extension/settings/b.ts', "import * as v from 'valibot';"],
    ]);
    expect(problemsOf(files)).toEqual([
      'entrypoints/page.ts brings along valibot: entrypoints/page.ts → extension/annotator/a.ts → extension/settings/b.ts',
    ]);
  });

  test('a circle is found, though only types are imported in it', () => {
    const files = new Map([
      ['extension/ui/a.ts', "import { b } from './b.ts';"],
      ['extension/ui/b.ts', "import type { A } from './a.ts';"],
    ]);
    expect(problemsOf(files)).toEqual([
      'extension/ui/a.ts → extension/ui/b.ts → extension/ui/a.ts is a circle',
    ]);
  });

  test.for<[path: string, text: string]>([
    ['extension/page/a.ts', "import type { B } from '../detect/b.ts';"],
    ['extension/page/a.ts', "import { type B, type C } from '../detect/b.ts';"],
    ['extension/card/view/a.tsx', "import css from '../../ui/parts.css?inline';"],
    ['extension/detect/names/a.ts', "import { places } from '../../../data/place-names.ts';"],
    ['extension/settings/a.ts', "import { browser } from 'wxt/browser';"],
    ['entrypoints/look-out/index.ts', "import { annotate } from '../../extension/page/annotate.ts';"],
    ['entrypoints/card.ts', "import { i18n } from '#i18n';"],
    ['extension/detect/a.ts', `// Written by scripts/a.ts\n${'x();\n'.repeat(400)}`],
  ])('$0 is taken', ([path, text]) => {
    expect(problemsOf(new Map([[path, text]]))).toEqual([]);
  });
});
