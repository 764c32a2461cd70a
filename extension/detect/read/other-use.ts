import { isUsualWord } from '../words/common-words.ts';
import { courtesies, dates, functionWords, titles } from '../words/word-lists.ts';
import type { Setting } from './setting.ts';

/** How much text before and behind a name is looked at, in UTF-16 units. */
const around = { near: 48, wide: 140 };

/** Whether the name of a place says something else where it stands: a language, a size, a road, a club, a case, a flower. */
export function isOtherUse(setting: Setting): boolean {
  if (setting.kind !== 'place') return false;
  const { text, start, end } = setting;
  const ahead = text.slice(Math.max(0, start - around.near), start);
  const behind = text.slice(end, end + around.near);
  return (
    isLocale(setting) ||
    isNumbered(setting, behind) ||
    isCase(ahead, behind) ||
    isFlowerOrWare(setting, ahead, behind) ||
    isSong(setting, ahead) ||
    isClub(setting) ||
    isNamedAfterMaker(setting) ||
    isChineseBody(setting)
  );
}

/** en-US, zh_CN: the second half of a tag of a language. */
const isLocale = ({ text, start, end }: Setting): boolean =>
  /^[A-Z]{2}$/.test(text.slice(start, end)) &&
  /(?<![\p{L}\p{N}])[a-z]{2}[-_]$/u.test(text.slice(Math.max(0, start - 4), start));

const sizeWords =
  /\b(?:sizes?|sized|shoes?|boots?|sneakers?|trainers?|heels|sandals|footwear|fits?|EU \d|UK \d)\b/i;
const roadWords =
  /\b(?:highways?|freeways?|interstate|routes?|roads?|exits?|lanes?|coast|bridge|traffic|crosses|mile|drive|drove)\b/i;

/** US 9.5, US 101: a size, or a road, by the words around. */
function isNumbered({ text, start, end }: Setting, behind: string): boolean {
  const number = /^[ \u00a0-]?(\d{1,3}(?:[.,]5|½)?)(?![\d.,]*\d|\s*(?:%|percent|million|billion))/.exec(
    behind,
  )?.[1];
  if (!/^(?:US|U\.S\.)$/.test(text.slice(start, end)) || !number) return false;
  const wide = text.slice(Math.max(0, start - around.wide), end + around.wide);
  const isSize =
    Number.parseFloat(number) < 60 &&
    sizeWords.test(wide) &&
    !/\bthe $/i.test(text.slice(Math.max(0, start - 5), start));
  return isSize || roadWords.test(wide);
}

/** United States v. Nixon, Smith v United States. */
const isCase = (ahead: string, behind: string): boolean =>
  /^\s+v\.?\s+\p{Lu}/u.test(behind) || /\p{L}\s+v\.?\s+(?:the\s+)?$/u.test(ahead);

const plants =
  /\b(?:blooms?|bloomed|flowers?|shrubs?|gardens?|hibiscus|petals?|plants?|planted|soil|frost|prune|buds?|grows?|grow)\b/i;

/** China aster, Rose of China, a china cabinet in a title's capitals. */
function isFlowerOrWare({ text, start, end }: Setting, ahead: string, behind: string): boolean {
  if (
    /^\s(?:asters?|pinks?|roses|dolls?|cabinets?|cupboards?|plates?|saucers?|teacups?|teapots?|figurines?|hutch|shops?)\b/i.test(
      behind,
    )
  )
    return true;
  const wide = text.slice(Math.max(0, start - around.wide), end + around.wide);
  return (/^\s(?:rose|tree|berry)\b/i.test(behind) || /\brose of $/i.test(ahead)) && plants.test(wide);
}

const works =
  /\b(?:songs?|singles?|albums?|ballads?|tunes?|tracks?|hits?|lyrics|anthem|chorus|sang|sings?|hummed|played|guitar|band|musical|opera|novel|film|movie|playlist|B-side|setlist)\b/i;

