import { isUsualWord } from '../../../detect/words/common-words.ts';
import { tagAndAbove, tagsOf } from '../../../detect/words/compromise.ts';
import { functionWords, occupations, titles } from '../../../detect/words/word-lists.ts';
import { honorifics, kindHeads, nouns } from './word-kinds.ts';

/** Whether compromise's lexicon has a word, in small letters, under a tag or one below it. */
export function hasTag(low: string, tag: string): boolean {
  return tagsOf(low).some((one) => tagAndAbove(one).includes(tag));
}

/** Given names that are usual words too, so that compromise does not list them as names. */
const wordNames = new Set(
  `bill mark grace hope rich rose frank grant art guy jack pat rob sue ray dawn faith joy miles drew hunter chase mason carter
  cooper parker penny olive violet heather holly ivy summer patience charity mercy glen dale cliff wade lance nick earl
  precious blessing gift innocent norm gene bud rusty dean`.split(/\s+/),
);

export const isGivenName = (low: string): boolean => hasTag(low, 'FirstName') || wordNames.has(low);
export const isFamilyName = (low: string): boolean => hasTag(low, 'LastName');
/** Places that compromise does not list, or takes for the people. */
const morePlaces = new Set(
  'philippines tibet kashmir catalonia bali flanders wallonia chechnya xinjiang darfur tigray galicia andalusia'.split(
    ' ',
  ),
);

export const isKnownPlace = (low: string): boolean => hasTag(low, 'Place') || morePlaces.has(low);
export const isCountry = (low: string): boolean => hasTag(low, 'Country') || low === 'philippines';
/** People of a faith or a side, who are no name either. */
const adherents = new Set(
  `muslim christian jew jewish buddhist hindu sikh catholic protestant islamic orthodox atheist agnostic republican democrat
  democratic conservative liberal socialist communist marxist nazi zionist islamist feminist tory royalist unionist
  nationalist separatist evangelical anglican methodist baptist mormon scientologist quaker secular gothic victorian
  edwardian georgian roman latino latina hispanic caucasian arab arctic antarctic atlantic pacific mediterranean
  olympic paralympic soviet colonial british english irish scottish welsh french german spanish italian portuguese dutch
  belgian swiss austrian danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek
  turkish russian ukrainian belarusian serbian croatian bosnian albanian estonian latvian lithuanian georgian armenian
  israeli palestinian lebanese syrian iraqi iranian saudi yemeni egyptian libyan tunisian moroccan algerian sudanese ethiopian
  kenyan ugandan tanzanian rwandan nigerian ghanaian senegalese cameroonian congolese zambian zimbabwean african african-american
  american mexican canadian brazilian argentine argentinian chilean peruvian colombian venezuelan cuban haitian asian
  european chinese japanese korean taiwanese vietnamese thai filipino indonesian malaysian indian pakistani bangladeshi
  nepali afghan kazakh uzbek tajik mongolian australian catalan basque kurdish uyghur tibetan inuit maori nordic baltic
  balkan scandinavian slavic persian ottoman byzantine anglo-saxon celtic viking`.split(/\s+/),
);

export const isDemonym = (low: string): boolean => {
  if (low === 'philippines') return false;
  const one = low.replace(/s$/, '');
  return (
    hasTag(low, 'Demonym') ||
    hasTag(one, 'Demonym') ||
    adherents.has(one) ||
    /(?:..[^aeiou]ese|zealander|lander|(?:dutch|french|english|irish|welsh|scots)(?:wo)?m[ae]n)$/.test(one)
  );
};

const sortWords = [...Object.values(kindHeads), ...Object.values(nouns)];
/** Whether a word says of what sort a name is, alone or in several. */
const isSortWord = (low: string) =>
  sortWords.some((list) => list.has(low) || list.has(low.replace(/s$/, '')));

/** Endings that turn a usual word into another. */
const endings: [RegExp, string[]][] = [
  [/ies$/, ['y']],
  [/(?:es|s)$/, ['', 'e']],
  [/(?:ed|er|ers|ing|ings|or|ors)$/, ['', 'e']],
  [/(?:ly|ness|ment|ments|ful|less|ish)$/, ['']],
  [/^(?:un|re|non|pre|co|anti|over|under|out|up)-?/, ['']],
];

/** Endings that English words have and names hardly. */
const derived =
  /(?:[ts]ions?|ments?|ness|it(?:y|ies)|[ae]nc(?:e|es|y|ies)|olog(?:y|ies)|ships?|hood|isms?|ural|ional|ical|[tc]ial|ous|ives?|able|ible|ically|phobia|izing|ising|ographies|ography|ographers?)$/;

/**
 * Whether a word in small letters is a usual English one. Of words that compromise does not list, those are taken for
 * usual that are made of a listed one.
 */
export function isUsual(low: string): boolean {
  if (functionWords.has(low) || isUsualWord(low) || isSortWord(low)) return true;
  if (low.includes('-')) return low.split('-').every((part) => part !== '' && isUsual(part));
  if (tagsOf(low).length > 0) return false;
  if (low.length > 6 && derived.test(low)) return true;
  return endings.some(([ending, others]) => {
    if (!ending.test(low)) return false;
    return others.some((other) => {
      const stem = low.replace(ending, other);
      return stem.length > 3 && (isUsualWord(stem) || isUsualWord(stem.replace(/(.)\1$/, '$1')));
    });
  });
}

const kin = new Set(
  `wife husband son daughter brother sister mother father aunt uncle cousin niece nephew grandson granddaughter grandfather
  grandmother great-granddaughter great-grandson great-aunt great-uncle stepson stepdaughter twin widow widower partner
  fiancé fiancée girlfriend boyfriend spouse mum mom dad child heir ex-wife ex-husband half-brother half-sister friend
  colleague neighbour neighbor`.split(/\s+/),
);

