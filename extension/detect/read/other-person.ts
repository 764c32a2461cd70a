import {
  acronyms,
  courtesies,
  dates,
  foreignOccupations,
  functionWords,
  legalForms,
  occupations,
  titles,
} from '../words/word-lists.ts';
import { alphabeticPart, isCapital, isSpace } from './neighbours.ts';
import { isGivenNameAnywhere } from './sentences.ts';
import type { Setting } from './setting.ts';

/** Whether the words beside a surname make it another person's: Robert Altman, Lee Jae-myung, President Lee. */
export function isOtherBearer(setting: Setting, own: string[]): boolean {
  const { before, gapBefore, after, gapAfter } = setting.beside;
  if (before && !setting.ends(before.end) && /^(?:\.?\s+|-)$/.test(gapBefore)) {
    if (hasOtherTitle(before.text.toLowerCase(), own) && gapBefore !== '-') return true;
    if (isGivenName(before.text, gapBefore, [...before.tags].join(), setting)) return true;
  }
  if (isDefendant(setting) || isOfOtherCalling(setting, own)) return true;
  if (!after || setting.starts(after.start)) return false;
  const word = alphabeticPart(after.text);
  const low = word.toLowerCase();
  if (word === '') return false;
  if (gapAfter === '-' || gapAfter === '‑') return isCapital(after.text);
  if (isOfElsewhere(setting)) return true;
  if (!isSpace(gapAfter) || !isCapital(after.text)) return false;
  if (/^-\p{L}/u.test(setting.afterText)) return true;
  if (setting.style !== 'plain') return after.tags.has('FirstName') && !after.tags.has('Verb');
  return !(
    titles.has(low) ||
    dates.has(low) ||
    acronyms.has(word) ||
    legalForms.has(low) ||
    functionWords.has(low)
  );
}

/** United States v. Lee: whom a state accuses, by a surname alone. */
const isDefendant = ({ text, start, lang }: Setting): boolean =>
  lang === 'en' &&
  /\b(?:States|State|People|Commonwealth|Regina)\sv\.?\s$/.test(text.slice(Math.max(0, start - 20), start));

/** Altman, a nurse: an occupation that is none of the person's. */
function isOfOtherCalling({ words, beside: { next, gapAfter }, lang }: Setting, own: string[]): boolean {
  if (
    lang !== 'en' ||
    own.length === 0 ||
    !/^,\s$/.test(gapAfter) ||
    !/^(?:an?|the)$/.test(words[next]?.text ?? '')
  )
    return false;
  for (const word of words.slice(next + 1, next + 4)) {
    const low = word.text.toLowerCase();
    if (low !== word.text || functionWords.has(low)) return false;
    if (occupations.has(low) && !own.includes(low)) return true;
  }
  return false;
}

/** Chung of Hyundai, Lee of South Carolina: whom the words behind the surname place elsewhere. */
function isOfElsewhere({
  beside: { next, after, gapAfter },
  words,
  text,
  starts,
  lang,
  titles: own,
}: Setting): boolean {
  const where = words[next + 1];
  if (lang !== 'en' || own.length === 0 || !after || !where || gapAfter !== ' ' || after.text !== 'of')
    return false;
  const low = where.text.toLowerCase();
  return (
    text.slice(after.end, where.start) === ' ' &&
    isCapital(where.text) &&
    !starts(where.start) &&
    !functionWords.has(low) &&
    !dates.has(low)
  );
}

/** Whether a title of the person stands directly beside the surname: Samsung Chairman Lee, 올트먼 CEO. */
export function hasOwnTitle(
  { beside: { before, gapBefore, after, gapAfter } }: Setting,
  own: string[],
): boolean {
  const isOwn = (word = '') => own.includes(word.toLowerCase()) && !courtesies.has(word.toLowerCase());
  if (isSpace(gapBefore) && isOwn(before?.text)) return true;
  return isSpace(gapAfter) && isOwn(after && alphabeticPart(after.text));
}

