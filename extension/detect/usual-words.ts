import nlp from 'compromise/two';

interface Model {
  one: { lexicon: Record<string, string | string[]>; tagSet: Record<string, { parents: string[] }> };
}
const { lexicon, tagSet } = (nlp.model() as Model).one;

/** Proper nouns, and what is written as one or cut short. */
const isName = (tag: string) => /^(?:ProperNoun|Abbreviation)$/.test(tag);
const isUsual = (tag: string) => ![tag, ...(tagSet[tag]?.parents ?? [])].some(isName);

const words = new Set(
  Object.entries(lexicon).flatMap(([word, tags]) =>
    /^[a-z]+$/.test(word) && [tags].flat().every(isUsual) ? [word] : [],
  ),
);
const beginnings = new Set<string>();
for (const word of words)
  for (let letters = 1; letters < word.length; letters++) beginnings.add(word.slice(0, letters));

/** Whether small English letters are a usual word, which compromise knows and not as a name's. */
export const isUsualWord = (letters: string): boolean => words.has(letters);

/** Whether such a word begins with them and goes on. */
export const beginsUsualWord = (letters: string): boolean => beginnings.has(letters);
