import { isUsualWord } from '../words/common-words.ts';
import { acronyms, courtesies, dates, functionWords, titles } from '../words/word-lists.ts';
import { isCity, isClub, isCompanyClub } from './clubs.ts';
import {
  isGivenNameHere,
  isNamedSo,
  isSaidToBeOther,
  isTownOfThatName,
  isVessel,
} from './namesakes-of-places.ts';
import { isPerformer } from './performers.ts';
import { isPlantOrWare } from './plants.ts';
import type { Setting } from './setting.ts';
import { isInTitleOfWork } from './titles-of-works.ts';

/** How far before and behind a name is looked, in UTF-16 units. */
const around = { near: 48, wide: 140, passage: 600 };

/**
 * Whether the name of a place says something else where it stands: a language, a size, a road, a club, a case, a flower, a
 * ship, a song; or that of a model a part.
 */
export function isOtherUse(setting: Setting): boolean {
  if (setting.kind === 'model') return isNumberedPart(setting);
  if (setting.kind === 'law') return isAnyLaw(setting);
  if (setting.kind === 'organization') return isCompanyClub(setting);
  if (setting.kind !== 'place') return false;
  const { text, start, end } = setting;
  const ahead = text.slice(Math.max(0, start - around.near), start);
  const behind = text.slice(end, end + around.near);
  return (
    isLocale(setting) ||
    isUltrasound(text.slice(start, end), ahead) ||
    isNumbered(setting, behind) ||
    (!isCity(text.slice(start, end)) && isCase(ahead, behind)) ||
    isPlantOrWare(setting) ||
    isInTitleOfWork(setting) ||
    isClub(setting) ||
    isSaidToBeOther(behind) ||
    isVessel(text.slice(start, end), ahead, behind) ||
    isTownOfThatName(setting) ||
    isNamedSo(setting, ahead, behind) ||
    isPerformer(setting, ahead, behind) ||
    isGivenNameHere(setting, ahead, behind) ||
    isStreet(ahead) ||
    isDatedOrRun(behind) ||
    isSoul(text.slice(start, end), ahead, behind) ||
    isNamedAfterMaker(setting) ||
    isChineseBody(setting)
  );
}

/** en-US, zh_CN: the second half of a tag of a language. */
const isLocale = ({ text, start, end }: Setting): boolean =>
  /^[A-Z]{2}$/.test(text.slice(start, end)) &&
  /(?<![\p{L}\p{N}])[a-z]{2}[-_]$/u.test(text.slice(Math.max(0, start - 4), start));

/** A pelvic US. */
const isUltrasound = (name: string, ahead: string): boolean =>
  name === 'US' &&
  /\b(?:abdominal|pelvic|renal|hepatic|thyroid|fetal|transvaginal|Doppler|bedside|endoscopic)\s$/.test(ahead);

const sizeWords =
  /\b(?:sizes?|sized|shoes?|boots?|sneakers?|trainers?|heels|sandals|footwear|fits?|EU \d|UK \d|worn|men[’']?s|women[’']?s|kids|waist|dress(?:es)?)\b|\b(?:XS|S|M|L|XL):/i;
const roadWords =
  /\b(?:highways?|freeways?|interstate|routes?|roads?|exits?|lanes?|coast|bridge|traffic|crosses|mile|drive|drove)\b/i;

/** Heart and Seoul, Seoul mates: a play on words. */
const isSoul = (name: string, ahead: string, behind: string): boolean =>
  name === 'Seoul' &&
  (/\b(?:[Hh]earts?|[Bb]od(?:y|ies)|[Mm]inds?)\s(?:and|&|’?n’?)\s$|\b(?:got|bare (?:my|your|his|her|their)|lost)\s$/.test(
    ahead,
  )
    ? !/^\s(?:and|to)\b/.test(behind)
    : /^\s(?:mates?|sisters?|searching|brothers?|patrol)\b/i.test(behind));

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
  // US 66 west out of Amarillo.
  const isRoad = /^.\d{1,3}\s(?:(?:north|south|east|west)(?:bound)?|toward)\b/.test(behind);
  return isSize || isRoad || roadWords.test(wide);
}

/** United States v. Nixon, Smith v United States. */
const isCase = (ahead: string, behind: string): boolean =>
  /^\s+(?:v\.?\s+\p{Lu}|ex rel\b)/u.test(behind) || /\p{L}\s+v\.?\s+(?:the\s+)?$/u.test(ahead);

/** What is numbered with a letter: router R1, room R1. */
const numbered =
  /\b(?:routers?|switch|resistors?|rooms?|arms?|plots?|lots?|zones?|zoned|gates?|bays?|platforms?|stages?|lines?|levels?|relays?|nodes?|hosts?|valves?|sensors?|tracks?|lens|stands?|rows?|reviewers?|participants?|patients?|residents?|regions?|registers?|requirements?|tables?|figures?|grades?|stations?|rings?|reactors?|vote|trains?|bus|buses|class|category|visa|bonds?|decisions?|sections?|exhibits?|forms?|items?|questions?|revisions?|button|press|hold|tap|release)\s$/i;
const buttons = /\b(?:L[123]|PS[345]|DualSense|PlayStation|gamepad|joystick)\b/;

