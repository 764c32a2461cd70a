import { knownWords, tagAndAbove, tagsOf } from './compromise.ts';

/** Of proper nouns, and of what is written as one or cut short. */
const isName = (tag: string) => tagAndAbove(tag).some((one) => /^(?:ProperNoun|Abbreviation)$/.test(one));

const words = new Set(knownWords.filter((word) => /^[a-z]+$/.test(word) && !tagsOf(word).some(isName)));
const beginnings = new Set<string>();
for (const word of words)
  for (let letters = 1; letters < word.length; letters++) beginnings.add(word.slice(0, letters));

/** Whether small English letters are a usual word, which compromise knows and not as a name's. */
export const isUsualWord = (letters: string): boolean => words.has(letters);

/** Whether such a word begins with them and goes on. */
export const beginsUsualWord = (letters: string): boolean => beginnings.has(letters);
