import type { Setting } from './setting.ts';

/** How much text before and behind a name is looked at, in UTF-16 units. */
const around = 300;

const score =
  /(?<![\d–-])\d{1,2}\s?[-–:]\s?\d{1,2}(?![\d–-])|\b(?:nil|one|two|three)-(?:nil|one|all)\b|\bgoalless\b/;
const contest =
  '(?:beat|beats|drew|draw|lost|lose|won|win|wins|play|plays|played|edged|thrashed|(?:held|hosts?|hosted)(?! (?:the|an?|its)\\b)|face|faced|defeated|overcame|scored|signed)';
const koreanContest = /(?:이겼|비겼|졌다|꺾|승리|패배|무승부|완파|제압)/;
const games =
  /\b(?:league|cup final|final of the cup|cup|striker|midfielder|goalkeeper|defender|goals?|half-time|penalty|penalties|kick-off|stoppage time|fixture|home to|away to|derby|playoffs?|inning|quarterback|to a draw|quarter-finals?|semi-finals?|round of 16)\b/i;

/** Number of signs of sport around a name that make a city a club; a team spoken of as several counts twice. */
const enough = 3;

/** Words of sport, each of which may stand in other texts as well. */
const sportWords =
  /\b(?:league|cup|strikers?|midfielders?|goalkeepers?|keeper|defenders?|full-backs?|booked|added time|lost at home|(?:left|right) back|wingers?|forwards?|goals?|half-time|penalt(?:y|ies)|kick-off|stoppage time|fixtures?|derby|playoffs?|innings?|quarterback|coach|captain|defeat|standings|semi-finals?|quarter-finals?|semifinals?|quarterfinals?|transfer window|loan|relegat\w+|promot(?:ed|ion)|season|matchday|match(?:es)?|friendly|equali[sz]e\w*|bench|\w+ minute|club|finished (?:first|second|third|fourth|fifth|sixth|\w+th|top|bottom)|header|corner|free kick|substitutes?|manager|two down|stay(?:s|ed)? up|top flight|game in hand|points? (?:clear|adrift|behind|ahead|from)|have \d+ points|scored|struck|draw|dressing room|top of the table|nil-nil|bottom of the table|on points|clean sheet|headers|tap-ins?|unbeaten|formation|midfield|crossbar|opener|counter-?attacks?|concede[ds]?|hat-tricks?|own goal|(?:first|second) half|scoring|(?:K )?league \d|professional soccer|losing streak|through pass|the post|starting (?:lineup|line-up|XI)|week \w+)\b/gi;
/** A team is spoken of as several, a city never. */
const asSeveral =
  /^\s(?:(?:now|still|also|then|never|rarely|often|always)\s)?(?:are|were|have|visit|play|press|want|need|travel|lead|trail|concede|defend|attack|sign|go|sit|meet|stay|look|lose|win|draw|beat|host|face|score|remain|lie)(?=[\s,;.])/;
