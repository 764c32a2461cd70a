import type { Setting } from './setting.ts';

/** How much text before and behind a name is looked at, in UTF-16 units. */
const around = { near: 60, wide: 140 };

const works =
  /\b(?:songs?|singles?|albums?|ballads?|tunes?|tracks?|hits?|lyrics|anthem|chorus|sang|sings?|hummed|played|guitar|band|musical|opera|novel|film|movie|playlist|B-side|setlist|encore|vinyl)\b/i;

/** Capitalized words that end before a name with a small word, as a title's do: Born in the, Back to. */
const smallWordLast =
  /(?:^|[^\p{L}.!?]\s?)((?:\p{Lu}\p{L}*(?:[’']\p{L}*)?\s)+)(?:in|of|from|to|for|on)\s(?:the\s)?$/u;
/** Titles give capitals to small words too, running text does not: This Is, Made In. */
const capitalLast =
  /\p{Lu}\p{L}+\s(?:(?:Is|Are|Was|In|To|Of|From|For|On|And|My|Our|Not|At|By)\s)(?:[Tt]he\s)?$/u;

/** What behind a title says that it is one: , a ballad …; , the Kim Wilde single; by Childish Gambino. */
const apposition =
  /^[”"’]?,\s(?:an?|the|his|her|their|\p{Lu}[\p{L}’']*)\s(?:[\p{L}’'-]+\s){0,4}(?:songs?|singles?|albums?|ballads?|tunes?|hits?|anthem|musical|opera|novel|film|movie|memoir|book|play|poem|documentary|series|record)\b/u;
const author = /^[”"’]?\sby\s\p{Lu}\p{Ll}+/u;

/** Born in the USA: the end of a title in capitals, where works are spoken of. */
export function isInTitleOfWork(setting: Setting): boolean {
  const { text, start, end, style } = setting;
  if (style !== 'plain') return false;
  const ahead = text.slice(Math.max(0, start - around.near), start);
  const behind = text.slice(end, end + around.wide);
  if (capitalLast.test(ahead) && !/[:“"]\s?(?:\p{Lu}\p{L}+\s){1,2}$/u.test(ahead)) return true;
  if (isOwnedWork(ahead, text.slice(Math.max(0, start - around.wide), end + around.wide))) return true;
  if (!/\s(?:in|of|from|to|for|on)\s(?:the\s)?$/.test(ahead)) return false;
  if (isBegunByVerb(setting)) return true;
  // Each word can be read in one way only: else words in a row are read in ways without end.
  const title = smallWordLast.exec(ahead);
  if (!title) return false;
  if (apposition.test(behind) || author.test(behind)) return true;
  // A sentence begins with a capital too.
  if (title.index === 0 && start <= ahead.length && !/\s\S+\s/.test(title[1] ?? '')) return false;
  return (
    works.test(text.slice(Math.max(0, start - around.wide), start)) ||
    /\b(?:songs?|records|albums?|singles)\b/.test(behind.slice(0, around.near)) ||
    /^\s(?:is|was) a (?:song|hit|single)/.test(behind)
  );
}

/** The man behind Born in the U.S.A.: within a sentence a form of a verb has a capital in a title alone. */
function isBegunByVerb({ words, beside: { at } }: Setting): boolean {
  let first = at;
  while (first >= 0 && /^(?:in|of|from|to|for|on|the)$/.test(words[first]!.text)) first--;
  const [word, before] = [words[first], words[first - 1]];
  if (!word || !before || !/^\p{Lu}\p{Ll}{2,}$/u.test(word.text) || !/^\p{Ll}/u.test(before.text))
    return false;
  if (/^(?:Born|Made|Lost|Back|Live|Stuck|Postcards|Welcome|Goodbye)$/.test(word.text)) return true;
  return (
    /PastTense|Participle|Gerund/.test([...word.tags].join()) &&
    !/Person|FirstName|LastName|Place|Organization/.test([...word.tags].join())
  );
}

/** Simon & Garfunkel’s America, where songs are spoken of. */
const isOwnedWork = (ahead: string, wide: string): boolean =>
  /\p{Lu}\p{L}+[’']s $/u.test(ahead) &&
  /\b(?:songs?|singles?|ballads?|albums?|lyrics|playlist|setlist|encore|choruse?s?)\b/i.test(wide);
