import nlp from 'compromise/two';

interface Model {
  one: {
    lexicon: Record<string, string | string[] | undefined>;
    tagSet: Record<string, { parents: string[] } | undefined>;
  };
}

const { lexicon, tagSet } = (nlp.model() as Model).one;

/** The words that compromise knows, in small letters. */
export const knownWords: readonly string[] = Object.keys(lexicon);

/** The tags that compromise has for a word in small letters; none where it does not know it. */
export const tagsOf = (word: string): string[] => [lexicon[word] ?? []].flat();

/** A tag and all above it: a `Country` is a `Place` and a `ProperNoun`. */
export const tagAndAbove = (tag: string): string[] => [tag, ...(tagSet[tag]?.parents ?? [])];
