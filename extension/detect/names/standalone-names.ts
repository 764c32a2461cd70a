import type { LexiconContents } from './lexicon.ts';

/**
 * The names of a lexicon that may be mentions where no other name stands, with their flags. All others wait for
 * another name, see `needOf`: surnames for a full name, and names that need context where no word speaks for them. A
 * page is not worth reading for these, nor for everyday names alone, which are underlined only beside others.
 */
export function namesAlone(contents: LexiconContents): Map<string, number> {
  return aloneOf(contents, (isEveryday) => !isEveryday);
}

/** The everyday names among them: for readers who wish these underlined everywhere. */
export function everydayNamesAlone(contents: LexiconContents): Map<string, number> {
  return aloneOf(contents, (isEveryday) => isEveryday);
}

function aloneOf(
  { names, spellings, cueWords, subjects }: LexiconContents,
  isAsked: (isEveryday: boolean) => boolean,
): Map<string, number> {
  const speaking = [...cueWords.values()].flat().filter(({ sign }) => sign === '+');
  const spokenFor = new Set(speaking.map(({ entity }) => entity));
  const alone = new Set<string>();
  for (const { text, entity, counts } of [...spellings.values()].flat()) {
    if (!entity || counts === 'with-full-name' || !isAsked(subjects.get(entity)?.everyday ?? false)) continue;
    if (counts !== 'with-context' || spokenFor.has(entity)) alone.add(text);
  }
  return new Map([...names].filter(([name]) => alone.has(name)));
}
