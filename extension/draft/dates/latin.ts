import {
  addDays,
  addMonths,
  type Course,
  type Day,
  dayFrom,
  isDay,
  monthFrom,
  weekdayFrom,
} from './calendar.ts';
import { type DateWords, numberOf } from './date-words.ts';
import { dateWords } from './languages.ts';

/** A date as words of a text say it. Offsets in UTF-16 code units, `[start, end)`. */
export interface FoundDate {
  start: number;
  end: number;
  day: Day;
}

interface Rule {
  pattern: RegExp;
  /** What the words mean; undefined where they date nothing. */
  read(found: RegExpExecArray, text: string, from: Day | undefined): Day | undefined;
}

/** How much text in front of a date and behind it is asked where the sentence points. In UTF-16 code units. */
const near = 90;

const made = new Map<string, readonly Rule[]>();

/** The dates in a sentence, in the order of the rules that read them; `from` is the day of publication. */
export function latinDates(text: string, lang: string, from: Day | undefined): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of rulesOf(lang)) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const day = read(match as RegExpExecArray, text, from);
      if (day && isDay(day)) found.push({ start, end, day });
    }
  }
  return found;
}

function rulesOf(lang: string): readonly Rule[] {
  const known = made.get(lang);
  if (known) return known;
  const words = dateWords[lang];
  const rules = [iso, ...(words ? wordRules(words) : []), ...(words ? [] : [bareYear])];
  made.set(lang, rules);
  return rules;
}

