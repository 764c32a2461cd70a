import nlp from 'compromise/two';

interface Model {
  one: {
    lexicon: Record<string, string | string[] | undefined>;
    tagSet: Record<string, { parents: string[] } | undefined>;
  };
}

const { lexicon, tagSet } = (nlp.model() as Model).one;

/** The words that compromise knows, in small letters. */
export const knownWords = {
  has: (word: string): boolean => Object.hasOwn(lexicon, word),
  [Symbol.iterator]: () => Object.keys(lexicon)[Symbol.iterator](),
};

/** The tags that compromise has for a word in small letters; none where it does not know it. */
export const tagsOf = (word: string): string[] =>
  Object.hasOwn(lexicon, word) ? [lexicon[word] ?? []].flat() : [];

/** A tag and all above it: a `Country` is a `Place` and a `ProperNoun`. */
export const tagAndAbove = (tag: string): string[] => [tag, ...(tagSet[tag]?.parents ?? [])];
