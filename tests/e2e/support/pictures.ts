import type { Page } from 'puppeteer-core';

/** A picture of what a page shows, as base64 of PNG. */
export const pictureOf = async (page: Page): Promise<string> =>
  (await page.screenshot({ encoding: 'base64' })) as string;

/** A box of a picture in its pixels, under a name. */
export interface Part {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a line of the page's is drawn in two parts, so many pixels at the seams come out a little lighter. */
const seams = 4;

/** How many pixels of each part differ between two pictures, for those parts where more do than at seams. Compared in a page. */
export function differences(
  page: Page,
  one: string,
  other: string,
  parts: Part[],
): Promise<Record<string, number>> {
  return page.evaluate(
    async (pictures, parts, seams) => {
      const [before, after] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      /** Blurs and curves come out a little otherwise each time that they are drawn. */
      const least = 24;
      const differs = (at: number) =>
        [0, 1, 2].some((part) => Math.abs(before!.data[at + part]! - after!.data[at + part]!) > least);
      const found: Record<string, number> = {};
      for (const { name, x, y, width, height } of parts) {
        let count = 0;
        for (let row = Math.ceil(y); row < y + height; row++)
          for (let column = Math.ceil(x); column < x + width; column++)
            if (differs((row * before!.width + column) * 4)) count++;
        if (count > seams) found[name] = count;
      }
      return found;
    },
    [one, other],
    parts,
    seams,
  );
}
