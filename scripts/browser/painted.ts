import type { Frame, Page } from 'puppeteer-core';

/** The highlight names that mark one mention of those that are underlined. */
export type Mark = 'open' | 'walk';

/** A mention that a page's registry of highlights holds. */
export interface Painted {
  text: string;
  /** The first line's box, in CSS pixels of the frame's viewport. */
  box: { x: number; y: number; width: number; height: number };
}

/** The look of the line that names have in a frame, as "wavy rgb(208, 67, 63)"; "none" where it has no rule. */
export function lineIn(frame: Page | Frame, element = ':root'): Promise<string> {
  return frame.evaluate((selector) => {
    const style = getComputedStyle(document.querySelector(selector)!, '::highlight(ext-mention-line)');
    const { textDecorationLine, textDecorationStyle, textDecorationColor } = style;
    return textDecorationLine === 'none' ? 'none' : `${textDecorationStyle} ${textDecorationColor}`;
  }, element);
}

/** The mentions that are underlined in a frame (or marked), in the order of the registry. */
export function paintedIn(frame: Page | Frame, mark?: Mark): Promise<Painted[]> {
  return frame.evaluate((only: string | undefined) => {
    const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('ext-mention-'));
    const wanted = names.filter((name) =>
      only ? name.startsWith(only) : !/-(open|walk)(-clear)?$/.test(name),
    );
    return wanted
      .flatMap((name) => [...CSS.highlights.get(name)!])
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const [line] = range.getClientRects();
        const { x, y, width, height } = line ?? new DOMRect();
        return { text: String(range), box: { x, y, width, height } };
      });
  }, mark && `ext-mention-${mark}`);
}