const iso: Rule = {
  pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g,
  read: ([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
};
const bareYear: Rule = {
  pattern: /\((1[5-9]\d\d|20\d\d)\)/g,
  read: ([, year]) => ({ year: Number(year) }),
};

const all = (patterns: readonly string[]) => patterns.map((pattern) => `(?:${pattern})`).join('|');
const whole = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
const only = (source: string) => new RegExp(`^(?:${source})$`, 'iu');

function wordRules(words: DateWords): Rule[] {
  const { months, weekdays, of, monthFirst } = words;
  const month = `(${all(months)})`;
  const day = '(\\d{1,2})(?:st|nd|rd|th|er|re|[.ºª°])?';
  const joined = `\\s?(?:(?:${of})\\s)?`;
  const monthPatterns = months.map(only);
  const weekdayPatterns = weekdays.map(only);
  const monthOf = (text: string) => monthPatterns.findIndex((pattern) => pattern.test(text)) + 1;
  const weekdayOf = (text: string) => weekdayPatterns.findIndex((pattern) => pattern.test(text));
  const course = courseOf(words);
  const dayOf = (
    found: RegExpExecArray,
    text: string,
    from: Day | undefined,
    at: { day: number; month: number; year: number },
  ) => {
    const [monthText, dayText, yearText] = [found[at.month] ?? '', found[at.day], found[at.year]];
    const [monthNumber, dayNumber] = [monthOf(monthText), Number(dayText)];
    if (!/^\p{Lu}/u.test(monthText) && monthFirst) return undefined;
    if (yearText) return { year: Number(yearText), month: monthNumber, day: dayNumber };
    return from && dayFrom(from, monthNumber, dayNumber, course(found, text));
  };
  return [
    {
      pattern: whole(`${day}${joined}${month}\\.?(?:,?${joined}\\s?(\\d{4}))?`),
      read: (found, text, from) => dayOf(found, text, from, { day: 1, month: 2, year: 3 }),
    },
    ...(monthFirst
      ? [
          {
            pattern: whole(`${month}\\.?\\s${day}(?![:.]\\d)(?:,?\\s(\\d{4}))?`),
            read: (found: RegExpExecArray, text: string, from: Day | undefined) =>
              dayOf(found, text, from, { day: 2, month: 1, year: 3 }),
          },
        ]
      : []),
    {
      pattern: whole(`${month}\\.?,?${joined}\\s?(\\d{4})`),
      read: ([, name = '', year]) => ({ year: Number(year), month: monthOf(name) }),
    },
    {
      pattern: whole(
        `(?:${words.beforeMonth})[\\s-](?:the end of |mid-|early |late )?${month}(?!\\.?\\s\\d)`,
      ),
      read: (found, text, from) => {
        const name = found[1] ?? '';
        if (!from || (monthFirst && !/^\p{Lu}/u.test(name))) return undefined;
        const isLast = new RegExp(`^(?:${words.last})\\s`, 'iu').test(found[0]) && !/^since/i.test(found[0]);
        return monthFrom(from, monthOf(name), course(found, text), isLast);
      },
    },
    {
      pattern: whole(`(${all(weekdays)})`),
      read: (found, text, from) => {
        if (from?.day === undefined || from.month === undefined) return undefined;
        if (/^,?\s(?:\d|\p{Lu}\p{Ll}{2,8}\.?\s\d)/u.test(text.slice(found.index + found[0].length)))
          return undefined;
        if (/(?:every|each|on)\s$/i.test(text.slice(0, found.index)) && /s$/.test(found[0])) return undefined;
        if (
          monthFirst &&
          /\ban?\s(?:(?:\p{L}+y|wet|cold|warm|hot|quiet|typical|normal|usual|single|grey|gray|dark|bright)\s)?$/iu.test(
            text.slice(0, found.index),
          )
        )
          return undefined;
        if (/\b(?:every|each|most|black|good|ash|easter|super|bloody)\s$/i.test(text.slice(0, found.index)))
          return undefined;
        const isNext = /\bnext\s$/i.test(text.slice(0, found.index));
        return weekdayFrom(from, weekdayOf(found[1] ?? ''), course(found, text), isNext);
      },
    },
    {
      pattern: whole(
        `(?:${words.beforeYear})[\\s-](?:the (?:year )?)?(1[0-9]\\d\\d|20\\d\\d|21\\d\\d)(?!\\s?(?:%|people|metres|meters|km|miles|euros|dollars|homes|members|[.,]\\d|-\\d))`,
      ),
      read: (found, text) => {
        const after = text.slice(found.index + found[0].length);
        // "Of 1709 schoolchildren" counts them; "of the 2018 World Cup" is part of a name.
        if (counted.test(after) || (/\sthe\s/i.test(found[0]) && /^\s\p{Lu}/u.test(after))) return undefined;
        return { year: Number(found[1]) };
      },
    },
    { pattern: /\((1[5-9]\d\d|20\d\d)\)/g, read: ([, year]) => ({ year: Number(year) }) },
    ...relativeRules(words),
  ];
}

/** What a number in front of it counts. */
const counted =
  /^\s(?:school)?(?:children|students|pupils|patients|workers|women|men|residents|voters|votes|seats|jobs|tons|tonnes|levels|words|cases|deaths|copies|soldiers|employees|volunteers|refugees|migrants|animals|trees|cars|houses|feet|acres|hectares|litres|pounds|kilometres|kilometers)(?![\p{L}])/u;

function relativeRules(words: DateWords): Rule[] {
  const rule = (source: string, read: (from: Day, found: RegExpExecArray) => Day | undefined): Rule => ({
    pattern: whole(source),
    read: (found, _text, from) => from && read(from, found),
  });
  const days = (count: number) => (from: Day) => (from.day === undefined ? undefined : addDays(from, count));
  const months = (count: number) => (from: Day) =>
    from.month === undefined ? undefined : addMonths(from, count);
  return [
    rule(words.yesterday, days(-1)),
    rule(words.today, days(0)),
    rule(words.tomorrow, days(1)),
    rule(words.lastYear, ({ year }) => ({ year: year - 1 })),
    rule(words.nextYear, ({ year }) => ({ year: year + 1 })),
    rule(words.lastMonth, months(-1)),
    rule(words.nextMonth, months(1)),
    rule(words.yearsAgo, ({ year }, [, count = '']) => {
      const number = numberOf(count);
      return number === undefined ? undefined : { year: year - number };
    }),
  ];
}

/** Reads from the words around a date where it points: the nearest sign in front of it, else the first behind it. */
function courseOf(words: DateWords): (found: RegExpExecArray, text: string) => Course {
  const direct = (source: string) => new RegExp(`(?<![\\p{L}])(?:${source})[\\s-](?:the\\s)?$`, 'iu');
  const [next, last] = [direct(words.next), direct(words.last)];
  const starts = (source: string) => new RegExp(`^(?:${source})(?![\\p{L}])`, 'iu');
  const [startsNext, startsLast] = [starts(words.next), starts(words.last)];
  const ends = (source: string) =>
    new RegExp(
      `^\\s(?:${source
        .split('|')
        .filter(
          (word) =>
            !/^(?:by|until|till|from|coming|since|past|bis|ab|bis zum|seit|tot|vanaf|sinds)$/.test(word),
        )
        .join('|')})(?![\\p{L}])`,
      'iu',
    );
  const [endsNext, endsLast] = [ends(words.next), ends(words.last)];
  const sign = whole(`(${words.ahead})|(${words.back})`);
  return (found, text) => {
    const before = text.slice(Math.max(0, found.index - near), found.index);
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + near);
    if (startsNext.test(found[0]) || next.test(before) || endsNext.test(after)) return 'future';
    if (startsLast.test(found[0]) || last.test(before) || endsLast.test(after)) return 'past';
    const signs = [...before.matchAll(sign)];
    const nearest = signs.at(-1) ?? [...after.matchAll(sign)][0];
    if (!nearest) return undefined;
    return nearest[1] ? 'future' : 'past';
  };
}