/** A name with a team’s own people, or spoken of as persons. */
const asTeam =
  /^(?:,\swho\b|[’']s\s(?:\p{Ll}+\s)?(?:manager|coach|captain|striker|goalkeeper|keeper|midfielder|defender|winger|bench|back line|defence|dressing room)\b)/u;
/** What teams alone do, and who is theirs: Seoul conceded, Seoul fans, champions Seoul. */
const doesAsTeam =
  /^\s(?:(?:have|has|had|also|then|soon|twice|now)\s)?(?:conceded?|concedes|equali[sz]ed?|equali[sz]es|substituted|opened the scoring|doubled (?:their|its) lead|took the lead|kicked off|levelled|leveled|adopted a \d|lined up in|pressed high|dropped points)\b|^\s(?:fans|supporters|players|ultras|goalkeeper|midfielder|striker|defender)\b|^\s(?:failed to|unable to|continued a)\s/;
const asChampions =
  /\b(?:champions|runners-up|leaders|visitors|hosts|rivals|neighbou?rs|strugglers|hosting|visiting)\s$/;
/** What is said of places alone. */
const locative =
  /\b(?:in|to|from|near|outside|around|across|through|via|into|over|leave|left|toward|towards|inside|throughout|downtown|central|at)\s(?:\p{Lu}\p{L}+\s(?:and|or)\s)?$/u;

/**
 * Seoul beat Ulsan 2-1, Seoul are third, 서울은 전북과 0-0으로 비겼다: a city that plays. Countries that play are countries.
 */
export function isClub(setting: Setting): boolean {
  const { text, start, end, sentence, lang } = setting;
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
  const ahead = text.slice(Math.max(0, start - 40), start);
  if (/\b(?:[Ff]ans|[Ss]upporters) of $/.test(ahead) && /^(?:,| and) \p{Lu}/u.test(text.slice(end, end + 8)))
    return true;
  // Lost 2-1 to Seoul.
  if (/\d[-–]\d{1,2}\s(?:to|against|with|by|at)\s$/.test(ahead) && games.test(said)) return true;
  if (isSigned(text, start, end) || isJoined(text, start, end)) return true;
  if (locative.test(ahead)) return false;
  const isPlayer = new RegExp(`\\b${name} ${contest}\\b|\\b(?:${contest}|against) ${name}\\b`).test(said);
  if (lang === 'en' && isResult(text, start, end)) return true;
  if (
    isPlayer &&
    (games.test(said) ||
      (score.test(said) && !/\bvot|\bpercent|\bruled|\bhost|\bbids?\b|\bGames\b/i.test(said)))
  )
    return true;
  return lang === 'en' && isAmongClubs(setting);
}

/** Signed from Seoul for a fee: whom a player comes from is a club. */
const isSigned = (text: string, start: number, end: number): boolean =>
  /\b(?:signed|sign|signs|signing|bought|prised|landed|loaned)\s[^.;]{1,30}\sfrom\s$/.test(
    text.slice(Math.max(0, start - 50), start),
  ) && /^[^.;]{0,40}\b(?:fee|loan|transfer|until 20\d\d)\b/.test(text.slice(end, end + 60));

/** Who joined Seoul, or left it after so many goals: nobody joins a city. */
const isJoined = (text: string, start: number, end: number): boolean => {
  const ahead = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 70);
  if (/^\s(?:and|in|or)\b|^,\s\p{Lu}/u.test(behind)) return false;
  return (
    /\b(?:(?:re)?joined|(?:re)?joins|(?:re)?joining|moved? to|moves to|left|leaves|leaving)\s$/.test(ahead) &&
    (/join\p{L}*\s$/u.test(ahead)
      ? /^\s(?:from|on|as|for|last|this|until)\b/.test(behind)
      : /^[^.;]*\b(?:goals|appearances|caps|clean sheets|on loan|a new club|free transfer)\b/.test(behind))
  );
};

/** Seoul 2, Pohang 2; Seoul 1 Daegu 1. */
const isResult = (text: string, start: number, end: number): boolean =>
  (/^\s\d{1,2},?\s\p{Lu}[\p{L} ]{2,20}\s\d{1,2}(?=[.,;\n]|$)/u.test(text.slice(end, end + 40)) &&
    /(?:^|[.;:\n]\s?)$/.test(text.slice(Math.max(0, start - 2), start))) ||
  (/(?:^|[.,;:\n]\s?)\p{Lu}[\p{L} ]{2,20}\s\d{1,2},?\s$/u.test(text.slice(Math.max(0, start - 40), start)) &&
    /^\s\d{1,2}(?=[.,;\n]|$)/.test(text.slice(end, end + 5)));

/** What is said of teams besides, and of companies. */
const crowd =
  /\b(?:fans|stadium|ballpark|whistled|booed|a lead|innings?|bases|dugout|pitch|straight sets|spiker|libero|limped off|rebounds?|three-pointers?|tip-off|relegation|scarves)\b/gi;
const business =
  /\b(?:sponsor\w*|deals?|phones?|smartphones?|chips?|company|electronics|shares|TVs?|Galaxy|profits?|contract|bought|sales|factory|plant)\b/i;

/** Samsung had thrown away a lead: a company's name in a text of sport without a word of business is its club. */
export function isCompanyClub({ text, start, end, lang, style }: Setting): boolean {
  if (lang !== 'en' || style === 'caps' || text.slice(start, end) !== 'Samsung') return false;
  const wide = text.slice(Math.max(0, start - around), end + around);
  if (business.test(wide)) return false;
  const words = new Set(
    [...wide.matchAll(sportWords), ...wide.matchAll(crowd)].map(([word]) => word.toLowerCase()),
  );
  return words.size >= enough;
}

/**
 * For a text of sport without a word of sport beside the name: the words of the whole passage decide, and whether the
 * name is a place in it.
 */
function isAmongClubs({ text, start, end, style }: Setting): boolean {
  if (style === 'caps') return false;
  const name = text.slice(start, end);
  const ahead = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 40);
  if (/^\s(?:will )?(?:host|hosts|hosted|hold|holds|held)\s(?:the|an?|its)\s/.test(behind)) return false;
  const wide = text.slice(Math.max(0, start - around), end + around);
  const words = new Set(Array.from(wide.matchAll(sportWords), ([word]) => word.toLowerCase())).size;
  const isSeveral =
    asTeam.test(behind) ||
    doesAsTeam.test(behind) ||
    asChampions.test(ahead) ||
    (asSeveral.test(behind) && !/(?:(?<!,)\sand|\p{Lu}\p{L}+,|\sor|&)\s$/u.test(ahead));
  const isFixture =
    /(?:^\sv\.?\s\p{Lu}|\sv\.?\s$)/u.test(/\sv\.?\s$/.test(ahead) ? ahead : behind) &&
    /\b\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|KST|GMT|BST)/.test(wide);
  if (isFixture) return true;
  const isOfTable = /^\s\d{1,3}(?=[,;.\n]|$)/.test(behind) && /\p{Lu}\p{Ll}+\s\d{1,3}[,;]\s$/u.test(ahead);
  // What is a place elsewhere in the passage is one here, too, unless it is spoken of as a team.
  if (
    !isSeveral &&
    new RegExp(
      `\\b(?:in|to|from|near|outside|across) ${name}(?!\\p{L})(?![’']s (?:\\p{Ll}+ )?(?:defen|goal|half|box|penalty|net|area|attack|favou?r|midfield))`,
      'u',
    ).test(wide)
  )
    return false;
  const isClubNamed = new RegExp(`\\b(?:FC ${name}|${name} (?:FC|United|City FC|E-Land))\\b`).test(wide);
  return (
    words + 2 * Number(isClubNamed) + Number(score.test(wide)) + 2 * Number(isSeveral) + Number(isOfTable) >=
    enough
  );
}

/** True of the names of a city that has clubs. */
export const isCity = (name: string): boolean =>
  /^(?:Seoul|Séoul|Seúl|Seul|Сеул\p{L}*|서울|ソウル|首尔|首爾)$/u.test(name);
