import type { Story } from '../story/schema.ts';
import { openIndex, packNames } from './index.ts';
import { markLines } from './lines.ts';
import type { Mention } from './mention.ts';
import { createReader } from './reader.ts';
import { resolve } from './resolve.ts';
import { scan } from './scan.ts';
import { join, pieces } from './window.ts';

/** Finds the mentions in one document. */
export interface Finder {
  /** Mentions in order, as UTF-16 offsets into the document; its blank lines and list lines part its passages. */
  find(text: string, lang?: string): Mention[];
}

/** Creates a finder for plain text that takes the same steps as a page: scan, cut, read, resolve. */
export function createFinder(stories: Story[]): Finder {
  const index = openIndex(packNames(stories));
  const reader = createReader(stories);
  return {
    find(text, lang) {
      const passages = passagesOf(text);
      const hits = passages.map((passage) => scan(passage.text, index));
      if (!hits.some(({ names }) => names.length > 0)) return [];
      const placed = passages.map((passage, at) => {
        const parts = pieces(passage.text, hits[at] ?? { names: [], cues: [] });
        const readings = reader.read(parts.map((part) => ({ text: part.text, ...(lang ? { lang } : {}) })));
        return { reading: join(parts, readings), article: 0 };
      });
      return resolve(placed).flatMap((mentions, at) => {
        const by = passages[at]?.start ?? 0;
        return mentions.map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by }));
      });
    },
  };
}

function passagesOf(text: string): { start: number; text: string }[] {
  let start = 0;
  return markLines(text)
    .split('\n')
    .map(({ length }) => {
      const passage = { start, text: text.slice(start, start + length) };
      start += length + 1;
      return passage;
    });
}
