/** What a language in Latin, Greek or Cyrillic letters has for dates. Patterns are tried with the flags `iu`. */
export interface DateWords {
  /** Twelve patterns, from January. */
  months: readonly string[];
  /** Seven patterns, from Sunday. */
  weekdays: readonly string[];
  /** Words that stand before a month that is meant by itself. */
  beforeMonth: string;
  /** Words that stand before a year. */
  beforeYear: string;
  /** Words that may stand between a day and its month, and a month and its year. */
  of: string;
  /** In what points ahead, and back: before a date, or in the sentence. */
  ahead: string;
  back: string;
  /** Directly before a date or directly behind it. */
  next: string;
  last: string;
  yesterday: string;
  today: string;
  tomorrow: string;
  lastYear: string;
  nextYear: string;
  lastMonth: string;
  nextMonth: string;
  /** How many years ago, with the number as its group. */
  yearsAgo: string;
  /** Whether months are also written before days. */
  monthFirst?: boolean;
}

export const english: DateWords = {
  months: [
    'Jan(?:uary|\\.)?',
    'Feb(?:ruary|\\.)?',
    'Mar(?:ch|\\.)',
    'Apr(?:il|\\.)?',
    'May',
    'June?',
    'July?',
    'Aug(?:ust|\\.)?',
    'Sept?(?:ember|\\.)?',
    'Oct(?:ober|\\.)?',
    'Nov(?:ember|\\.)?',
    'Dec(?:ember|\\.)?',
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  beforeMonth:
    'in|since|until|till|by|from|last|next|this|early|late|mid|of|during|before|after|through|for|and|to|between|every',
  beforeYear:
    'in|since|until|till|by|from|of|before|after|around|circa|early|late|mid|during|between|for|year|back to|to',
  of: 'of',
  ahead:
    "(?:will|won[’']t|shall|would|must|(?:is|are|was|were) (?:to|due|set|scheduled|expected|planned))(?: not)?(?: to)?(?: be)?(?: \\p{L}+)?|due|set (?:to|for)|scheduled|plann(?:ed|ing)|plans?|expect(?:s|ed)?|hopes?|going to|deadline|begins|starts|opens|meets|ends|takes place|upcoming|returns|votes",
  back: 'said|says|told|was|were|had|has|have|did|died|born|came|went|took|made|won|lost|fell|rose|left|met|sent|began|became|got|hit|put|saw|gave|held|found|wrote|sold|bought|paid|led|ran|sank|struck|broke|shot|cut|(?!seed|need|feed|speed|hundred|indeed|breed|weed|creed|greed|bleed|shed)\\p{L}{2,}ed',
  next: 'next|by|until|till|from|coming',
  last: 'last|since|past',
  yesterday: 'yesterday',
  today: 'today|tonight|this (?:morning|afternoon|evening)',
  tomorrow: 'tomorrow',
  lastYear: 'last year',
  nextYear: 'next year',
  lastMonth: 'last month',
  nextMonth: 'next month',
  yearsAgo:
    '(a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\\d{1,2}) years? (?:ago|earlier)',
  monthFirst: true,
};

const numbers = [
  'a an one un une uno una um uma einem ein een',
  'two deux dos due dois zwei twee',
  'three trois tres tre três drei drie',
  'four quatre cuatro quattro quatro vier',
  'five cinq cinco cinque fünf vijf',
  'six seis sei sechs zes',
  'seven sept siete sette sete sieben zeven',
  'eight huit ocho otto oito acht',
  'nine neuf nueve nove neun negen',
  'ten dix diez dieci dez zehn tien',
  '',
  'twelve',
  '',
  '',
  'fifteen',
  '',
  '',
  '',
  '',
  'twenty',
].map((words) => words.split(' '));

/** A number in figures or in words, up to twenty; undefined of others. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const at = numbers.findIndex((words) => words.includes(text.toLowerCase()));
  return at < 0 ? undefined : at + 1;
}
