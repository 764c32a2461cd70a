/** An article as it was taken from a page, as plain text. The only evidence a draft rests on. */
export interface Article {
  title: string;
  /** Whole address of the page, without its fragment. */
  url: string;
  /** The publisher as the page names it, else the host of its address. */
  site: string;
  byline?: string;
  /** Day of publication as the page states it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Absent where the reader has to say. */
  published?: string;
  /** True where the page does not state the day as that of publication, so that the reader has to look at it. */
  isDateGuessed?: boolean;
  /** True where the page's text was longer than may be kept, so that its end is missing from `paragraphs`. */
  isCut?: boolean;
  /** BCP 47 tag: as the page declares it, else as it was found out. */
  lang: string;
  /** Text of each block in reading order: no markup, white space folded, none empty. */
  paragraphs: string[];
}

/**
 * Limits of what is taken of a page, for the script that takes it and for the check of what it gave. Lengths are
 * UTF-16 code units: of the address, of one paragraph, of all together.
 */
export const takenLimits = { urlUnits: 8_000, paragraphs: 5_000, paragraphUnits: 20_000, units: 1_000_000 };
