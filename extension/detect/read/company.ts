import type { Name } from '../../story/format/name.ts';
import { tagsOf } from '../words/compromise.ts';
import { functionWords } from '../words/word-lists.ts';
import type { Match } from './matches.ts';
import { isCapital, isSpace } from './neighbours.ts';
import { isGivenNameAnywhere } from './sentences.ts';
import type { Setting } from './setting.ts';

/** How much a kept name counts where it stands; see `Name.counts` and `Need.within`. */
export interface KeptCounts {
  counts: Name['counts'];
  within?: 0 | 1 | 2;
  isBefore?: true;
}

/**
 * How much a kept name counts at its place; undefined if it is taken for an ordinary word. Nobody has said what else
 * its words mean, so a capital decides, and where every word has one, the words around it.
 */
export function countsOfKept(
  counts: Name['counts'],
  { spelling }: Match,
  setting: Setting,
  isTitled: boolean,
): KeptCounts | undefined {
  const { text, start, end, isLow } = setting;
  const isWord = spelling.word?.includes(setting.lang) === true || isSmallToo(text, text.slice(start, end));
  if (counts === 'with-full-name' || isTitled) {
    const isOrdinary =
      spelling.word?.includes(setting.lang) &&
      !isTitled &&
      isCapitalAnyway(setting, true) &&
      !isShownAsName(setting, isWord);
    return isOrdinary ? undefined : { counts: 'with-full-name', within: 2 };
  }
  if (counts === undefined || counts === 'unless-rival') return { counts };
  if (!hasCase(text.charAt(start)))
    return { counts: 'with-company', within: isWord && !isQuoted(text, start, end) ? 0 : 2 };
  if (isLow && spelling.letters) return isWord ? undefined : { counts: 'with-company', within: 2 };
  const isSingle = !/[\s\u00a0]/.test(text.slice(start, end));
  if (isCapitalAnyway(setting, isSingle) && spelling.letters !== 'exact') {
    if (isShownAsName(setting, isWord)) return { counts: 'with-company', within: 2 };
    return isWord && isSingle ? undefined : { counts: 'with-company', within: 0 };
  }
  if (spelling.letters === 'exact') return { counts: 'with-company', within: 2, isBefore: true };
  return counts === 'by-capital' && setting.lang !== 'de'
    ? { counts: undefined }
    : { counts: 'with-company', within: 2 };
}

const hasCase = (letter: string) => letter.toLowerCase() !== letter.toUpperCase();

