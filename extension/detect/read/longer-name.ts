import { tagsOf } from '../words/compromise.ts';
import {
  acronyms,
  bodiesOf,
  courtesies,
  dates,
  functionWords,
  heads,
  legalForms,
  placePrefixes,
  titles,
} from '../words/word-lists.ts';
import { alphabeticPart, isCapital, isSpace } from './neighbours.ts';
import type { Word } from './sentence.ts';
import type { Setting } from './setting.ts';

/** German capitalizes every noun, so that a capital there says no more than in a headline. */
const telling = ({ style, lang }: Setting) => style === 'plain' && lang !== 'de';

/** Whether the words after a name make it the start of a longer one: Kakao Bank, DeepSeek-V3, Seoul National University. */
export function isHead(setting: Setting): boolean {
  const { after, gapAfter } = setting.beside;
  if (!after) return false;
  if (setting.starts(after.start)) return gapAfter === ' ' && isOfTwoCountries(setting);
  const word = alphabeticPart(after.text);
  const low = word.toLowerCase();
  if (word === '') return false;
  if (/^[-‐‑]$/.test(gapAfter)) return isHyphenated(word, after, setting);
  if (gapAfter === '/') return isRepository(word, setting);
  if (/^[\s\u00a0]*&[\s\u00a0]*$/.test(gapAfter)) return isCapital(word) && telling(setting);
  if (/^\.$/.test(gapAfter) && /^[a-z]{2,}[A-Za-z]*$/.test(word)) return true;
  if (setting.kind === 'place' && /^,\s$/.test(gapAfter) && isState(setting)) return true;
  if (!isSpace(gapAfter)) return false;
  if (
    /^\p{L}*\d+\p{L}*$/u.test(word) &&
    /\p{L}/u.test(word) &&
    !/^(?:\d+(?:st|nd|rd|th|bn|m|k|tn|x|s|nm|am|pm|yr|q|h)|[qh][1-4]|fy\d+|g\d+)$/i.test(word)
  ) {
    // DeepSeek R1 671B is that model, with its size.
    return setting.kind !== 'place' && !(setting.kind === 'model' && /^\d+b$/i.test(word));
  }
  // Sunshine 100 China Holdings.
  if (legalForms.has(low))
    return (
      setting.kind === 'place' &&
      telling(setting) &&
      /^(?:Holdings|Ltd|Limited|Inc|Corp|Corporation|PLC|LLC)$/.test(word)
    );
  if (setting.style === 'low') return heads.has(low) && !after.tags.has('Verb');
  if (!isCapital(word)) return false;
  if (heads.has(low)) return true;
  if (setting.kind === 'body' || setting.kind === 'law') return false;
  if (!telling(setting))
    return isUnknownAcronym(word) && setting.style !== 'caps' && setting.kind !== 'place';
  if (acronyms.has(word)) return isCompound(setting);
  if (titles.has(low) || dates.has(low) || functionWords.has(low)) return false;
  return !/Pronoun|Date|Copula|Modal/.test([...after.tags].join());
}