/** Forms of address, which say that a person follows. */
const addresses = new Set(
  'mr mrs ms miss dr sir dame lady lord prof herr frau m mme mlle monsieur madame señor señora sr sra don doña signor'.split(
    ' ',
  ),
);

/**
 * Whether an office or a form of address beside a surname makes it certain that one person is meant: Mrs Justice Marsh;
 * Kerio, the agency’s managing director; Mokoena, of Stellenbosch University.
 */
export function isCertainByOffice({ beside: around, words, text, titles: own, starts }: Setting): boolean {
  const { before, gapBefore, gapAfter, next } = around;
  if (before && /^\.?\s+$/.test(gapBefore)) {
    const low = before.text.toLowerCase();
    if (addresses.has(low) || (own.length === 0 && titles.has(low) && !courtesies.has(low))) return true;
  }
  if (!/^,\s+$/.test(gapAfter)) return false;
  for (let at = next; at < Math.min(words.length, next + 6); at++) {
    const word = words[at]!;
    if (at > next && /[,;:.()]/.test(text.slice(words[at - 1]!.end, word.start))) return false;
    if (own.includes(word.text.toLowerCase()) || (at > next && at < next + 3 && starts(word.start)))
      return true;
  }
  return false;
}

function hasOtherTitle(title: string, own: string[]): boolean {
  return titles.has(title) && !courtesies.has(title) && own.length > 0 && !own.includes(title);
}

function isGivenName(
  word: string,
  gap: string,
  tags: string,
  { style, beside, lang, titles: own }: Setting,
): boolean {
  const low = word.toLowerCase();
  if (own.includes(low)) return false;
  if (style === 'low') return isGivenNameAnywhere(word);
  if (!isCapital(word) || alphabeticPart(word) !== word) return false;
  if (functionWords.has(low) || titles.has(low) || courtesies.has(low) || dates.has(low)) return false;
  if (acronyms.has(word) || legalForms.has(low)) return false;
  if (/^\p{Lu}$/u.test(word)) return gap.startsWith('.') || (lang === 'en' && beside.at > 0);
  if (isGivenNameAnywhere(word)) return true;
  if (style !== 'plain' || lang === 'de') return false;
  if (beside.at > 0) return !/Demonym|Organization|Pronoun|Preposition/.test(tags);
  // Trip Altman testified: what asks for something has no finite verb behind its object.
  if (lang === 'en' && /Infinitive/.test(tags) && !/Imperative/.test(tags)) {
    const next = beside.after?.tags;
    if (isSpace(beside.gapAfter) && (next?.has('PastTense') || next?.has('Copula'))) return true;
  }
  return (
    lang === 'en' && !/Verb|Adverb|Preposition|Conjunction|Determiner|Pronoun|Adjective|Plural/.test(tags)
  );
}

/** Whether an occupation beside a whole name makes it a namesake's: actor Lee Jae-yong; Lee Jae-yong, a novelist. */
export function isNamesake({ words, beside, lang, text, titles: own }: Setting): boolean {
  const foreign = (word: string) =>
    (lang === 'en' ? occupations : foreignOccupations).has(word.toLowerCase()) &&
    !own.includes(word.toLowerCase());
  const { before, gapBefore, at, after, gapAfter, next } = beside;
  if (before && isSpace(gapBefore) && foreign(before.text)) return true;
  if (before && /^,\s*$/.test(gapBefore) && foreign(before.text) && at > 0) return true;
  if (!after || !/^\s*[,(]\s*$/.test(gapAfter)) return false;
  for (let index = next; index < Math.min(words.length, next + 7); index++) {
    const word = words[index];
    if (!word) break;
    if (index > next && /[,;:.()]/.test(text.slice(words[index - 1]?.end, word.start))) break;
    if (foreign(word.text)) return true;
  }
  return false;
}
