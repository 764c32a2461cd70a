import { knownWords, tagAndAbove, tagsOf } from './compromise.ts';

/** Whether a tag is that of a proper noun, or of a word that is written like one or cut short. */
const isName = (tag: string) => tagAndAbove(tag).some((one) => /^(?:ProperNoun|Abbreviation)$/.test(one));

/** Made on first use: going through all words takes some 70 ms. */
let beginnings: Set<string> | undefined;

/** Whether small English letters are a usual word, which compromise knows and not as a name's. */
export const isUsualWord = (letters: string): boolean =>
  /^[a-z]+$/.test(letters) && knownWords.has(letters) && !tagsOf(letters).some(isName);

/** Whether such a word begins with them and goes on. */
export function beginsUsualWord(letters: string): boolean {
  if (!beginnings) {
    beginnings = new Set();
    for (const word of knownWords)
      if (isUsualWord(word))
        for (let length = 1; length < word.length; length++) beginnings.add(word.slice(0, length));
  }
  return beginnings.has(letters);
}