/** U.S. China Peoples Friendship Association: a body of two countries. */
const isOfTwoCountries = (setting: Setting): boolean =>
  setting.kind === 'place' &&
  telling(setting) &&
  /^ \p{Lu}\p{L}+(?: \p{Lu}[\p{L}’']+){0,4} (?:Association|Councils?|Chamber|Institute|Federation|Foundation|Alliance|Forum|Society|Union|Commission)\b/u.test(
    setting.text.slice(setting.end, setting.end + 90),
  );

/** Korea AI Summit: capitals go on after letters that are no name by themselves. */
function isCompound({ beside: { next, after }, words, starts }: Setting): boolean {
  const further = words[next + 1];
  if (!after || !further || starts(further.start) || further.start - after.end !== 1) return false;
  const low = further.text.toLowerCase();
  return (
    /^(?:AI|IT|EV|TV|IP|PR|HR)$/.test(after.text) &&
    isCapital(further.text) &&
    !titles.has(low) &&
    !acronyms.has(further.text)
  );
}

/** China, Maine; not China, South America. */
function isState({ beside: { after, next }, words }: Setting): boolean {
  if (!after || !isCapital(after.text) || !after.tags.has('Region') || after.tags.has('Country'))
    return false;
  return (
    !/^(?:North|South|East|West|Central)$/.test(after.text) ||
    /^(?:Carolina|Dakota|Virginia)$/.test(words[next + 1]?.text ?? '')
  );
}

/** US-ASEAN Business Council, U.S.-Mexico-Canada Agreement: a capitalized word goes on after the compound. */
function isNameGoingOn({ beside: { next }, words, text, starts }: Setting): boolean {
  let last = next;
  while (words[last + 1] && text.slice(words[last]!.end, words[last + 1]!.start) === '-') last++;
  const [end, further] = [words[last], words[last + 1]];
  if (!end || !further || starts(further.start) || text.slice(end.end, further.start) !== ' ') return false;
  const low = further.text.toLowerCase();
  return isCapital(further.text) && !titles.has(low) && !acronyms.has(further.text) && !dates.has(low);
}

function isHyphenated(word: string, after: Word, setting: Setting): boolean {
  if (/^\p{Ll}*\d/u.test(word) || /^(?:dong|gu|ro|gil|daero|eup|myeon|ri)$/.test(word)) return true;
  if (isPackage(word, after, setting)) return true;
  if (!isCapital(word) || !telling(setting)) return /^[A-Z]+\d/.test(word);
  if (isNameGoingOn(setting)) return true;
  // Of a compound with dots, U.S.-Mexico, compromise makes one acronym.
  const tags = [...after.tags, ...tagsOf(word.toLowerCase())].join();
  return !/Demonym|Country|Place|City|Region|Adjective|PastTense|Participle/.test(tags) && !places.has(word);
}

/** Names of places that compromise does not know by themselves. */
const places = new Set([
  'Britain',
  'ASEAN',
  'Africa',
  'Asia',
  'Europe',
  'Gulf',
  'Pacific',
  'Latin',
  'African',
  'Asian',
]);

/** openai/evals: in a text that has capitals, two words in small letters are where a program is kept. */
const isRepository = (word: string, { text, start, end, isLow, kind }: Setting): boolean =>
  kind !== 'place' && !isLow && /^[a-z]+[A-Za-z]*$/.test(word) && !/\p{Lu}/u.test(text.slice(start, end));

/** openai-python, kakao-login: a name in small letters within a text that has capitals, and what a program adds to it. */
function isPackage(word: string, after: Word, { text, start, end, isLow, kind, style }: Setting): boolean {
  const name = text.slice(start, end);
  if (kind === 'place' || /\p{Lu}/u.test(name)) return false;
  if (/^(?:sdk|api|cli|client|python|js|node|py|php|java|rs|proxy|mcp|plugin|cookbook|bot|login)$/.test(word))
    return true;
  return (
    style === 'plain' &&
    !isLow &&
    name === name.toLowerCase() &&
    /^[a-z]{2,}$/.test(word) &&
    !/(?:ed|ing|like|style|only|free|first|made|led|run|built|grade|size|wide|specific|compatible)$/.test(
      word,
    ) &&
    !/Adjective|PastTense|Participle/.test([...after.tags, ...tagsOf(word)].join())
  );
}

const isUnknownAcronym = (word: string) => /^[A-Z]{2,5}$/.test(word) && !acronyms.has(word);

/** Whether the words before a name make it the end of a longer one: North Korea, Bank of America, Azure OpenAI. */
export function isTail(setting: Setting): boolean {
  const { beside, words, kind } = setting;
  const { before, gapBefore, at } = beside;
  if (!before || kind === 'law' || kind === 'body') return false;
  const named = setting.ends(before.end);
  if (named)
    return (
      kind === 'place' &&
      named === 'organization' &&
      gapBefore === ' ' &&
      setting.lang === 'en' &&
      telling(setting)
    );
  if (alphabeticPart(before.text) !== before.text) return false;
  const low = before.text.toLowerCase();
  if (/^[-‐‑]$/.test(gapBefore))
    return (
      kind === 'place' &&
      isCapital(before.text) &&
      (placePrefixes.has(low) || /^(?:all|pan|trans)$/.test(low))
    );
  if (kind === 'place' && /^(?:mr|mrs|ms|amcham)$/.test(low) && /^\.?\s+$/.test(gapBefore)) return true;
  if (!isSpace(gapBefore)) return false;
  if (isAmerica(setting)) {
    if (/^(?:corporate|middle)$/.test(low)) return true;
    if (low === 'of' || low === 'for') return isOfAmerica(words[at - 1], words[at - 2], setting);
  }
  if (kind === 'place' && low === 'of') return isBodyOf(words, at - 1, setting);
  if (kind === 'place' && /^(?:the|de|du|di|do|da|del|von|der|des)$/.test(low))
    return isBodyOf(words, at - 1, setting);
  if (!isCapital(before.text)) return false;
  if (kind === 'place' && placePrefixes.has(low)) return true;
  if (/^(?:north|south|east|west)ern$/.test(low)) return false;
  if (!telling(setting) || functionWords.has(low) || titles.has(low) || courtesies.has(low)) return false;
  if (acronyms.has(before.text) || dates.has(low) || legalForms.has(low)) return false;
  const tags = [...before.tags].join();
  // Feeding America: within a sentence a capital makes the verb part of a name.
  if (kind === 'place' && telling(setting) && /^\p{Lu}\p{Ll}+ing$/u.test(before.text)) {
    if (at > 0 && /^\p{Ll}/u.test(words[at - 1]!.text)) return true;
  }
  if (/Demonym|Verb|Adverb|Preposition|Conjunction|Determiner|Pronoun|Value|Gerund/.test(tags)) return false;
  if (at > 0) return true;
  return kind === 'place' ? /Person|Organization/.test(tags) : false;
}

const isAmerica = ({ text, start, end }: Setting) => text.slice(start, end) === 'America';

/** The Writers Guild of America: within a sentence, what has a capital before "of America" is a body's name. */
function isOfAmerica(head: Word | undefined, before: Word | undefined, setting: Setting): boolean {
  if (!head || !before || !telling(setting))
    return (
      (telling(setting) && head?.tags.has('Organization') === true) ||
      isBodyOf(setting.words, setting.beside.at - 1, setting)
    );
  const low = head.text.toLowerCase();
  return isCapital(head.text) && !titles.has(low) && !dates.has(low) && !functionWords.has(low);
}

/** Whether a body's head stands before "of" or "of the": not the Commission, the US. */
function isBodyOf(words: Word[], at: number, setting: Setting): boolean {
  const [head, after] = [words[at], words[at + 1]];
  if (!head || !after || !isSpace(setting.text.slice(head.end, after.start))) return false;
  const low = head.text.toLowerCase();
  if (low === 'of' || low === 'the') return isBodyOf(words, at - 1, setting);
  return isCapital(head.text) && bodiesOf.has(low);
}

/** Whose law or body it is: another country's or its people's word before the name (Vietnam's National Assembly). */
export function isOfOthers({ beside, words, text, kind, isCue }: Setting): boolean {
  if (kind !== 'law' && kind !== 'body') return false;
  // Thailand's draft AI Basic Act.
  const isDraft = /^(?:draft|own|new|planned|proposed|future|first)$/.test(words[beside.at]?.text ?? '');
  const at = isDraft ? beside.at - 1 : beside.at;
  const gapBefore = isDraft ? text.slice(words[at]?.end ?? 0, words[at + 1]?.start) : beside.gapBefore;
  const before = words[at]?.text === 's' ? words[at - 1] : words[at];
  if (!before || isCue(before.start)) return false;
  return /^(?:['’])?\s+$/.test(gapBefore) && /Country|Demonym|City/.test([...before.tags].join());
}
