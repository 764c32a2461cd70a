import type { Setting } from './setting.ts';

/** How far around a name a text is looked through, in UTF-16 units: for words of music, and for a band of that name. */
const around = { words: 160, band: 600 };

/** What bands do and countries do not, and what both do: to play. */
const performs =
  /^\s(?:(?:will|would|also|then|once|never|recently|still)\s)?(?:played?|plays|performed|performs?|headlined?|headlines|reunited|disbanded|toured|recorded|rocked|broke up|split up|opened for|took the stage|took to the stage)\s(?!a\s|an\s|host\b|down\b|no\b|its\b|their\b|part\b|by\b|out\b|up\b)/;
const withOthers =
  /\b(?:open(?:ed|ing|s)? for|tour(?:ed|ing|s)? with|songs? by|hits? by|albums? by|the best of|bands? like|groups? like|acts? like|bands? such as|acts? such as|groups? such as)\s(?:\p{Lu}[\p{L}’' ]{0,30}(?:,|,? and)\s){0,2}$/u;
const music =
  /\b(?:songs?|albums?|setlist|encore|bands?|gigs?|concerts?|singers?|vocals?|voices?|guitar(?:s|ists?)?|drummer|bass|crowd|stage|tour|hits?|venues?|Theat(?:re|er)|Ballroom|Arena|Hall|fans|tickets|lyrics|records?|sang|studio|chorus|harmonies|tunes?|tracks|covers|acoustic|(?:folk|soft)[- ]rock|pop|rock|Grammy|vocalists?)\b/gi;
/** Those of them that are said of bands more than of anything else. */
const ofBands = /^(?:bands?|albums?|setlist|encore|vocals?|guitar|hits|gigs?|grammy|tunes)/;
const contests =
  /\b(?:match(?:es)?|goals?|beat|league|squad|tournament|qualif\w+|semi-?finals?|quarter-?finals?|Cup|medals?|innings?|wickets?)\b/i;

const kinds =
  '(?:band|rockers|[Hh]it ?makers|supergroup|(?:rock|pop|folk|soul|punk|vocal|girl|boy|indie) (?:group|trio|duo|quartet|act|outfit))';
/** America, the British-based rock band; hit makers America; bands as suited to the breeze as America. */
const asBand = `NAME, (?:an?|the|their) (?:[\\p{L}\\d-]+ ){0,5}${kinds}\\b|\\b${kinds} NAME(?!\\p{L})|\\b[Bb]ands?(?: [\\p{L}\\d-]+){0,16} as NAME(?!\\p{L})`;
/** Where something is, or who is meant of it: no band. */
const locative =
  /\b(?:in|to|from|across|throughout|around|over|near|into|through|outside|inside|all of|north|west|toward|towards|toured|visited|left|loved?|loves|conquered|reached|mainland|mainstream|modern|rural|white|urban)\s(?:\p{Lu}\p{L}+\s(?:and|or)\s)?$/iu;

/** America played the Greek Theatre, opening for America: the name of a band, by what is said of it and around it. */
export function isPerformer({ text, start, end, lang }: Setting, ahead: string, behind: string): boolean {
  const name = text.slice(start, end);
  if (lang !== 'en' || !/^\p{Lu}\p{Ll}+$/u.test(name) || locative.test(ahead) || /^-/.test(behind))
    return false;
  const passage = text.slice(Math.max(0, start - around.band), end + around.band);
  if (new RegExp(`(?<!\\p{L})(?:${asBand.replaceAll('NAME', name)})`, 'u').test(passage)) return true;
  const wide = text.slice(Math.max(0, start - around.words), end + around.words);
  if (contests.test(wide)) return false;
  const words = new Set(Array.from(wide.matchAll(music), ([word]) => word.toLowerCase()));
  if (performs.test(behind) || withOthers.test(ahead)) return words.size > 1;
  return words.size > (name === 'America' ? 2 : 3) && [...words].some((word) => ofBands.test(word));
}
