import { isUsualWord } from '../words/common-words.ts';
import { dates, titles } from '../words/word-lists.ts';
import type { Setting } from './setting.ts';

/** How much text before and behind a name is looked at, in UTF-16 units. */
const around = { near: 60, wide: 140 };

const works =
  /\b(?:songs?|singles?|albums?|ballads?|tunes?|tracks?|hits?|lyrics|anthem|chorus|sang|sings?|hummed|played|guitar|band|musical|opera|novel|film|movie|playlist|videos?|B-side|setlist|encore|vinyl|best number|musicals|aria|overture)\b/i;

/** Capitalized words that end before a name with a small word, as a title's do: Born in the, Back to. */
const smallWordLast =
  /(?:^|[^\p{L}.!?]\s?)((?:\p{Lu}\p{L}*(?:[’']\p{L}*)?\s(?:(?:a|an|the|and|of)\s)?)+)(in|of|from|to|for|on)\s(?:the\s)?$/u;
/** Titles give capitals to small words too, running text does not: This Is, Made In. */
const capitalLast =
  /\p{Lu}\p{L}+\s(?:(?:Is|Are|Was|In|To|Of|From|For|On|And|My|Your|Our|Not|At|By|Against|Without|Through|Under|Before|After|Between)\s)(?:[Tt]he\s)?$/u;

/** What says that a title follows at once: the memoir, A Long Way from …; wrote Democracy in …. */
const introduced =
  /\b(?:songs?|singles?|albums?|ballads?|tunes?|tracks?|hits?|anthem|novels?|films?|movies?|memoirs?|books?|poems?|plays?|essays?|documentary|operas?|musicals?|sang|sings?|singing|hummed|wrote|titled|entitled|called|cover of|version of|LP|EP)[,:]?\s[“"‘']?$/i;

/** What behind a title says that it is one: , a ballad …; , the Kim Wilde single; by Childish Gambino. */
const apposition =
  /^[”"’]?,\s(?:an?|the|his|her|their|\p{Lu}[\p{L}’']*)\s(?:[\p{L}’'-]+\s){0,4}(?:songs?|singles?|albums?|ballads?|tunes?|hits?|anthem|musical|opera|novel|film|movie|memoir|book|play|poem|documentary|series|record)\b/u;
const author = /^[”"’]?\sby\s\p{Lu}\p{Ll}+/u;

/** Capitalized words that stand before a place without being a title: the Games in, an Embassy in. */
const ofPlaces =
  /^(?:Games|Olympics|Embassy|Ambassador|Consulate|Parliament|Congress|Government|Christmas|Catholics|Christians|Muslims|Jews|Board|Chamber|Commerce|Cup|Championships?|Festival|Summit|Internet|Group|Centre|Center|Motors?)$/;

/** Born in the USA: the end of a title in capitals, where works are spoken of. */
export function isInTitleOfWork(setting: Setting): boolean {
  const { text, start, end, style } = setting;
  if (style !== 'plain' && style !== 'title') return false;
  const ahead = text.slice(Math.max(0, start - around.near), start);
  const behind = text.slice(end, end + around.wide);
  const wide = text.slice(Math.max(0, start - around.wide), end + around.wide);
  if (isQuotedTitle(ahead, behind, wide)) return true;
  if (style !== 'plain') return false;
  if (capitalLast.test(ahead) && !/[:“"]\s?(?:\p{Lu}\p{L}+\s){1,2}$/u.test(ahead)) return true;
  if (isOwnedWork(ahead, wide)) return true;
  // My Korea, by Hooni Kim.
  if (/\p{Lu}\p{L}+\s$/u.test(ahead) && /^,\sby\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(behind)) return true;
  if (!/\s(?:in|of|from|to|for|on)\s(?:the\s)?$/.test(ahead)) return false;
  if (isBegunByVerb(setting)) return true;
  // Each word can be read in one way only: else words in a row are read in ways without end.
  const title = smallWordLast.exec(ahead);
  if (!title) return false;
  if (apposition.test(behind) || author.test(behind)) return true;
  const words = (title[1] ?? '').match(/\p{Lu}[\p{L}’']*/gu) ?? [];
  // Kim Wilde's Kids in America.
  const isOwned = /(?<!People)[’']s$/.test(words.at(-2) ?? '');
  if (isOwned && music.test(wide)) return true;
  if (/(?:^|[.!?]\s)$/.test(ahead.slice(0, title.index)) && isOfManyButOne(words, behind)) return true;
  // President Xi of China and Monday in Seoul are no titles, whatever is played near them.
  if (words.some((word) => titles.has(word.toLowerCase()) || dates.has(word.toLowerCase()))) return false;
  if (words.some((word) => ofPlaces.test(word))) return false;
  const isOrdinary = isUsualWord((words.at(-1) ?? '').toLowerCase());
  if (introduced.test(ahead.slice(0, ahead.length - title[0].length + title[0].indexOf(title[1] ?? ''))))
    return isOrdinary || words.length > 1 || (title[2] === 'in' && /^America$/.test(text.slice(start, end)));
  // De Tocqueville's Democracy in America.
  if (isOwned && abstract.test(words.at(-1) ?? '')) return true;
  // A sentence begins with a capital too.
  if (title.index === 0 && start <= ahead.length && words.length < 2) return false;
  if (!isOrdinary) return false;
  return (
    works.test(text.slice(Math.max(0, start - around.wide), start)) ||
    /\b(?:songs?|records|albums?|singles)\b/.test(behind.slice(0, around.near)) ||
    /^\s(?:is|was) a (?:song|hit|single)/.test(behind)
  );
}

/** Angels in America runs for seven hours: several, of which something is said as of one, are a title. */
const isOfManyButOne = (words: readonly string[], behind: string): boolean =>
  words.length < 3 &&
  /^\p{Lu}\p{Ll}+(?<!ic|[siu])s$/u.test(words.at(-1) ?? '') &&
  !/^News$/.test(words.at(-1) ?? '') &&
  /^\s(?:is|was|has|runs|opens|closes|plays|tells|stars|begins)\b/.test(behind);

/** Letter from …: all that is quoted is capitalized and small words, and it ends with the name of the place. */
const quotedTitle =
  /[“"](\p{Lu}[\p{L}’']*)\s(?:(?:\p{Lu}[\p{L}’']*|a|an|and|the|of|in|to|from|for|on|with)\s){0,6}(?:in|of|from|to|for|on)\s(?:the\s)?$/u;

const slogans = /\b(?:slogans?|mottos?|taglines?|catchphrases?)\b/i;

/** Nouns that no name is, by their ends. */
const abstract =
  /(?:cy|ness|ment|tion|sion|hood|ship|ism|life|love|dreams?|days|nights?|kids|girls|boys|letters?|notes|tales?|travels|journeys?)$/i;

/** What shows and papers are called. */
const ofShows =
  /^[’']s\s(?:\p{Lu}\p{L}+\s){0,2}(?:Newsroom|Reports?|Mornings?|Tonight|Today|Show|News|Hour|Voices?|Story|Stories|Kitchen|Idol|Talent|Diar(?:y|ies))[,.]?[”"’']/u;

const begunTitle = /^\s(?:in|of|and|the)(?:\s(?:\p{Lu}[\p{L}’']*|a|an|and|the|of|in|to)){1,6}[”"]/u;

/** A quoted title of a song, a book or a tour, or a name alone where works are spoken of; not what is printed on goods. */
function isQuotedTitle(ahead: string, behind: string, wide: string): boolean {
  const title = quotedTitle.exec(ahead);
  if (/[“"]$/.test(ahead) && /^[,.]?[”"]/.test(behind))
    return works.test(ahead) || works.test(behind.slice(0, around.near));
  // "China in Ten Words"; America: The Musical.
  if (/[“"]$/.test(ahead) && begunTitle.test(behind) && /\b(?:essay|book|memoir|novel)/.test(wide))
    return true;
  // “Dynamic Korea”, where slogans are spoken of.
  if (
    /[“"](?:\p{Lu}\p{L}*,?\s){0,3}$/u.test(ahead) &&
    /^(?:,?\s\p{Lu}\p{L}*){0,3}[,.]?[”"]/u.test(behind) &&
    slogans.test(wide)
  )
    return true;
  // America's A Horse with No Name; watching 'America's Newsroom'.
  if (/^[’']s\s(?:A|An|The)\s\p{Lu}/u.test(behind)) return true;
  if (/[“"‘']$/.test(ahead) && ofShows.test(behind)) return true;
  if (/^:\s(?:The|A)\s(?:Musical|Movie|Novel|Story|Series)\b/.test(behind)) return true;
  // Goodbye, America: all of a quotation is a title where works are spoken of.
  if (/[“"](?:\p{Lu}[\p{L}’']*,?\s){1,3}$/u.test(ahead) && /^[,.]?[”"]/.test(behind) && works.test(wide))
    return true;
  return title !== null && title[1] !== 'Made' && /^[”"]/.test(behind);
}

/** The man behind Born in the U.S.A.: within a sentence a form of a verb has a capital in a title alone. */
function isBegunByVerb({ words, text, start, end, beside: { at } }: Setting): boolean {
  let first = at;
  while (first >= 0 && /^(?:in|of|from|to|for|on|the)$/.test(words[first]!.text)) first--;
  const [word, before] = [words[first], words[first - 1]];
  if (!word || !before || !/^\p{Lu}\p{Ll}{2,}$/u.test(word.text) || !/^\p{Ll}|[’']s$/u.test(before.text))
    return false;
  // Goods are Made in China.
  if (word.text === 'Made') return /America|U\.?S/.test(text.slice(start, end));
  if (/^(?:Born|Lost|Back|Live|Stuck|Postcards|Welcome|Goodbye)$/.test(word.text)) return true;
  return (
    /PastTense|Participle|Gerund/.test([...word.tags].join()) &&
    !/Person|FirstName|LastName|Place|Organization/.test([...word.tags].join())
  );
}

/** What a singer, a band or an evening ends with. */
const ends = /\b(?:open|clos|end|start|finish|encor|bow)(?:s|es|ed|ing|e|ed out|ing out)?\swith\s/;
const music =
  /\b(?:songs?|singles?|ballads?|albums?|lyrics|playlist|setlist|encore|choruse?s?|sang|sings?|sung|singer|band|gig|concert|karaoke|jukebox)\b/i;

/** Simon & Garfunkel’s America, where songs are spoken of; what a singer closed with. */
const isOwnedWork = (ahead: string, wide: string): boolean =>
  /\p{Lu}\p{L}+[’']s $/u.test(ahead)
    ? ends.test(ahead) || music.test(wide)
    : /\swith\s$/.test(ahead) && ends.test(ahead) && music.test(wide);
