import { isUsualWord } from '../words/common-words.ts';
import { heads } from '../words/word-lists.ts';
import type { Setting } from './setting.ts';

/** How far around a name the passage is looked through, in UTF-16 units. */
const passageAround = 600;

const states =
  'Maine|Texas|Indiana|Illinois|Michigan|Ohio|California|Kansas|Kentucky|Missouri|Virginia|Georgia|Alabama|Louisiana|Florida';

/** Where a text speaks of China, Maine, or of the town of Korea, every such name in it is that town. */
export function isTownOfThatName({ text, start, end, lang }: Setting): boolean {
  if (lang !== 'en') return false;
  const name = literal(text.slice(start, end));
  const passage = text.slice(Math.max(0, start - passageAround), end + passageAround);
  return new RegExp(
    `(?<!\\p{L})${name}, (?:${states})\\b|\\b(?:town|village|hamlet|borough|township) of ${name}(?!\\p{L})|` +
      `(?<!\\p{L})${name}(?:,? (?:and )?\\p{Lu}\\p{L}+){0,3} (?:is|are) (?:an? |the |all )?(?:names of )?(?:small )?(?:towns?|villages?|hamlets?)\\b`,
    'u',
  ).test(passage);
}

/** What places are not, and what bears their names. */
const others =
  'racehorse|horse|colt|filly|mare|yacht|sloop|schooner|ketch|boat|ship|ferry|dog|cat|puppy|band|trio|duo|quartet|singer|rapper|model|actor|actress|' +
  'restaurant|diner|bar|nightclub|perfume|rose|novel|novelist|film|movie|musical|play|album|song|single|ballad|hit|anthem|poem|' +
  'grandiflora|floribunda|climber|cultivar|peony|dahlia|rosebush|tulip|iris|painting|sculpture|magazine|wrestler|boxer';
const saysOther = `,\\s(?:an?|the|his|her|their|whose)\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}(?:\\p{Lu}\\p{L}+\\s){0,2}(?:${others})(?=$|[,.;:)!?]|\\s(?:who|that|which|by|of|in|from|for|is|was|and|at|on|with)\\b)`;
const saidToBe = new RegExp(`^${saysOther}`, 'u');
/** China, her oldest, starts school. */
const ofFamily =
  /^,\s(?:his|her|their|our|my)\s(?:elder|eldest|oldest|youngest|firstborn|(?:\p{Ll}+\s){0,2}(?:child|son|daughter|sister|brother|girl|boy|baby|niece|granddaughter|goddaughter|dog|cat|pony))(?:,|\.|\s(?:is|was|who)\b)/u;

/** Korea, the racehorse, won; America, 40, said: what the words behind the comma say is no place. */
export const isSaidToBeOther = (behind: string): boolean =>
  saidToBe.test(behind) ||
  ofFamily.test(behind) ||
  /^,\s\d\d,\s(?:\p{Ll}|\p{Lu}\p{L}+\s\p{Ll})/u.test(behind);

const vessels =
  /\b(?:MV|USS|SS|HMS|RMS|(?:(?:tug|yacht|ship|ferry|freighter|trawler|schooner|frigate|cutter|liner|steamer|sailboat|tanker|barge|racehorse|gelding|filly|colt|mare)(?: called| named)?))\s$/;

/** The tug America; the America was refloated. */
export const isVessel = (name: string, ahead: string, behind: string): boolean =>
  vessels.test(ahead) ||
  (/^\p{Lu}\p{Ll}+$/u.test(name) &&
    /\b[Tt]he $/.test(ahead) &&
    /^\s(?:was|is|has|had|sank|sailed|docked|capsized|ran|left|won|listed)\b/.test(behind));

/** What is called after a place without being one, where its kind stands before the name. */
const bearers =
  '(?:rock |pop |folk |punk )?band|singer|rapper|duo|racehorse|yacht|sloop|schooner|frigate|freighter|ferry|tug|liner|musical|actor|actress|wrestler|' +
  'restaurant|nightclub|perfume|magazine|(?:\\d{4}|debut|number-one|chart-topping) (?:single|hit|song|album|film|novel)|(?:[Hh]er|[Hh]is|[Mm]y|[Oo]ur|[Tt]heir|the) (?:dog|cat|horse|puppy|pony|parrot|mare|daughter|niece|twins)|MV|USS|SS|HMS|RMS';
