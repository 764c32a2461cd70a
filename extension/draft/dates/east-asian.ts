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
import type { FoundDate } from './latin.ts';

/** What Korean, Japanese and Chinese have for dates. Patterns are sources of regular expressions. */
interface Words {
  year: string;
  month: string;
  day: string;
  /** Behind a number of days, months or years it is how long something takes. */
  span: string;
  lastYear: string;
  thisYear: string;
  nextYear: string;
  lastMonth: string;
  thisMonth: string;
  nextMonth: string;
  yesterday: string;
  today: string;
  tomorrow: string;
  /** In front of a date that is over, or to come; behind one that is to come. */
  back: string;
  ahead: string;
  behind: string;
  /** Seven words from Sunday, and what stands around them. */
  weekday: (day: string) => string;
  weekdays: string;
  eras: Readonly<Record<string, number>>;
}

const korean: Words = {
  year: '년',
  month: '월',
  day: '일',
  span: '\\s?(?:간|동안|째|차|만에|치|여)',
  lastYear: '지난해|작년',
  thisYear: '올해|올',
  nextYear: '내년',
  lastMonth: '지난달',
  thisMonth: '이달|이번 달',
  nextMonth: '다음 ?달|내달',
  yesterday: '어제|전날',
  today: '오늘|이날',
  tomorrow: '내일',
  back: '지난\\s?',
  ahead: '오는\\s?',
  behind: '(?:까지|부터)',
  weekday: (day) => `${day}요일`,
  weekdays: '일월화수목금토',
  eras: {},
};
const japanese: Words = {
  year: '年',
  month: '月',
  day: '日',
  span: '(?:間|目|分|ぶり|がかり|以上|以内|前|後)',
  lastYear: '昨年|去年',
  thisYear: '今年|本年',
  nextYear: '来年|翌年',
  lastMonth: '先月',
  thisMonth: '今月',
  nextMonth: '来月',
  yesterday: '昨日',
  today: '今日|本日',
  tomorrow: '明日',
  back: '去る',
  ahead: '来る',
  behind: '(?:まで|から|に予定)',
  weekday: (day) => `${day}曜日?`,
  weekdays: '日月火水木金土',
  eras: { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 },
};
const chinese: Words = {
  year: '年',
  month: '月',
  day: '(?:日|号|號)',
  span: '(?:间|間|多|以上|以来|来|內|内|前|後|后)',
  lastYear: '去年|昨年',
  thisYear: '今年',
  nextYear: '明年',
  lastMonth: '上个?月|上個月',
  thisMonth: '本月|这个月|這個月',
  nextMonth: '下个?月|下個月',
  yesterday: '昨天|昨日|昨晚',
  today: '今天|今日|今早|今晚',
  tomorrow: '明天|明日',
  back: '(?:刚过去的|上)',
  ahead: '(?:即将到来的|下)',
  behind: '(?:前|起|之前)',
  weekday: (day) => `(?:周|星期|礼拜|週|禮拜)${day}`,
  weekdays: '日一二三四五六',
  eras: {},
};

const languages: Readonly<Record<string, Words>> = { ko: korean, ja: japanese, zh: chinese, yue: chinese };

export const isEastAsian = (lang: string): boolean => lang in languages;

interface Rule {
  pattern: RegExp;
  read(found: RegExpExecArray, from: Day | undefined, course: Course): Day | undefined;
}

const made = new Map<string, readonly Rule[]>();

/** The dates in a sentence of Korean, Japanese or Chinese; `from` is the day of publication. */
export function eastAsianDates(text: string, lang: string, from: Day | undefined): FoundDate[] {
  const words = languages[lang];
  if (!words) return [];
  const found: FoundDate[] = [];
  const rules = made.get(lang) ?? rulesOf(words);
  made.set(lang, rules);
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const [back, ahead, behind] = [
    new RegExp(`(?:${words.back})$`),
    new RegExp(`(?:${words.ahead})$`),
    new RegExp(`^\\s?${words.behind}`),
  ];
  for (const { pattern, read } of rules) {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const before = plain.slice(Math.max(0, start - 6), start);
      const after = plain.slice(end);
      const course =
        ahead.test(before) || (behind.test(after) && isToCome(after)) || isToCome(after.slice(0, 60))
          ? 'future'
          : back.test(before)
            ? 'past'
            : undefined;
      const day = read(match as RegExpExecArray, from, course);
      if (day && isDay(day)) found.push({ start, end, day });
    }
  }
  return found;
}