/** R1 to R9, R2 and R1, R1 = 100 ohms: one of several parts that are numbered. */
function isNumberedPart({ text, start, end }: Setting): boolean {
  const letter = /^(\p{Lu})\d$/u.exec(text.slice(start, end))?.[1];
  if (!letter) return false;
  const [ahead, behind] = [
    text.slice(Math.max(0, start - around.near), start),
    text.slice(end, end + around.near),
  ];
  const other = `${letter}\\d{1,3}\\b`;
  const isInRow =
    new RegExp(`^\\s?(?:,|,? and|,? or|to|through|[-–])\\s?${other}`).test(behind) ||
    new RegExp(`\\b${letter}\\d{1,3}(?:,|,? and|,? or)\\s$`).test(ahead);
  return (
    numbered.test(ahead) ||
    buttons.test(ahead + behind) ||
    (isInRow && !/(?:DeepSeek\S*|models?|versions?)\s$/i.test(ahead) && !/\bmodels?\b/i.test(behind)) ||
    /^[^.;]{0,24}(?:\d\s?(?:k|M)?(?:Ω|ohms?)\b|\d\s?kΩ)/.test(behind)
  );
}

/** A basic act on AI that is only drafted: a law of no name yet. */
const isAnyLaw = ({ text, start }: Setting): boolean =>
  /\p{Ll}/u.test(text.charAt(start)) &&
  /\b(?:an?|any|no|such a|every) (?:\p{Ll}+ )?$/u.test(text.slice(Math.max(0, start - 24), start));

/** China Girl (1983), Korea King 4-1: a work with its year, a horse with its odds. */
const isDatedOrRun = (behind: string): boolean =>
  /^(?:\s\p{Lu}[\p{L}’']*){1,4}(?:,?\s\((?:19|20)\d\d\)|\s\d{1,3}[-/]\d{1,2}(?=[,;.)]|$))/u.test(behind);

/** 12 rue de Séoul, Place de la Corée. */
const isStreet = (ahead: string): boolean =>
  /(?:(?<!\p{L})(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]alle|[Vv]ia|[Qq]uai)|(?:Place|Plaza|Piazza))\s(?:de|du|di|da|des)\s(?:la\s)?$/u.test(
    ahead,
  );

const isAdjective = /(?:ing|ed|ish|ese|ern|ist|ous|ful|al|ive|ly|less|able|an|ic)$/;

/** Who works for a branch. */
const isOfMaker =
  /^(?:editor|editorial|president|chief|director|spokes\w+|staff|workers|employees|head|chairman|chairwoman|executives?|managers?|boss|subsidiary)$/;

/** Mozilla China: a sentence begins with a name that no dictionary has, and goes on as one. */
function isNamedAfterMaker({ beside: { before, gapBefore, at, after }, style, lang }: Setting): boolean {
  if (lang !== 'en' || at !== 0 || !before || gapBefore !== ' ' || style !== 'plain') return false;
  const low = before.text.toLowerCase();
  // SoftBank China: no word but a brand's has a capital within.
  if (/^[A-Z][a-z]+[A-Z][A-Za-z]*$/.test(before.text) && !/^(?:Ma?c|O)[A-Z]/.test(before.text)) return true;
  const isVerbBehind = after?.tags.has('Verb') === true || /n[’']t$/.test(after?.text ?? '');
  // RT America was shut down, KPMG China said.
  if (/^[A-Z]{2,4}$/.test(before.text) && !acronyms.has(before.text)) return isVerbBehind;
  if (!/^[A-Z][a-z]{2,}$/.test(before.text) || isUsualWord(low) || isAdjective.test(low)) return false;
  if (functionWords.has(low) || titles.has(low) || courtesies.has(low) || dates.has(low)) return false;
  if (
    /Demonym|Adverb|Preposition|Conjunction|Determiner|Pronoun|Date|Adjective|Country|City|Region/.test(
      [...before.tags].join(),
    )
  )
    return false;
  if (/^(?:Ming|Tang|Qing|Song|Han|Mao)$/.test(before.text)) return false;
  return isVerbBehind || (/^\p{Ll}+$/u.test(after?.text ?? '') && isOfMaker.test(after!.text));
}

/** The last letters of bodies' and companies' names, where something stands between them and the country. */
const chineseEnds =
  /^(?:(?![的和与與在是将將对對向同从從已也就把被为為以并並或而了着過过及、各多所每两兩几数數全])[\u3400-\u9fff]){1,9}?(?:网|網|宇航局|航天局|航空宇宙局|宇宙局|日报|日報|晚报|时报|時報|青年报|科学报|科學報|证券报|證券報|教育报|经济报|商报|通讯社|通訊社|新闻社|新聞社|电视台|電視台|出版社|科学院|科學院|工程院|足协|奥委会|奧委會|中心|协会|協会|協會|学会|學會|基金会|基金會|博物馆|博物館|大学|大學|集团|集團|公司|银行|銀行)/;

/** 中国青年网, 美国宇航局: a body whose name begins with a country's. */
function isChineseBody({ text, start, end, lang }: Setting): boolean {
  if (!/^(?:zh|yue|ja)/.test(lang) || !/[\u3400-\u9fff\u30a1-\u30fc]$/.test(text.slice(start, end)))
    return false;
  const behind = text.slice(end, end + 16);
  return (
    chineseEnds.test(behind) ||
    /^(?:科学报|证券报|新闻社|奥委会|奧委會|足协|科学院|科學院|工程院|宇航局|航天局|航空宇宙局|宇宙局)/.test(
      behind,
    )
  );
}
