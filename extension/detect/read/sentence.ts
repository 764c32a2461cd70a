/** A word of a sentence, in UTF-16 units of the passage, with compromise's tags where compromise reads the language. */
export interface Word {
  text: string;
  start: number;
  end: number;
  tags: ReadonlySet<string>;
}

/** How a sentence uses capitals: as running text, as a headline (`title`, `caps`), or not at all (`low`). */
export type Style = 'plain' | 'title' | 'caps' | 'low';

/** A sentence of a passage, as offsets [start, end), with its words. */
export interface TaggedSentence {
  start: number;
  end: number;
  style: Style;
  words: Word[];
}