/** Whether what follows a date tells of what is to come, by the ends of its verbs. */
const isToCome = (behind: string): boolean => {
  const after = (behind.split(/[”"』」]/)[0] ?? '').slice(0, 60);
  const isAhead =
    /(?:겠|예정|계획|방침|할 것|될 것|한다|된다|予定|計画|見込み|見通し|する。|なる。|ある。|将|預計|预计|計劃|计划|拟|擬)/.test(
      after,
    );
  return isAhead && !/(?:했다|됐다|였다|하였다|した。|だった|れた。|了。)/.test(after.slice(0, 40));
};

function rulesOf(words: Words): Rule[] {
  const { year, month, day, span } = words;
  const number = '(\\d{1,2})\\s?';
  const no = `(?!${span}|\\d)`;
  const near = `(?:(${words.lastYear})|(${words.thisYear})|(${words.nextYear}))`;
  const nearYear = (found: RegExpExecArray, from: Day) => from.year + (found[1] ? -1 : found[3] ? 1 : 0);
  const nearMonth = `(?:(${words.lastMonth})|(${words.thisMonth})|(${words.nextMonth}))`;
  const global = (source: string) => new RegExp(source, 'g');
  const eras = Object.entries(words.eras).flatMap(([era, base]): Rule[] => [
    {
      pattern: global(
        `${era}(\\d{1,2}|元)\\s?${year}(?:\\s?${number}${month})?(?:\\s?${number}${day})?${no}`,
      ),
      read: ([, count, m, d]) => dayOf(base + (count === '元' ? 1 : Number(count)), m, d),
    },
  ]);
  return [
    {
      pattern: /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g,
      read: ([, y, m, d]) => dayOf(Number(y), m, d),
    },
    ...eras,
    {
      pattern: global(`(?<!\\d)(\\d{4})\\s?${year}\\s?${number}${month}(?:\\s?${number}${day})?${no}`),
      read: ([, y, m, d]) => dayOf(Number(y), m, d),
    },
    {
      pattern: global(`${near}(?:の|的)?\\s?${number}${month}(?:\\s?${number}${day})?${no}`),
      read: (found, from) => from && dayOf(nearYear(found, from), found[4], found[5]),
    },
    {
      pattern: global(`${nearMonth}(?:の|的)?\\s?${number}${day}${no}`),
      read: (found, from) =>
        from?.month === undefined
          ? undefined
          : { ...addMonths(from, found[1] ? -1 : found[3] ? 1 : 0), day: Number(found[4]) },
    },
    {
      pattern: global(`(?<!\\d)${number}${month}\\s?${number}${day}${no}`),
      read: ([, m, d], from, course) => from && dayFrom(from, Number(m), Number(d), course),
    },
    {
      pattern: global(`(?<![\\d数几多個个箇カヵか])${number}${month}(?!${span}|\\d|[間间]|\\s?\\d)`),
      read: ([, m], from, course) =>
        from && Number(m) <= 12 ? monthFrom(from, Number(m), course) : undefined,
    },
    {
      pattern: global(`(?<!\\d)(\\d{4})\\s?${year}(?!${span}|[代대]|도|\\d)`),
      read: ([, y]) => ({ year: Number(y) }),
    },
    {
      pattern: global(`(?<![\\d월月.,])${number}${day}${no}(?![本元常頃])`),
      read: ([, d], from, course) =>
        from?.day === undefined ? undefined : dayOfMonth(from, Number(d), course),
    },
    { pattern: global(`${words.lastYear}`), read: (_found, from) => from && { year: from.year - 1 } },
    { pattern: global(`${words.nextYear}`), read: (_found, from) => from && { year: from.year + 1 } },
    {
      pattern: global(`${words.lastMonth}`),
      read: (_found, from) => (from?.month === undefined ? undefined : addMonths(from, -1)),
    },
    {
      pattern: global(`${words.nextMonth}`),
      read: (_found, from) => (from?.month === undefined ? undefined : addMonths(from, 1)),
    },
    {
      pattern: global(`${words.yesterday}`),
      read: (_found, from) => (from?.day === undefined ? undefined : addDays(from, -1)),
    },
    {
      pattern: global(`${words.today}`),
      read: (_found, from) => (from?.day === undefined ? undefined : from),
    },
    {
      pattern: global(`${words.tomorrow}`),
      read: (_found, from) => (from?.day === undefined ? undefined : addDays(from, 1)),
    },
    {
      pattern: global(words.weekday(`([${words.weekdays}])`)),
      read: ([, name = ''], from, course) =>
        from?.day === undefined ? undefined : weekdayFrom(from, words.weekdays.indexOf(name), course),
    },
  ];
}

const dayOf = (year: number, month: string | undefined, day: string | undefined): Day => ({
  year,
  ...(month ? { month: Number(month) } : {}),
  ...(month && day ? { day: Number(day) } : {}),
});

/** "14일": of the month of publication, of the one before where that is still to come, or of the next one. */
function dayOfMonth(from: Day, day: number, course: Course): Day {
  const own = from.day as number;
  if (course === 'future' && day < own) return { ...addMonths(from, 1), day };
  if (course !== 'future' && day > own + 1) return { ...addMonths(from, -1), day };
  return { year: from.year, month: from.month as number, day };
}