/** Whether any word would have a capital there: in a headline, and the first of a sentence or of what is quoted. */
function isCapitalAnyway({ style, beside: { at, gapBefore } }: Setting, isSingle: boolean): boolean {
  if (style === 'title' || style === 'caps') return true;
  return isSingle && (at < 0 || /[:“"„«‘]\s*$/.test(gapBefore));
}

/** Whether what stands beside a first word shows that it is a name: Signal’s, “Bend”, Bloom, the maker of, Anchor said. */
function isShownAsName(
  { text, start, end, kind, style, beside: { after, gapAfter } }: Setting,
  isWord: boolean,
): boolean {
  if (/^['’]s?(?![\p{L}])/u.test(text.slice(end, end + 3)) && /^['’]s?\s*$/.test(gapAfter)) return true;
  if (isQuoted(text, start, end)) return true;
  if (/^-(?:made|based|owned|led|backed|built|run|funded)(?!\p{L})/u.test(text.slice(end, end + 9)))
    return true;
  if (style !== 'plain' || !after || kind === 'work') return false;
  if (/^,\s+$/.test(gapAfter)) return /^(?:the|an?|which|who|whose)$/.test(after.text);
  if (/^\s+\($/.test(gapAfter)) return true;
  if (!isSpace(gapAfter) || !/^\p{Ll}/u.test(after.text)) return false;
  const isOne = (...tags: string[]) => tags.some((tag) => after.tags.has(tag));
  // "Trips" after a name is a verb or a plural noun.
  const isPlural =
    isWord &&
    /s$/.test(after.text) &&
    tagsOf(after.text.slice(0, -1)).some((tag) => /Noun|Singular/.test(tag));
  return isOne('Verb') && !isPlural && !isOne('Gerund', 'Infinitive', 'Particle', 'PhrasalVerb');
}

const isQuoted = (text: string, start: number, end: number) =>
  /[“"„«‘『「《〈]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^[,.]?\s?[”"“»’』」》〉]/.test(text.slice(end, end + 3));

/** Whether what stands beside a kept name makes it something else: its plural, another model, "the anchor", another’s acronym. */
export function isOtherKept({ spelling }: Match, setting: Setting): boolean {
  const { text, start, end, lang, kind, surname, starts, ends, beside } = setting;
  const { before, gapBefore, after, gapAfter } = beside;
  if (LONGER_IN_SOLID.test(text.slice(end, end + 3)) && !hasCase(text.charAt(end - 1))) return true;
  if (
    before &&
    gapBefore === ' ' &&
    kind !== 'person' &&
    !ends(before.end) &&
    isGivenNameAnywhere(before.text)
  ) {
    if (isCapital(before.text) && !functionWords.has(before.text.toLowerCase())) return true;
  }
  // Signal Hill: a surname right behind another's name is part of a longer one.
  const named = surname && gapBefore === ' ' && before ? ends(before.end) : undefined;
  if (named !== undefined && named !== 'person' && !/\s/.test(text.slice(start, end))) return true;
  if (surname && lang === 'en' && /^s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 2))) return true;
  if (/\p{N}$/u.test(text.slice(start, end)) && /^[.,]\p{N}/u.test(text.slice(end, end + 2))) return true;
  if (spelling.series && !starts(end + 1) && /^[\s\u00a0-]?\p{N}/u.test(text.slice(end, end + 2)))
    return true;
  if (spelling.bare && before && isSpace(gapBefore) && articles.has(before.text.toLowerCase())) {
    const isAttribute =
      lang === 'en' && after && isSpace(gapAfter) && after.tags.has('Noun') && !after.tags.has('Pronoun');
    if (!isAttribute) return true;
  }
  return spelling.letters === 'exact' && isAnothersAcronym(setting);
}

/** What follows a name in Han letters in the name of a street, a school, a prize. */
const LONGER_IN_SOLID =
  /^(?:通り|[街路駅站]|大[学學]|[银銀]行|病院|[医醫]院|公[园園]|[杯賞奖獎祭道]|小[学學]|中[学學]|高校)/;

const articles = new Set(
  (
    'the a an this that these those der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ' +
    'le la les un une des du au aux el los las una unos unas del al il lo gli i uno o os as um uma do da dos das ' +
    'de het een en ett'
  ).split(' '),
);

/** A run of capitalized words, with small ones between them. */
const RUN = /\p{Lu}[\p{L}\p{M}'’]*(?:[\s\u00a0-]+(?:\p{Ll}{1,3}[\s\u00a0]+){0,2}\p{Lu}[\p{L}\p{M}'’]*)+/gu;

/** Whether the passage writes an acronym out as a name that is not known: the Colorado Golf Association, the CGA. */
function isAnothersAcronym(setting: Setting): boolean {
  const { text, start, end } = setting;
  const written = text.slice(start, end);
  if (!/^\p{Lu}{2,6}$/u.test(written)) return false;
  const known = writtenOut.get(setting.starts) ?? new Map<string, number[]>();
  writtenOut.set(setting.starts, known);
  const ends = known.get(written) ?? endsOfUnknown(written, setting);
  known.set(written, ends);
  // Two letters fit too many names: the name has to stand directly before the brackets.
  if (written.length > 2) return ends.length > 0;
  return ends.some((at) => at < start && start - at <= 2 && /^\s?\($/.test(text.slice(at, start)));
}

/**
 * Where names end that an acronym may stand for, by the acronym, for each passage; the passage is known by its
 * `starts` function.
 */
const writtenOut = new WeakMap<Setting['starts'], Map<string, number[]>>();

/** Where names end that are not known and have these initials. */
function endsOfUnknown(initials: string, { text, starts, ends }: Setting): number[] {
  return runsOf(text).flatMap(({ run, index, words }) => {
    const from = words.length - initials.length;
    if (from < 0 || (from > 0 && !functionWords.has((words[from - 1]?.[0] ?? '').toLowerCase()))) return [];
    const isSame = words.slice(from).every(({ 0: word }, at) => word.charAt(0) === initials.charAt(at));
    if (!isSame || (starts(index + (words[from]?.index ?? 0)) && ends(index + run.length) !== undefined))
      return [];
    return [index + run.length];
  });
}

/** Caches a value for the passage asked about last, since many names of one passage ask for it. */
function oncePer<T>(make: (text: string) => T): (text: string) => T {
  let last: { text: string; made: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

const runsOf = oncePer((text) =>
  Array.from(text.matchAll(RUN), ({ 0: run, index }) => {
    return { run, index, words: Array.from(run.matchAll(/\p{Lu}[\p{L}\p{M}'’]*/gu)) };
  }),
);
const smallWordsOf = oncePer((text) => new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu)));

/**
 * Whether a passage has the word in small letters too: an article about an anchor also begins sentences with
 * "Anchor".
 */
const isSmallToo = (text: string, word: string) =>
  word !== word.toLowerCase() && smallWordsOf(text).has(word.toLowerCase());
