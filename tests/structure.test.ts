import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf } from './structure.ts';

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
    ['extension/story/a.ts', "import { b } from '../detect/b.ts';", 'story knows nothing of detect'],
    ['extension/detect/a.ts', "import type { B } from '../page/b.ts';", 'detect knows nothing of page'],
    ['extension/page/a.ts', "import { b } from '../detect/b.ts';", 'page may use only types of detect'],
    [
      'extension/page/a.ts',
      "import {\n  type B,\n  c,\n} from '../detect/b.ts';",
      'page may use only types of detect',
    ],
    ['extension/page/a.ts', "export { b } from '../detect/b.ts';", 'page may use only types of detect'],
    ['extension/page/a.ts', "const b = await import('../story/b.ts');", 'page knows nothing of story'],
    ['extension/card/a.tsx', "import { browser } from 'wxt/browser';", 'card knows nothing of the browser'],
    ['extension/popup/a.tsx', "import { i18n } from '#i18n';", 'popup knows nothing of the browser'],
    ['extension/detect/a.ts', "import '../ui/tokens.css';", 'detect knows nothing of ui'],
    ['extension/card/a.ts', "import { start } from '../content.ts';", 'only entrypoints import the wiring'],
    [
      'entrypoints/look-out/index.ts',
      "import main from '../entrypoints/background.ts';",
      'nothing imports an entrypoint',
    ],
    ['extension/card/a.ts', "import { x } from '../../scripts/x.ts';", 'it is outside the extension'],
    ['extension/card/a.ts', "import { place } from './place';", 'the extension is missing'],
    ['extension/ui/utils.ts', '', 'is named "utils.ts", which says nothing'],
    ['extension/helpers/a.ts', '', 'is in a room that is not known'],
    ['extension/ui/a.ts', 'x();\n'.repeat(301), 'has 301 lines, over 300'],
    ['entrypoints/background.ts', 'x();\n'.repeat(40), 'is an entrypoint of 40 lines, not under 40'],
  ])('$0: $2', ([path, text, problem]) => {
    const problems = problemsOf(new Map([[path, text]]));
    expect(problems.join('\n')).toContain(problem);
    expect(problems[0]).toContain(path);
  });

  test.for<[path: string, text: string]>([
    ['extension/page/a.ts', "import type { B } from '../detect/b.ts';"],
    ['extension/page/a.ts', "import { type B, type C } from '../detect/b.ts';"],
    ['extension/card/a.tsx', "import css from '../ui/parts.css?inline';"],
    ['extension/settings/a.ts', "import { browser } from 'wxt/browser';"],
    ['entrypoints/look-out/index.ts', "import { annotate } from './page/annotate.ts';"],
    ['entrypoints/card.ts', "import { i18n } from '#i18n';"],
    ['extension/detect/a.ts', `// Written by scripts/a.ts\n${'x();\n'.repeat(400)}`],
  ])('$0 is taken', ([path, text]) => {
    expect(problemsOf(new Map([[path, text]]))).toEqual([]);
  });
});
