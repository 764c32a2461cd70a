import type { Frame, Page } from 'puppeteer-core';
import type { Mark } from '../../extension/page/paint/highlight-naming.ts';
import { highlightNames, namesOfHighlights } from '../../extension/ui/underline.ts';

/** A mention that a page's registry of highlights holds. */
export interface Painted {
  text: string;
  /** The first line's box, in CSS pixels of the frame's viewport. */
  box: { x: number; y: number; width: number; height: number };
}

/** The look of the line that names have in a frame, as "wavy rgb(208, 67, 63)"; "none" where it has no rule. */
export function lineIn(frame: Page | Frame, element = ':root'): Promise<string> {
  return frame.evaluate(
    (selector, name) => {
      const style = getComputedStyle(document.querySelector(selector)!, `::highlight(${name})`);
      const { textDecorationLine, textDecorationStyle, textDecorationColor } = style;
      return textDecorationLine === 'none' ? 'none' : `${textDecorationStyle} ${textDecorationColor}`;
    },
    element,
    highlightNames.line,
  );
}

/** The mentions that are underlined in a frame (or marked), in the order of the registry. */
export function paintedIn(frame: Page | Frame, mark?: Mark): Promise<Painted[]> {
  return frame.evaluate((wanted) => {
    return [...CSS.highlights.keys()]
      .filter((name) => wanted.includes(name))
      .flatMap((name) => [...CSS.highlights.get(name)!])
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const [line] = range.getClientRects();
        const { x, y, width, height } = line ?? new DOMRect();
        return { text: String(range), box: { x, y, width, height } };
      });
  }, namesOfHighlights(mark));
}