/** Born in the USA: the end of a title in capitals, where works are spoken of. */
function isSong({ text, start, end, style }: Setting, ahead: string): boolean {
  if (style !== 'plain' || !/\s(?:in|of|from|to|for|on)\s(?:the\s)?$/.test(ahead)) return false;
  // Each word can be read in one way only: else words in a row are read in ways without end.
  const title =
    /(?:^|[^\p{L}.!?]\s?)((?:\p{Lu}\p{L}*(?:[’']\p{L}*)?\s)+)(?:in|of|from|to|for|on)\s(?:the\s)?$/u.exec(
      ahead,
    );
  // A sentence begins with a capital too.
  if (!title || (title.index === 0 && start <= ahead.length && !/\s\S+\s/.test(title[1] ?? ''))) return false;
  return (
    works.test(text.slice(Math.max(0, start - around.wide), start)) ||
    /^\s(?:is|was) a (?:song|hit|single)/.test(text.slice(end, end + 20))
  );
}

const score = /(?<![\d–-])\d{1,2}\s?[-–:]\s?\d{1,2}(?![\d–-])/;
const contest =
  '(?:beat|beats|drew|draw|lost|lose|won|win|wins|play|plays|played|edged|thrashed|held|host|hosted|face|faced|defeated|overcame|scored|signed)';
const koreanContest = /(?:이겼|비겼|졌다|꺾|승리|패배|무승부|완파|제압)/;
const games =
  /\b(?:league|cup final|final of the cup|cup|striker|midfielder|goalkeeper|defender|goals?|half-time|penalty|penalties|kick-off|stoppage time|fixture|home to|away to|derby|playoffs?|inning|quarterback)\b/i;

/** Seoul beat Ulsan 2-1, 서울은 전북과 0-0으로 비겼다: a city that plays. Countries that play are countries. */
function isClub({ text, start, end, sentence, lang }: Setting): boolean {
  const name = text.slice(start, end);
  if (!isCity(name)) return false;
  const said = text.slice(sentence.start, sentence.start + 400);
  if (lang === 'ko')
    return (
      /^(?:은|이|을|를|과|와)\s/.test(text.slice(end, end + 2)) &&
      score.test(said) &&
      koreanContest.test(said)
    );
  if (lang === 'ja' || lang === 'zh')
    return score.test(said) && /(?:勝っ|負け|敗れ|引き分け|战胜|击败|战平|輸給|输给)/.test(said);
  const isPlayer = new RegExp(`\\b${name} ${contest}\\b|\\b(?:${contest}|against) ${name}\\b`).test(said);
  return isPlayer && (games.test(said) || (score.test(said) && !/\bvot|\bpercent|\bruled/i.test(said)));
}

const isCity = (name: string): boolean =>
  /^(?:Seoul|Séoul|Seúl|Seul|Сеул\p{L}*|서울|ソウル|首尔|首爾)$/u.test(name);

const isAdjective = /(?:ing|ed|ish|ese|ern|ist|ous|ful|al|ive|ly|less|able|an|ic)$/;

/** Mozilla China: a sentence begins with a name that no dictionary has, and goes on as one. */
function isNamedAfterMaker({ beside: { before, gapBefore, at, after }, style, lang }: Setting): boolean {
  if (lang !== 'en' || at !== 0 || !before || gapBefore !== ' ' || style !== 'plain') return false;
  const low = before.text.toLowerCase();
  if (!/^[A-Z][a-z]{3,}$/.test(before.text) || isUsualWord(low) || isAdjective.test(low)) return false;
  if (functionWords.has(low) || titles.has(low) || courtesies.has(low) || dates.has(low)) return false;
  if (
    /Demonym|Adverb|Preposition|Conjunction|Determiner|Pronoun|Date|Adjective|Country|City|Region/.test(
      [...before.tags].join(),
    )
  )
    return false;
  return after?.tags.has('Verb') ?? false;
}

/** The last letters of bodies' and companies' names, where something stands between them and the country. */
const chineseEnds =
  /^(?:(?![的和与與在是将將对對向同从從已也就把被为為以并並或而了着過过及、各多所每两兩几数數全])[\u3400-\u9fff]){1,9}?(?:网|網|宇航局|航天局|航空宇宙局|宇宙局|日报|日報|晚报|时报|時報|青年报|中心|协会|協会|協會|学会|學會|基金会|基金會|博物馆|博物館|大学|大學|集团|集團|公司|银行|銀行)/;

/** 中国青年网, 美国宇航局: a body whose name begins with a country's. */
function isChineseBody({ text, start, end, lang }: Setting): boolean {
  if (!/^(?:zh|yue|ja)/.test(lang) || !/[\u3400-\u9fff\u30a1-\u30fc]$/.test(text.slice(start, end)))
    return false;
  const behind = text.slice(end, end + 16);
  return chineseEnds.test(behind) || /^(?:宇航局|航天局|航空宇宙局|宇宙局)/.test(behind);
}
