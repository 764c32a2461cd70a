import type { Reading } from '../../../../extension/detect/reading.ts';
import type { Detection } from '../../../../extension/page/detection.ts';
import { highlightNames } from '../../../../extension/ui/underline.ts';

/** What counts as a name here. */
export const NAME = /Kakao|Sam\s+Altman|HyperCLOVA X/g;

/** A detection that takes each spelling for a mention, so that only the page's part is tested. */
export function plainDetection(): Detection & { asked: string[][] } {
  const asked: string[][] = [];
  return {
    asked,
    scan: (text) => ({ names: Array.from(text.matchAll(NAME), ({ index }) => index), cues: [] }),
    spellings: (text) =>
      Array.from(text.matchAll(NAME), ({ index, 0: name }) => [index, index + name.length]),
    pieces: (text) => [{ start: 0, text }],
    join: (_, [reading]) => reading ?? { candidates: [], evidence: [] },
    async read(passages) {
      asked.push(passages.map(({ text }) => text));
      return passages.map(
        ({ text }): Reading => ({
          evidence: [],
          candidates: Array.from(text.matchAll(NAME), ({ index, 0: name }) => ({
            start: index,
            end: index + name.length,
            sentence: 0,
            entity: name.split(/\s/)[0]!.toLowerCase(),
            rule: 'name' as Reading['candidates'][number]['rule'],
          })),
        }),
      );
    },
    decide: (passages) => (at) =>
      (passages[at]?.reading.candidates ?? []).map(({ start, end, entity, rule }) => ({
        start,
        end,
        entity,
        reason: { rule },
      })),
  };
}

/** The painted mentions as the page spells them. */
export function painted(name: string = highlightNames.line): string[] {
  const ranges = [...(CSS.highlights.get(name) ?? [])].map(
    ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    },
  );
  // Each shadow tree stands for itself; within one, document order.
  const inOneTree = (a: Range, b: Range) => a.startContainer.getRootNode() === b.startContainer.getRootNode();
  return ranges
    .sort((a, b) => (inOneTree(a, b) ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0))
    .map(String);
}
