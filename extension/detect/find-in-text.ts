import type { Story } from '../story/format/schema.ts';
import { NAME, walkAllHashes } from './index/hash-walk.ts';
import { type NameIndex, openIndex } from './index/name-index.ts';
import type { Mention } from './mention.ts';
import { contentsOf } from './names/lexicon.ts';
import { pack, packNamesAndCues } from './pack/pack.ts';
import { createReader } from './read/reader.ts';
import { resolve } from './resolve.ts';
import { join, pieces } from './scan/pieces.ts';
import { openPrefilter } from './scan/prefilter.ts';
import { scan } from './scan/scan.ts';
import { markLines } from './text/lines.ts';

/** Finds the mentions in one document. */
export interface Finder {
  /** Mentions in order, as UTF-16 offsets into the document; its blank lines and list lines part its passages. */
  find(text: string, lang?: string): Mention[];
}

/** Creates a finder for plain text that takes the same steps as a page: scan, cut, read, resolve. */
export function createFinder(stories: Story[]): Finder {
  const index = openPrefilter(packNamesAndCues(stories));
  const whole = openIndex(pack(contentsOf(stories).names.keys()));
  const reader = createReader(stories);
  return {
    find(text, lang) {
      const passages = passagesOf(text, whole);
      if (!passages.some((passage) => scan(passage.text, index).names.length > 0)) return [];
      const placed = passages.map((passage) => {
        const parts = pieces(passage.text, scan(passage.text, index));
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

/** A line break parts passages unless it only wraps running text, or stands inside a name. */
function passagesOf(text: string, index: NameIndex): { start: number; text: string }[] {
  const marked = markLines(text);
  const joined = new Set<number>();
  walkAllHashes(marked, index.flagsOf, (start, end, _key, flags) => {
    if (flags & NAME) for (let at = start; at < end; at++) if (marked.charAt(at) === '\n') joined.add(at);
  });
  const passages: { start: number; text: string }[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && (marked.charAt(at) !== '\n' || joined.has(at))) continue;
    passages.push({ start, text: text.slice(start, at) });
    start = at + 1;
  }
  return passages;
}
