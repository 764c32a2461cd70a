import { fold, isSolid, STOP } from '../text/fold.ts';
import { segmenterOf } from '../text/segmenters.ts';
import { koreanTail, manner, solidOccupations } from '../words/joined-script-words.ts';
import { acronyms } from '../words/word-lists.ts';
import type { Setting } from './setting.ts';

const HANGUL = /[\uac00-\ud7a3]/;
const KATAKANA = /[\u30a1-\u30fa\u30fc\uff66-\uff9d]/;
const HAN = /[\u3400-\u9fff]/;

/** Whether letters joined to a candidate, or words beside it, make it part of something longer. */
export function isPart(setting: Setting): boolean {
  const { text, start, end, starts, ends } = setting;
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (KATAKANA.test(first) && KATAKANA.test(before) && !ends(start)) return true;
  if (KATAKANA.test(last) && KATAKANA.test(after) && !starts(end)) return true;
  if (HANGUL.test(first) && isLetter(before) && !ends(start)) return true;
  if (HANGUL.test(after) && !koreanFits(setting)) return true;
  if (isLatinNext(setting)) return true;
  if (KATAKANA.test(first) || KATAKANA.test(last)) return isJoined(setting);
  if (setting.kind === 'place' && manner.test(text.slice(end, end + 2)) && HAN.test(last)) return true;
  if (HAN.test(first) || /[\u0e00-\u0eff]/.test(first)) return isInsideWord(setting);
  return false;
}

function koreanFits({ text, end, starts }: Setting): boolean {
  const tail = /^[\uac00-\ud7a3\u200b\u00ad]+/.exec(text.slice(end, end + 24))?.[0] ?? '';
  for (let cut = 0; cut <= tail.length; cut++) {
    if (cut < tail.length && !starts(end + cut)) continue;
    if (koreanTail.test(tail.slice(0, cut).replace(/[\u200b\u00ad]/g, ''))) return true;
  }
  return false;
}

/** 삼성SDI, 삼성 SDS, 카카오 T, サムスンSDI: Latin capitals that no common noun has make a longer name. */
function isLatinNext({ text, end, kind, starts }: Setting): boolean {
  if (!isSolid(text.charCodeAt(end - 1)) || kind === 'person') return false;
  const match = /^([ \u00a0-]?)([A-Za-z][A-Za-z0-9]*)/.exec(text.slice(end, end + 16));
  if (!match || starts(end + (match[1] ?? '').length)) return false;
  const word = match[2] as string;
  if (match[1] === '-') return /^[A-Z]+\d/.test(word);
  if (acronyms.has(word)) return false;
  return match[1] === ''
    ? kind !== 'place' || /^[A-Z]{2,}$/.test(word)
    : kind !== 'place' && /^[A-Z]{1,4}\d*$/.test(word);
}

/** ロバート・アルトマン, カカオ・バンク: a middle dot joins katakana words of one name. */
function isJoined({ text, start, end, starts, ends }: Setting): boolean {
  const dot = /[・･·]/;
  if (dot.test(text.charAt(start - 1)) && KATAKANA.test(text.charAt(start - 2)) && !ends(start - 1))
    return true;
  return dot.test(text.charAt(end)) && KATAKANA.test(text.charAt(end + 1)) && !starts(end + 1);
}

/** Whether the dictionary of `Intl.Segmenter` knows a longer word around the candidate (发展中国家, คอนโซล). */
function isInsideWord({ text, start, end, lang, starts, ends }: Setting): boolean {
  const code = /^(?:ja|zh|th)/.test(lang) ? lang : 'zh';
  const from = Math.max(0, start - 20);
  const window = text.slice(from, end + 20);
  const segments = segmenterOf(code, 'word').segment(window);
  const first = segments.containing(start - from);
  const last = segments.containing(end - from - 1);
  if (!first || !last) return false;
  if (/[\u0e00-\u0eff]/.test(text.charAt(start))) {
    return first.index < start - from || last.index + last.segment.length > end - from;
  }
  if (ends(start) || starts(end)) return false;
  return last.index + last.segment.length > end - from && last.isWordLike === true;
}

/** 罗伯特·奥特曼: another given name before a surname. */
export function isOtherInSolid({ text, start, ends }: Setting): boolean {
  return /[\p{L}][·・‧•]$/u.test(text.slice(Math.max(0, start - 2), start)) && !ends(start - 1);
}

const before = new RegExp(`(?:${solidOccupations})(?:인|の|\\s)?\\s?$`);
const behind = new RegExp(`^(?:[\\s,，、]{0,2}|\\s?[(（][^()（）·,]{0,12})(?:${solidOccupations})`);

/** What stands beside [start, end) as an occupation in scripts that join words: 監督 of 新田カイ監督. */
export const occupationsAt = (text: string, start: number, end: number): string[] =>
  [before.exec(text.slice(Math.max(0, start - 8), start)), behind.exec(text.slice(end, end + 20))].flatMap(
    (match) => new RegExp(solidOccupations).exec(match?.[0] ?? '')?.[0] ?? [],
  );

/** 방송인 이재용, 이재용 아나운서, 이재용(한빛은행 과장): an occupation that is none of the person's titles makes a namesake. */
export function isNamesakeInSolid({ text, start, end, titles }: Setting): boolean {
  const own = (match: RegExpExecArray | null) => titles.some((title) => match?.[0].includes(title));
  const [ahead, next] = [
    before.exec(text.slice(Math.max(0, start - 8), start)),
    behind.exec(text.slice(end, end + 20)),
  ];
  return (ahead !== null && !own(ahead)) || (next !== null && !own(next));
}

function isLetter(char: string): boolean {
  return char !== '' && fold(char.charCodeAt(0)) > STOP;
}
