const syllables = 'ka lo mi ren tas vo qui zer bal dun fe gor hy jax pel sun'.split(' ');

/** A made-up word of four syllables in small letters; another for each number below 65,536. */
export const madeWord = (at: number): string =>
  [0, 4, 8, 12].map((shift) => syllables[(at >> shift) & 15]).join('');

/** So many made-up names of two words in small letters. */
export const madeNames = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${madeWord(at)} ${madeWord(at * 7 + 3)}`);
