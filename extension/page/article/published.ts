import { articleData, own, textOf } from './linked-data.ts';
import { unclobbered } from './unclobbered.ts';

/** A day of publication, and whether the page states it as such; else it is only likely. */
export interface Published {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day of the calendar. */
  date: string;
  isStated: boolean;
}

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dcterms.issued',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'citation_publication_date',
  'datepublished',
];

/**
 * The day that a page says its article was published, by the first of these that holds a date: linked data, meta tags,
 * `itemprop`, the first `<time datetime>` in or above the article, the address. Never the day of a change.
 *
 * @param article The element of the page's copy that holds the article, for the `<time>`s in and before it.
 */
export function publishedOf(page: Document, article: Element | undefined): Published | undefined {
  for (const text of statedDates(page)) {
    const date = statedDay(text);
    if (date) return { date, isStated: true };
  }
  const guesses = [...(article ? timesNear(article) : []), dateInAddress(unclobbered.address(page))];
  for (const text of guesses) {
    const date = text && statedDay(text);
    if (date) return { date, isStated: false };
  }
  return undefined;
}

function* statedDates(page: Document): Generator<string> {
  for (const node of articleData(page)) {
    const text = textOf(own(node, 'datePublished'));
    if (text) yield text;
  }
  const metas = new Map<string, string>();
  for (const meta of unclobbered.all(page, 'meta[content]')) {
    const name = unclobbered.attribute(meta, 'property') ?? unclobbered.attribute(meta, 'name') ?? '';
    const key = name.toLowerCase();
    if (!metas.has(key)) metas.set(key, unclobbered.attribute(meta, 'content') ?? '');
  }
  for (const name of metaNames) {
    const text = metas.get(name);
    if (text) yield text;
  }
  for (const element of unclobbered.all(page, '[itemprop~="datePublished"]')) {
    const text =
      unclobbered.attribute(element, 'datetime') ??
      unclobbered.attribute(element, 'content') ??
      element.textContent;
    if (text) yield text;
  }
}

/** `datetime`s of the copy's `<time>`s in the article, or before it in its surroundings. */
function* timesNear(article: Element): Generator<string> {
  const times = [...article.ownerDocument.querySelectorAll('time[datetime]')];
  const isAfter = (one: Element) =>
    (article.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !article.contains(one);
  const before = times.filter((one) => !article.contains(one) && !isAfter(one)).reverse();
  // First the nearest `<time>` above the text, which stands beside the headline, then those in the text.
  for (const time of [...before.slice(0, 1), ...times.filter((one) => article.contains(one))])
    yield time.getAttribute('datetime') ?? '';
}

function dateInAddress(address: string): string | undefined {
  const { pathname } = new URL(address);
  const [, year, month, day] =
    /(?:^|[/_-])((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=$|[/_.-])/.exec(pathname) ??
    [];
  if (year) return `${year}-${month}-${day}`;
  const [, onlyYear, onlyMonth] = /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])\//.exec(pathname) ?? [];
  return onlyYear ? `${onlyYear}-${onlyMonth}` : undefined;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day that a page's words for one mean, as precise as they are; undefined where they are none of the calendar. */
export function statedDay(text: string): string | undefined {
  const words = text.trim().slice(0, 100);
  const [, year, month, day] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\s*[\d/.年년-])/u.exec(words) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(words) ??
    /^(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?)?/u.exec(words) ??
    [];
  if (year) return inCalendar(year, month, day);
  const [, early, dayFirst, monthName, monthFirst, dayLast, yearLast] =
    /(?:^|[\s,])((\d{1,2})\s+([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.?\s+(\d{1,2})),?\s+(\d{4})(?!\d)/.exec(
      words,
    ) ?? [];
  if (!early) return undefined;
  const number = months.indexOf((monthName ?? monthFirst ?? '').slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? undefined : inCalendar(yearLast!, String(number), dayFirst ?? dayLast);
}

function inCalendar(year: string, month?: string, day?: string): string | undefined {
  const two = (part: string) => part.padStart(2, '0');
  const date = [year, ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])].join('-');
  const at = new Date(`${date}${'-01-01'.slice(date.length - 4)}`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
}
