/** A piece of a sentence; `marked` where it is among the words asked for. */
export interface MarkedPiece {
  text: string;
  marked: boolean;
}

/** Cuts a sentence so that the given phrases stand by themselves; put together again it is unchanged. */
export function markWords(sentence: string, phrases: readonly string[]): MarkedPiece[] {
  const marks = new Uint8Array(sentence.length);
  for (const phrase of phrases) {
    const start = phrase ? sentence.indexOf(phrase) : -1;
    if (start >= 0) marks.fill(1, start, start + phrase.length);
  }
  const pieces: MarkedPiece[] = [];
  let start = 0;
  for (let at = 1; at <= sentence.length; at++) {
    if (at < sentence.length && marks[at] === marks[at - 1]) continue;
    pieces.push({ text: sentence.slice(start, at), marked: marks[start] === 1 });
    start = at;
  }
  return pieces;
}