const bearer = new RegExp(`\\b(?:${bearers})(?:,? (?:called|named|titled))?\\s[“"‘']?$`);
/** Two cats, China and Korea. */
const animals =
  '(?:cats|dogs|horses|puppies|kittens|goats|hens|ponies|parrots|rabbits|donkeys|twins|daughters|sisters),? (?:called |named )?(?:\\p{Lu}\\p{L}+(?:,|,? and) )?';
const animal = new RegExp(`\\b${animals}$`, 'u');
/** A parrot named America; countries and places are named, too. */
const called =
  /\b(?:[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\s(?:\p{Ll}[\p{L}-]*\s){0,2}(?!country|nation|land|place|state|power|market|region|republic|kingdom|world)\p{Ll}+,?\s(?:called|named)\s[“"‘']?$/u;
const locative = /\b(?:in|to|from|across|throughout|of|around|over|for|with|near|outside|inside)\s$/;

/** The rock band America, and America again in the same passage; not the America that it toured. */
export function isNamedSo({ text, start, end, lang }: Setting, ahead: string, behind: string): boolean {
  if (lang !== 'en') return false;
  if (
    called.test(ahead) ||
    (animal.test(ahead) && /^(?:[,.;]| and\b)/.test(behind)) ||
    /\banswers to $/.test(ahead) ||
    (bearer.test(ahead) && !/^\s(?:has|had|needs|wants|loves)\b/.test(behind))
  )
    return true;
  if (locative.test(ahead) || /^-/.test(behind)) return false;
  const passage = text.slice(Math.max(0, start - passageAround), start);
  const name = literal(text.slice(start, end));
  return new RegExp(
    `\\b(?:(?:${bearers}|answers to) |${animals})${name}(?!\\p{L})|(?<!\\p{L})${name}${saysOther}`,
    'u',
  ).test(passage);
}

/** Who is called after a place, and what people have. */
const people =
  'novelist|author|writer|poet|playwright|essayist|actor|actress|singer|rapper|model|artist|painter|dancer|comedian|swimmer|skater|gymnast|' +
  'sprinter|footballer|striker|activist|professor|biographer|translator|sculptor';
const ofPeople =
  'novels?|memoirs?|poems?|essays|albums?|songs?|paintings?|career|wife|husband|mother|father|son|daughter';

/** China Miéville, and then China alone, where the text shows that somebody of that name is meant; not what happens in China. */
export function isGivenNameHere({ text, start, end, lang }: Setting, ahead: string, behind: string): boolean {
  if (lang !== 'en' || locative.test(ahead) || /^-/.test(behind)) return false;
  const name = text.slice(start, end);
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  const passage = text.slice(Math.max(0, start - passageAround), end + passageAround);
  const full = new RegExp(
    `(?:\\b(?:${people}),? )?(?<!\\p{L})${name} (\\p{Lu}\\p{Ll}+)(?:[’'](?:s )?(?:(?:\\p{Ll}+) ){0,2}(?:${ofPeople})\\b|, (?:an?|the) (?:[\\p{L}-]+ ){0,3}(?:${people})\\b)?`,
    'gu',
  );
  // America Ferrera hosted; America thanked her mother.
  const isOfPerson =
    /(?:^|[.;!?]\s)$/.test(ahead) &&
    /^\s(?:\p{Ll}[\p{L}-]*\s){1,9}(?:his|her)\s/u.test(text.slice(end, end + 90));
  return [...passage.matchAll(full)].some(
    ([whole, surname = '']) =>
      !isUsualWord(surname.toLowerCase()) &&
      (whole !== `${name} ${surname}` || (isOfPerson && !heads.has(surname.toLowerCase()))),
  );
}

const literal = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
