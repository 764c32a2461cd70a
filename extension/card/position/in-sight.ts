import type { CardMention } from '../mention.ts';
import type { CardPage } from '../page-port.ts';
import type { Box, Point } from './geometry.ts';

/** Where along a line it is looked whether anything covers it. */
const PARTS = [0.5, 0.1, 0.9];

/**
 * Whether a pointer could find a mention on one of its lines: not where a header of the page has come over it, nor
 * where the box that it scrolls in has left it outside. What `isOurs` covers counts as seen.
 */
export function isInSight(
  page: CardPage,
  mention: CardMention,
  lines: readonly Box[],
  isOurs: (point: Point) => boolean,
): boolean {
  return lines.some(({ left, top, width, height }) =>
    PARTS.some((part) => {
      const along = width >= height;
      const x = left + width * (along ? part : 0.5);
      const y = top + height * (along ? 0.5 : part);
      return isOurs({ x, y }) || page.at(x, y)?.id === mention.id;
    }),
  );
}
