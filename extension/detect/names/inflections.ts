import type { Kind } from '../../story/format/kind.ts';

/** For each language, what a word's ending gives way to in other cases; the first ending that fits is used. */
type Endings = [ending: string, ...forms: string[]][];

const eastSlavic: Endings = [
  ['ая', 'ой', 'ую', 'ою'],
  ['ые', 'ых', 'ым', 'ыми'],
  ['ие', 'их', 'им', 'ими'],
  ['ия', 'ии', 'ию', 'ией'],
  ['й', 'я', 'ю', 'ем', 'єм', 'е', 'ї', 'и', 'єві'],
  ['я', 'и', 'і', 'ї', 'е', 'ю', 'ей', 'єю', 'ей'],
  ['а', 'ы', 'и', 'і', 'е', 'у', 'ой', 'ою', 'ої', 'ій'],
  ['и', 'ів', 'ам', 'ами', 'ах', 'ов'],
  ['ы', 'ов', 'ам', 'ами', 'ах'],
  ['і', 'их', 'им', 'ими'],
  ['е', 'ого', 'ому', 'ым', 'ом', 'я', 'ю', 'ем', 'и'],
  ['о', 'а', 'у', 'ом', 'е'],
  ['', 'а', 'у', 'ом', 'ем', 'е', 'і', 'ові', 'ю'],
];
const polish: Endings = [
  ['owa', 'owej', 'ową'],
  ['a', 'y', 'i', 'ę', 'ą', 'e', 'ie', 'ej', 'o'],
  ['y', '', 'om', 'ami', 'ach', 'ów'],
  ['e', 'ych', 'ym', 'ymi', 'ego', 'emu'],
  ['i', 'iego', 'iemu', 'im'],
  ['o', 'a', 'u', 'em', 'ie'],
  ['', 'a', 'u', 'owi', 'em', 'ie', 'iem', 'ze'],
];
const czech: Endings = [
  ['ea', 'eje', 'eji', 'eu', 'eou', 'ei', 'ey'],
  ['a', 'y', 'ě', 'u', 'ou', 'e', 'i'],
  ['ní', 'ní'],
  ['é', 'ých', 'ým', 'ými'],
  ['y', 'ů', 'ům', 'ech', 'ov', 'om', 'och', 'mi'],
  ['', 'u', 'a', 'em', 'om', 'ovi', 'ě', 'e'],
];
const finnish: Endings = [
  ['i', 'in', 'issa', 'ista', 'iin', 'ia', 'illa', 'ille', 'issä', 'istä'],
  ['a', 'an', 'assa', 'asta', 'aan', 'aa', 'alla', 'alle', 'alta', 'aksi'],
  ['o', 'on', 'ossa', 'osta', 'oon', 'oa', 'olla', 'olle', 'olta'],
  ['', 'in', 'issa', 'ista', 'iin', 'ia', 'illa', 'ille', 'ilta'],
];
const hungarian: Endings = [
  ['a', 'ában', 'ából', 'ába', 'át', 'ának', 'ával', 'ára', 'ától', 'ához', 'áért', 'án'],
  [
    '',
    'ban',
    'ben',
    'ból',
    'ből',
    'ba',
    't',
    'ot',
    'et',
    'nak',
    'nek',
    'lal',
    'lel',
    'nal',
    'tól',
    'ra',
    'on',
    'hoz',
    'i',
  ],
];

const languages: Record<string, Endings> = {
  ru: eastSlavic,
  uk: eastSlavic,
  be: eastSlavic,
  bg: eastSlavic,
  sr: eastSlavic,
  pl: polish,
  cs: czech,
  sk: czech,
  hr: czech,
  sl: czech,
  fi: finnish,
  et: finnish,
  hu: hungarian,
};

/** Joined to the front of a word in Arabic and Hebrew; the name is what follows. */
const proclitics: Record<string, string[]> = {
  ar: ['و', 'ب', 'ل', 'ف', 'ك'],
  he: ['ב', 'ל', 'מ', 'ו', 'ה', 'ש'],
};

/** Other cases of a name, by rule and so with some forms that nobody writes; a language without endings has none. */
export function inflected(text: string, lang: string, kind: Kind): string[] {
  const code = lang.split('-')[0] ?? '';
  const endings = languages[code];
  if (!endings || kind === 'model' || kind === 'law' || kind === 'body') return [];
  const words = text.split(' ');
  if (words.length > 4) return [];
  let phrases = [''];
  for (const [at, word] of words.entries()) {
    // Hungarian inflects only the last word of a name; every language inflects only the last word of a Korean
    // person's name.
    const fixed = at < words.length - 1 && (endings === hungarian || (words.length > 2 && kind === 'person'));
    const forms = fixed ? [word] : [word, ...formsOf(word, endings)];
    phrases = phrases.flatMap((phrase) => forms.map((form) => (phrase ? `${phrase} ${form}` : form)));
  }
  return [...new Set(phrases)].filter((phrase) => phrase !== text);
}

/** What may stand joined to the front of a name in this language. */
export const procliticsOf = (lang: string): string[] => proclitics[lang.split('-')[0] ?? ''] ?? [];

function formsOf(word: string, endings: Endings): string[] {
  if (word.length < (word === word.toLowerCase() ? 4 : 3) || word.toUpperCase() === word) return [];
  const rule = endings.find(([ending]) => word.endsWith(ending));
  return rule ? rule.slice(1).map((form) => word.slice(0, word.length - rule[0].length) + form) : [];
}