const people = new Set(
  `captain goalkeeper striker keeper forward winger midfielder defender substitute back referee umpire coach player
  champion seed qualifier veteran rookie sprinter skipper star legend hero activist campaigner blogger vlogger influencer
  whistleblower witness victim suspect defendant plaintiff resident parent pensioner custodian caretaker clerk cleaner driver
  bandleader librettist composer creator developer chief boss owner co-owner producer co-producer author co-author mayor spokesman
  spokeswoman spokesperson chairman chairwoman chair chairperson vice-chair head director president vice-president
  leader commander general minister secretary senator lawmaker legislator deputy governor premier chancellor commissioner
  ambassador envoy diplomat official officer inspector detective sheriff lawyer solicitor barrister attorney counsel
  prosecutor judge justice coroner magistrate professor lecturer scholar academic researcher scientist expert specialist
  analyst economist strategist consultant adviser advisor engineer technician inventor entrepreneur founder co-founder
  billionaire investor banker trader broker executive manager superintendent principal teacher pupil student graduate
  alumnus volunteer organiser organizer curator conservator historian archaeologist geochemist ecologist acoustician
  seismologist climatologist volcanologist oceanographer glaciologist palaeontologist paleontologist zoologist botanist
  virologist epidemiologist immunologist neurologist oncologist cardiologist urologist dermatologist pathologist
  metallurgist geologist astronomer astronaut cosmonaut pilot sailor fisherman farmer rancher miner quarryman barber baker butcher
  tailor carpenter plumber electrician builder architect designer artist painter sculptor photographer film-maker filmmaker director
  screenwriter playwright poet novelist writer journalist reporter correspondent editor columnist critic presenter
  broadcaster anchor host comedian clown actor actress singer rapper musician guitarist drummer bassist pianist
  violinist cellist saxophonist trumpeter conductor dancer choreographer model chef cook waiter nurse midwife doctor
  physician surgeon dentist vet veterinarian psychologist psychiatrist therapist priest vicar imam rabbi monk nun bishop
  king queen prince princess emperor duke duchess heiress tycoon magnate pioneer survivor refugee migrant settler soldier
  sergeant lieutenant colonel major admiral marine sniper gunman driver hunter whaler climber mountaineer explorer guide
  swimmer runner cyclist skater skier boxer wrestler golfer gymnast rower jockey athlete footballer cricketer batsman bowler
  pitcher catcher quarterback linebacker guard centre center candidate nominee incumbent councillor councilman trustee
  treasurer accountant auditor secretary-general ombudsman registrar dean provost rector warden governor man woman boy
  girl guy person teenager baby infant mother-of-two father-of-three native member cosplayer gamer programmer coder hacker
  maintainer illustrator cartoonist animator translator interpreter librarian archivist genealogist beekeeper gardener
  shepherd forester ranger lifeguard firefighter paramedic policeman policewoman constable trooper bodyguard butler
  debutant debutants guest guests officers brothers sisters sons daughters griot master mate tycoon debater juror foreman
  namesake supporter opponent defector dissident monarch dictator passenger commuter shopper customer worker goddess
  god gods deity deities superhero celebrity celebrities undersecretary democrat republican nonpartisan independent
  attendee protester demonstrator worshipper pilgrim villager tourist visitor motorist hiker diver skydiver youtuber
  mp mep msp mla compatriot teammate team-mate newcomer runner-up streamer podcaster songwriter lyricist medic coauthor co-organizer co-leader heir contestant finalist medallist medalist laureate`.split(
    /\s+/,
  ),
);

/** Whether an English noun says what a person is: chairwoman, geochemist, sister. */
export function isPersonNoun(low: string): boolean {
  if (low === 'former') return false;
  const bare = low.replace(/^(?:ex|vice|co|mid|deputy|former|non|then|pan|pro|self)-/, '');
  if (people.has(bare) || kin.has(bare) || occupations.has(bare) || titles.has(bare)) return true;
  if (/-(?:old|man|woman|person|maker|in-law|aged)$/.test(bare)) return true;
  if (/\d-year-old$/.test(bare)) return true;
  // Singer-songwriter, director-general.
  const part = /^\p{L}{3,}-(\p{L}{3,})$/u.exec(bare)?.[1];
  if (part && (people.has(part) || occupations.has(part) || titles.has(part))) return true;
  if (/(?:ologist|ographer|woman|sman|ician|onomist|warden|keeper)s?$/.test(bare) && bare.length > 5)
    return true;
  return (
    hasTag(bare, 'Actor') ||
    (/s$/.test(bare) && (people.has(bare.slice(0, -1)) || hasTag(bare.slice(0, -1), 'Actor')))
  );
}

export const isKin = (low: string): boolean => kin.has(low);

/** Whether a word before a name, with or without its full stop, is a title and no part of the name. */
export const isTitle = (low: string): boolean => {
  const bare = low.replace(/\.$/, '');
  return honorifics.has(bare) || titles.has(bare);
};

/** Whether a word at the end of a name says what it is: Street, Ministry, Act. */
export const isKindHead = (low: string): boolean => Object.values(kindHeads).some((list) => list.has(low));

const makers =
  /^(?:designer|developer|producer|publisher|owner|leader|competitor|rival|partner|broker|investor|trader|builder|employer|sponsor|supporter|pioneer|creator|host|seller|importer|organi[sz]er)s?$/;

/** Whether a noun says what a person does as often as what a firm does. */
export const isMaker = (low: string): boolean => makers.test(low);
