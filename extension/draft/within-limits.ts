import { takenLimits } from './article.ts';

/** Texts as paragraphs within the limits; a longer one is parted between sentences or words, so that none of it is lost. */
export function withinLimits(texts: readonly string[]): { paragraphs: string[]; isCut: boolean } {
  const paragraphs: string[] = [];
  let room = takenLimits.units;
  for (const text of texts) {
    for (const piece of parted(text.toWellFormed(), takenLimits.paragraphUnits)) {
      if (piece.length > room || paragraphs.length === takenLimits.paragraphs)
        return { paragraphs, isCut: true };
      paragraphs.push(piece);
      room -= piece.length;
    }
  }
  return { paragraphs, isCut: false };
}

/** Cuts a text into texts of at most `units` UTF-16 code units each. */
function parted(text: string, units: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > units) {
    const at = placeToPart(rest.slice(0, units));
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...pieces, rest].filter(Boolean);
}

/**
 * Where to cut a text: behind the last sentence or word of its second half, or in its middle, where no letter is torn
 * apart.
 */
function placeToPart(head: string): number {
  const half = Math.floor(head.length / 2);
  const end = /[.!?。！？]["”’»」』]?(?=[^.!?。！？]*$)/u.exec(head);
  if (end && end.index > half) return end.index + end[0].length;
  const space = head.lastIndexOf(' ');
  if (space > half) return space;
  return /[\udc00-\udfff]/.test(head[half]!) ? half - 1 : half;
}
